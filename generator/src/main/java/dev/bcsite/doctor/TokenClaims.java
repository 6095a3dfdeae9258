package dev.bcsite.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Secret;
import dev.bcsite.catalog.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a token for GraphQL Storefront says of itself. BigCommerce documents none of it, so any of it may be missing.
 *
 * @param kind 1 for browsers, 2 for servers, 3 for servers in a customer's name; absent when it says none
 * @param channels empty when it says none
 * @param origins sites whose pages may use it; empty when it says none
 */
record TokenClaims(
        OptionalLong kind, List<Long> channels, List<String> origins, Optional<Instant> made, Optional<Instant> ends) {

    static final long FOR_BROWSERS = 1;

    /** Absent for a text that is no such token. Does not look at the signature, which only BigCommerce can. */
    static Optional<TokenClaims> of(Secret token) {
        String[] parts = token.reveal().strip().split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] text = Base64.getUrlDecoder().decode(parts[1]);
            return Optional.of(Json.read(new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8)))
                    .filter(JsonNode::isObject)
                    .map(TokenClaims::of);
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private static TokenClaims of(JsonNode json) {
        JsonNode kind = json.path("token_type");
        List<Long> channels = new ArrayList<>();
        List<String> origins = new ArrayList<>();
        json.path("corsOrigins").forEach(origin -> origins.add(origin.asText()));
        if (json.path("cid").isArray()) {
            json.path("cid").forEach(id -> channels.add(id.asLong()));
        } else if (json.path("cid").isIntegralNumber()) {
            channels.add(json.path("cid").asLong());
        }
        return new TokenClaims(
                kind.isIntegralNumber() ? OptionalLong.of(kind.asLong()) : OptionalLong.empty(),
                channels,
                origins,
                moment(json.path("iat")),
                moment(json.path("eat")).or(() -> moment(json.path("exp"))));
    }

    private static Optional<Instant> moment(JsonNode seconds) {
        return seconds.isIntegralNumber() && seconds.canConvertToLong()
                ? Optional.of(Instant.ofEpochSecond(Math.min(seconds.asLong(), 253_402_300_799L)))
                : Optional.empty();
    }
}
