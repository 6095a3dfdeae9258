package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Frame;

/**
 * How much of a body is left.
 *
 * @param bytes negative for half of it
 */
public record Part(int bytes) {

    public static final Part HALF = new Part(-1);

    public static Part bytes(int bytes) {
        return new Part(bytes);
    }

    /** Of a body of this length. */
    int of(int length) {
        return bytes < 0 ? length / 2 : Math.min(bytes, length);
    }

    /** Counted from the beginning of the head. */
    int ofBody(Frame frame) {
        return frame.headLength() + of(frame.length() - frame.headLength());
    }
}
