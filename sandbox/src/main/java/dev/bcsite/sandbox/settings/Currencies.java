package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The currencies of the store. One is the default: that ends only by making another one the default.
 *
 * <p>Currencies to pay in are added in the control panel; here only those that prices are shown in.
 */
public final class Currencies {

    private static final String PATH = "/v2/currencies";
    private static final Shape FIELDS = Shape.of(
            "currency",
            Field.text("currency_code").required().between(3, 3),
            Field.any("currency_exchange_rate").required(),
            Field.text("name").required().least(1),
            Field.choice("token_location", "left", "right").required(),
            Field.text("token").required().least(1),
            Field.text("decimal_token").required().between(1, 1),
            Field.text("thousands_token").required().between(1, 1),
            Field.whole("decimal_places").required().between(0, 4),
            Field.bool("is_default").or(false),
            Field.text("country_iso2").most(2),
            Field.bool("auto_update"),
            Field.bool("enabled"),
            Field.bool("is_transactional").or(false));

    private final StoreState state;
    private final StoreMirror mirror;

    public Currencies(StoreState state) {
        this.state = state;
        this.mirror = new StoreMirror(state);
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints =
                new ArrayList<>(Resource.at(PATH, Scope.INFORMATION, exchange -> state.table(Kind.CURRENCIES))
                        .paging(new BarePaging())
                        .fields(FIELDS)
                        .saving(this::saved)
                        .removing((exchange, row) -> refuseDefault(row))
                        .creates(200)
                        .updates(200)
                        .removes()
                        .endpoints());
        endpoints.add(Endpoint.write("DELETE", PATH, Scope.INFORMATION, exchange -> removeOthers()));
        return endpoints;
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        // The code of a currency is what it is.
        before.ifPresent(found -> row.set("currency_code", found.get("currency_code")));
        row.put("currency_exchange_rate", rate(row.path("currency_exchange_rate")));
        if (before.isEmpty()) {
            refuseNew(row);
        }
        boolean wasDefault =
                before.filter(found -> found.path("is_default").asBoolean()).isPresent();
        boolean isDefault = row.path("is_default").asBoolean();
        if (wasDefault && !isDefault) {
            throw Refusal.of(400, "The default currency stays the default until another one is");
        }
        if (isDefault && !row.path("enabled").asBoolean()) {
            throw Refusal.of(400, "The default currency must be enabled");
        }
        if (isDefault && !wasDefault) {
            takeOver(row);
        }
        return row.put("last_updated", Timestamps.mail(state.clock().instant()));
    }

    /** Rates come as numbers or as texts, and are kept as texts with ten decimals. */
    private static String rate(JsonNode given) {
        boolean isNumber = given.asText().matches("\\d{1,12}(\\.\\d{1,20})?");
        BigDecimal rate = isNumber ? new BigDecimal(given.asText()) : BigDecimal.ZERO;
        if (rate.signum() <= 0) {
            throw Refusal.of(400, "The field 'currency_exchange_rate' must be a number greater than zero");
        }
        return rate.setScale(10, RoundingMode.HALF_UP).toPlainString();
    }

    private void refuseNew(ObjectNode row) {
        String code = row.path("currency_code").asText();
        boolean exists = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!exists) {
            throw Refusal.of(400, "The field 'currency_code' must be an ISO 4217 code");
        }
        if (state.table(Kind.CURRENCIES).having("currency_code", code).length > 0) {
            throw Refusal.of(409, "The currency " + code + " is there already");
        }
        if (row.path("is_transactional").asBoolean()) {
            throw Refusal.of(400, "Transactional currencies can only be added in the control panel");
        }
    }

    private void takeOver(ObjectNode row) {
        for (long id : state.table(Kind.CURRENCIES).having("is_default", "true")) {
            state.table(Kind.CURRENCIES).edit(id, other -> other.put("is_default", false));
        }
        row.put("is_transactional", true);
        mirror.set("currency", row.get("currency_code"));
        mirror.set("currency_symbol", row.get("token"));
        mirror.set("currency_symbol_location", row.get("token_location"));
        mirror.set("decimal_separator", row.get("decimal_token"));
        mirror.set("thousands_separator", row.get("thousands_token"));
        mirror.set("decimal_places", row.get("decimal_places"));
    }

    private static void refuseDefault(ObjectNode row) {
        if (row.path("is_default").asBoolean()) {
            throw Refusal.of(400, "The default currency cannot be deleted");
        }
    }

    private Response removeOthers() {
        for (long id : state.table(Kind.CURRENCIES).keys()) {
            boolean isDefault = state.table(Kind.CURRENCIES)
                    .row(id)
                    .filter(row -> row.path("is_default").asBoolean())
                    .isPresent();
            if (!isDefault) {
                state.table(Kind.CURRENCIES).remove(id);
            }
        }
        return Response.empty(204);
    }
}
