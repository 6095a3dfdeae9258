package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Texts that let whoever has one into a cart, so many times and for so long. */
record CartTokens(StoreState state) {

    /** What a token is for. */
    enum Purpose {
        REDIRECT,
        CONFIRMATION
    }

    String issue(Purpose purpose, String cart, long uses, Duration life) {
        return state.commits().together(() -> {
            String token = Tokens.of(purpose.name(), cart, Long.toString(tokens().nextId()));
            tokens().add(Json.object()
                    .put("token", token)
                    .put("purpose", purpose.name())
                    .put("cart_id", cart)
                    .put("uses_left", uses)
                    .put("expires_at", state.clock().instant().plus(life).getEpochSecond()));
            return token;
        });
    }

    /** The id of the cart it lets into, after which it is used once more; empty when it does not any more. */
    Optional<String> use(Purpose purpose, String token) {
        return state.commits().together(() -> {
            Optional<Long> key = Arrays.stream(tokens().having("token", token))
                    .boxed()
                    .filter(one -> tokens().row(one)
                            .filter(row -> isGood(purpose, row))
                            .isPresent())
                    .findFirst();
            key.ifPresent(one -> tokens().edit(
                            one,
                            row -> row.put("uses_left", row.path("uses_left").asLong() - 1)));
            return key.flatMap(tokens()::row).map(row -> row.path("cart_id").asText());
        });
    }

    private boolean isGood(Purpose purpose, ObjectNode row) {
        return row.path("purpose").asText().equals(purpose.name())
                && row.path("uses_left").asLong() > 0
                && row.path("expires_at").asLong() > state.clock().instant().getEpochSecond();
    }

    private Table tokens() {
        return state.table(Kind.CART_TOKENS);
    }
}
