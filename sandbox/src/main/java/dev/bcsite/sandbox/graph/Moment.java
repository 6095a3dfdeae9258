package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates as GraphQL shows them: an object with the time in UTC. */
final class Moment {

    private Moment() {}

    /** Of the catalog's {@code 2018-08-15T14:49:05+00:00}; empty when there is no date. */
    static Optional<ObjectNode> of(JsonNode date) {
        try {
            return date.asText("").isEmpty() || date.isNull()
                    ? Optional.empty()
                    : Optional.of(of(OffsetDateTime.parse(date.asText()).toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static ObjectNode of(Instant instant) {
        return Json.object().put("utc", instant.toString());
    }
}
