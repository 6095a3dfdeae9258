package dev.bcsite.sandbox.fault;

import java.util.Locale;

/** What a fault spoils. */
public enum FaultGroup {
    /** The store answers, and refuses. */
    REFUSAL,
    /** Headers say something wrong. */
    HEADER,
    /** The body is not encoded as it says. */
    ENCODING,
    /** The body is no JSON, or strange JSON. */
    JSON,
    /** The body is JSON with other values than documented. */
    VALUE,
    /** A list lacks rows or repeats them, or lies about its pages. */
    LIST,
    /** Bytes come late, not at all, or not as HTTP has it. */
    WIRE,
    /** The delivery of a webhook is lost, or comes late, twice or in another order. */
    DELIVERY;

    /** As specifications and the reference have it. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }
}
