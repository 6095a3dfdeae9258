package dev.bcsite.sandbox.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The opaque id of a node: its type and its REST id in Base64. */
record GlobalId(String type, long entityId) {

    static String of(String type, long entityId) {
        return encoded(type + ":" + entityId);
    }

    /** Of what has no number for an id. */
    static String of(String type, String entityId) {
        return encoded(type + ":" + entityId);
    }

    /** Empty when the text is no such id. */
    static Optional<GlobalId> parse(String text) {
        try {
            String[] parts = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).split(":");
            return parts.length == 2 ? Optional.of(new GlobalId(parts[0], Long.parseLong(parts[1]))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
