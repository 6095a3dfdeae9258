package dev.bcsite.bigcommerce;

import java.io.IOException;

/** An answer larger than any that BigCommerce sends, which is not read to its end. */
final class OversizedAnswerException extends IOException {

    private OversizedAnswerException(String message) {
        super(message);
    }

    static OversizedAnswerException ofBytes(long most) {
        return new OversizedAnswerException("the answer is larger than " + most / (1024 * 1024) + " MiB");
    }

    static OversizedAnswerException ofRatio(int most) {
        return new OversizedAnswerException("the answer unpacks to more than " + most + " times its size");
    }
}
