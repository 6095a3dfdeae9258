package dev.bcsite.bigcommerce;

/** An answer that is not what the endpoint promises. It may be right the next time, as a passing fault often is. */
final class UnreadableAnswerException extends Exception {

    private final boolean isCutOff;

    private UnreadableAnswerException(String message, boolean isCutOff) {
        super(message);
        this.isCutOff = isCutOff;
    }

    /** What came may have been the beginning of a good answer. */
    static UnreadableAnswerException cutOff(String message) {
        return new UnreadableAnswerException(message, true);
    }

    /** What came was something else than an answer of the API. */
    static UnreadableAnswerException notJson(String message) {
        return new UnreadableAnswerException(message, false);
    }

    boolean isCutOff() {
        return isCutOff;
    }
}
