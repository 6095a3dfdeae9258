package dev.bcsite.bigcommerce;

import java.net.http.HttpHeaders;

/** What came back, as sent: the body may still be compressed. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
