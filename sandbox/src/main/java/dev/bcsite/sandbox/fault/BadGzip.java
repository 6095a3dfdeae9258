package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Bodies whose encoding is not what the headers say. */
public enum BadGzip implements NamedFault {
    GZIP_IN_NAME_ONLY("says gzip and is plain", body -> body),
    UNANNOUNCED_GZIP("is gzip and does not say so", Bytes::gzip),
    CUT_GZIP("gzip that stops in the middle", body -> half(Bytes.gzip(body))),
    WRONG_GZIP_CHECKSUM("gzip whose checksum does not fit", body -> lastChanged(Bytes.gzip(body))),
    DOUBLE_GZIP("gzip within gzip that is announced once", body -> Bytes.gzip(Bytes.gzip(body))),
    UNKNOWN_ENCODING("an encoding that nobody asked for", body -> body);

    private final String sentence;
    private final UnaryOperator<byte[]> change;

    BadGzip(String sentence, UnaryOperator<byte[]> change) {
        this.sentence = sentence;
        this.change = change;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response right = answer.apply(request);
        Response changed = right.withBody(change.apply(right.body())).delivered(Delivery.EXACT);
        return switch (this) {
            case UNANNOUNCED_GZIP -> changed;
            case UNKNOWN_ENCODING -> changed.with("Content-Encoding", "zebra");
            default -> changed.with("Content-Encoding", "gzip");
        };
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    /** The checksum is in the eight bytes at the end, before the length. */
    private static byte[] lastChanged(byte[] gzip) {
        gzip[gzip.length - 8] ^= 0x55;
        return gzip;
    }
}
