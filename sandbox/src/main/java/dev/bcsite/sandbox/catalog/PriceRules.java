package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What holds for price records: one per list, variant and currency, and all three are known. */
final class PriceRules {

    private static final Shape TIER = Shape.of(
            Field.whole("quantity_min").required().least(1),
            Field.whole("quantity_max").orNull(),
            Field.choice("type", "fixed", "price", "percent").required(),
            Field.number("amount").required().least(0));
    private static final Shape FIELDS = Shape.of(
            "price-record",
            Field.number("price").nullable().least(0),
            Field.number("sale_price").nullable().least(0),
            Field.number("retail_price").nullable().least(0),
            Field.number("map_price").nullable().least(0),
            Field.objects("bulk_pricing_tiers", TIER));

    private final StoreState state;
    private final VariantLookup variants;

    PriceRules(StoreState state) {
        this.state = state;
        this.variants = new VariantLookup(state);
    }

    private Table records() {
        return state.table(Kind.PRICE_RECORDS);
    }

    List<Long> ofVariant(long list, long variant) {
        return Arrays.stream(records().having("variant_id", Long.toString(variant)))
                .filter(key ->
                        records().row(key).orElseThrow().path("price_list_id").asLong() == list)
                .boxed()
                .toList();
    }

    Optional<Long> find(long list, long variant, String currency) {
        return ofVariant(list, variant).stream()
                .filter(key -> records()
                        .row(key)
                        .orElseThrow()
                        .path("currency")
                        .asText()
                        .equalsIgnoreCase(currency))
                .findFirst();
    }

    /** Stores a record under its list, variant (by id or SKU) and currency. */
    ObjectNode put(ObjectNode body, String now, boolean mayReplace) {
        long list = body.path("price_list_id").asLong();
        if (state.table(Kind.PRICE_LISTS).row(list).isEmpty()) {
            throw Refusal.unprocessable("price_list_id", "is not known");
        }
        ObjectNode variant = variant(body);
        String currency = currency(body);
        Optional<Long> key = find(list, variant.path("id").asLong(), currency);
        if (key.isPresent() && !mayReplace) {
            throw Refusal.unprocessable("variant_id", "has a record in this currency already");
        }
        ObjectNode before = key.flatMap(records()::get).orElseGet(() -> FIELDS.created(Json.object()));
        ObjectNode row = FIELDS.changed(before, body);
        row.put("price_list_id", list).put("currency", currency);
        row.set("variant_id", variant.get("id"));
        row.set("product_id", variant.get("product_id"));
        row.set("sku", variant.get("sku"));
        calculate(row);
        if (key.isEmpty()) {
            row.put("date_created", now);
        }
        row.put("date_modified", now);
        long place = key.orElseGet(() -> records().add(row));
        key.ifPresent(known -> records().put(known, row));
        return records().row(place).orElseThrow();
    }

    private ObjectNode variant(ObjectNode body) {
        Optional<ObjectNode> found = body.has("variant_id")
                ? variants.byId(body.path("variant_id").asLong())
                : variants.bySku(body.path("sku").asText());
        return found.orElseThrow(
                () -> Refusal.unprocessable(body.has("variant_id") ? "variant_id" : "sku", "is not known"));
    }

    private String currency(ObjectNode body) {
        String code = body.path("currency").asText("").toLowerCase(Locale.ROOT);
        boolean isKnown = state.table(Kind.CURRENCIES).stream()
                .anyMatch(row -> row.path("currency_code").asText().equalsIgnoreCase(code));
        if (!isKnown) {
            throw Refusal.unprocessable("currency", "is not a currency of this store");
        }
        return code;
    }

    private static void calculate(ObjectNode row) {
        boolean onSale = row.path("sale_price").isNumber()
                && row.path("sale_price").decimalValue().signum() > 0;
        row.set("calculated_price", row.get(onSale ? "sale_price" : "price"));
    }
}
