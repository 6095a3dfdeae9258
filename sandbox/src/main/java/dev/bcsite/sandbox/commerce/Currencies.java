package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import java.util.Optional;

/** The currencies that can be paid in. */
final class Currencies {

    private Currencies() {}

    /** The code, as the store writes it; the default currency's when none is given. */
    static String transactional(StoreState state, Optional<String> code) {
        if (code.isEmpty()) {
            return main(state).path("currency_code").asText();
        }
        return find(state, code.get())
                .filter(row -> row.path("enabled").asBoolean())
                .filter(row -> row.path("is_transactional").asBoolean())
                .map(row -> row.path("currency_code").asText())
                .orElseThrow(
                        () -> Obstacle.WRONG_CURRENCY.at("currency.code", "is not a currency that can be paid in"));
    }

    static ObjectNode main(StoreState state) {
        return state.table(Kind.CURRENCIES).stream()
                .filter(row -> row.path("is_default").asBoolean())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the store has no default currency"));
    }

    static Optional<ObjectNode> find(StoreState state, String code) {
        return state.table(Kind.CURRENCIES).stream()
                .filter(row -> row.path("currency_code").asText().equalsIgnoreCase(code))
                .findFirst();
    }
}
