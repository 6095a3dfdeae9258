package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A webhook: who wants to hear of which events, and where.
 *
 * @param row as it is kept; shared, not to be changed
 */
record Hook(ObjectNode row) {

    static final String EXCEPTIONS = "store/hook/deliveryException";

    long id() {
        return row.path("id").asLong();
    }

    String client() {
        return row.path("client_id").asText();
    }

    String scope() {
        return row.path("scope").asText();
    }

    String destination() {
        return row.path("destination").asText();
    }

    boolean isActive() {
        return row.path("is_active").asBoolean();
    }

    /** Whether it hears of what goes wrong with the others, rather than of the store. */
    boolean isForExceptions() {
        return scope().equals(EXCEPTIONS);
    }

    boolean hears(Event event) {
        return isActive() && Scopes.covers(scope(), event);
    }

    /** Headers to send with every delivery. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        row.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return headers;
    }

    /** When it last had something to tell, or was switched on. */
    Instant lastEvent() {
        return Instant.ofEpochSecond(row.path("last_event_at").asLong());
    }

    Lane lane() {
        return Lane.of(client(), URI.create(destination()));
    }
}
