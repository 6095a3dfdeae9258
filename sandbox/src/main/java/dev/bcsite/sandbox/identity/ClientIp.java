package dev.bcsite.sandbox.identity;

import dev.bcsite.sandbox.http.Request;

/** The IP address of whoever asks. Everyone here is on loopback, unless a trusted proxy says for whom it asks. */
public final class ClientIp {

    private ClientIp() {}

    /** BigCommerce hands the secret to merchants; the sandbox trusts any. */
    public static String of(Request request) {
        return request.header("x-bc-trusted-proxy-secret")
                .flatMap(secret -> request.header("true-client-ip"))
                .orElse("127.0.0.1");
    }
}
