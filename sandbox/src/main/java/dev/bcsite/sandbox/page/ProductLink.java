package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.catalog.VariantLookup;
import dev.bcsite.sandbox.commerce.Wish;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A product named in a link: {@code product_id=77&qty=2} or {@code sku=MUG}, or {@code 77:2} in a list of them. */
final class ProductLink {

    private ProductLink() {}

    static Wish of(StoreState state, Query query) {
        String named = query.get("product_id").or(() -> query.get("sku")).orElse("");
        long quantity = query.get("qty")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .orElse(1L);
        return query.get("product_id").isPresent() ? ofProduct(named, quantity) : ofSku(state, named, quantity);
    }

    /** One part of the {@code products} list; a number may be an id or a SKU, an id comes first. */
    static Wish ofPart(StoreState state, String part) {
        int colon = part.lastIndexOf(':');
        String named = colon < 0 ? part : part.substring(0, colon);
        String quantity = colon < 0 ? "1" : part.substring(colon + 1);
        long count = quantity.matches("\\d{1,6}") ? Long.parseLong(quantity) : 1;
        boolean isId = named.matches("\\d{1,18}")
                && state.products().row(Long.parseLong(named)).isPresent();
        return isId ? ofProduct(named, count) : ofSku(state, named, count);
    }

    private static Wish ofProduct(String id, long quantity) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.unprocessable("product_id", "is not a product of this store");
        }
        return wish(Long.parseLong(id), OptionalLong.empty(), quantity);
    }

    private static Wish ofSku(StoreState state, String sku, long quantity) {
        Optional<ObjectNode> variant = new VariantLookup(state).bySku(sku);
        ObjectNode found = variant.orElseThrow(() -> Refusal.unprocessable("sku", "is not a product of this store"));
        return wish(
                found.path("product_id").asLong(),
                OptionalLong.of(found.path("id").asLong()),
                quantity);
    }

    private static Wish wish(long product, OptionalLong variant, long quantity) {
        return new Wish.OfProduct("", product, variant, quantity, List.of(), Optional.empty(), Optional.empty());
    }
}
