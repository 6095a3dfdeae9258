package dev.bcsite.function.cart;

import dev.bcsite.function.http.Fields;
import dev.bcsite.function.json.Data;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a shopper wants in the cart. It has no place for a price.
 *
 * @param variant absent when the choices make the variant, or the product has only one
 * @param seen what the page said that one of it costs; absent when it did not say
 */
public record Wish(long product, OptionalLong variant, long quantity, List<Choice> choices, Optional<SeenPrice> seen) {

    /** Of one product at once. */
    static final long MOST = 999;

    public Wish {
        choices = List.copyOf(choices);
    }

    static Wish in(Fields fields) {
        OptionalLong product = fields.id("product");
        if (product.isEmpty()) {
            throw fields.missing("product");
        }
        OptionalLong variant = fields.id("variant");
        long quantity = fields.number("quantity", 1, MOST).orElse(1);
        Optional<SeenPrice> seen = SeenPrice.in(fields, "seen");
        return new Wish(product.getAsLong(), variant, quantity, Choice.in(fields), seen);
    }

    /** {@code CartLineItemInput}. */
    Data asInput() {
        Data.Members input = Data.object().with("productEntityId", product).with("quantity", quantity);
        if (variant.isPresent()) {
            input = input.with("variantEntityId", variant.getAsLong());
        }
        Optional<Data> selected = Choice.selectedOptions(choices);
        return selected.isPresent() ? input.with("selectedOptions", selected.get()) : input;
    }
}
