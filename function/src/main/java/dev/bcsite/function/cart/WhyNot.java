package dev.bcsite.function.cart;

import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Finds out why the store does not put something into a cart. What its refusal says is made for developers and may change, so the
 * product is asked instead.
 */
final class WhyNot {

    private static final String PRODUCT = """
            query($product: Int!, $options: [OptionValueId!]) { site { product(entityId: $product, optionValueIds: $options) {
              name availabilityV2 { status } minPurchaseQuantity maxPurchaseQuantity
              inventory { isInStock aggregated { availableToSell } }
              productOptions(first: 50) { edges { node { entityId isRequired } } } } } }""";

    private final StorefrontApi store;

    WhyNot(StorefrontApi store) {
        this.store = store;
    }

    /** The reason for one of several wishes: one that is certain, if there is one. */
    Refusal refusal(List<Wish> wishes, Optional<Cart> cart, Asker asker) {
        Optional<Refusal> guess = Optional.empty();
        for (Wish wish : wishes) {
            long already = cart.map(found -> found.quantityOf(wish.product())).orElse(0L);
            Refusal refusal = refusal(wish, already, asker);
            if (isCertain(refusal)) {
                return refusal;
            }
            guess = guess.or(() -> Optional.of(refusal));
        }
        return guess.orElseThrow();
    }

    private static boolean isCertain(Refusal refusal) {
        return refusal.reason() != Reason.CHOICES && (refusal.reason() != Reason.TOO_FEW || refusal.tells("available"));
    }

    /** @param already how many of the product are in the cart */
    Refusal refusal(Wish wish, long already, Asker asker) {
        Data.Members variables = Data.object().with("product", wish.product()).with("options", chosen(wish));
        Data product = store.see(PRODUCT, variables, asker).at("site", "product");
        if (!product.isThere()) {
            return Refusal.at("product", Reason.NOT_SOLD, "the storefront has no such product");
        }
        Refusal refusal = reason(product, wish, already);
        return product.at("name").text().map(name -> refusal.with("name", name)).orElse(refusal);
    }

    private static Refusal reason(Data product, Wish wish, long already) {
        long wanted = wish.quantity() + already;
        OptionalLong left =
                product.at("inventory", "aggregated", "availableToSell").number();
        OptionalLong least = product.at("minPurchaseQuantity").number();
        OptionalLong most = product.at("maxPurchaseQuantity").number();
        boolean isOut = product.at("inventory").isThere()
                && !product.at("inventory", "isInStock").isTrue();
        if (product.at("availabilityV2", "status").text().equals(Optional.of("Unavailable"))) {
            return Refusal.at("product", Reason.NOT_SOLD, "the product cannot be bought");
        }
        if (isOut || (left.isPresent() && left.getAsLong() == 0)) {
            return Refusal.at("product", Reason.SOLD_OUT, "the product is sold out");
        }
        if (least.isPresent() && wanted < least.getAsLong()) {
            return Refusal.at("quantity", Reason.BELOW_MINIMUM, "more of it must be bought at once")
                    .with("least", least.getAsLong());
        }
        if (most.isPresent() && most.getAsLong() > 0 && wanted > most.getAsLong()) {
            return Refusal.at("quantity", Reason.ABOVE_MAXIMUM, "less of it can be bought at once")
                    .with("most", most.getAsLong());
        }
        if (left.isPresent() && wanted > left.getAsLong()) {
            return Refusal.at("quantity", Reason.TOO_FEW, "there is not as much of it")
                    .with("available", left.getAsLong());
        }
        // Merchants may keep to themselves how many are left.
        return wanted > 1 && hasAllNeeded(product, wish)
                ? Refusal.at("quantity", Reason.TOO_FEW, "there is not as much of it")
                : Refusal.of(Reason.CHOICES, "the choices do not make something that can be bought");
    }

    private static boolean hasAllNeeded(Data product, Wish wish) {
        return product.at("productOptions", "edges").items().stream()
                .map(edge -> edge.at("node"))
                .filter(option -> option.at("isRequired").isTrue())
                .map(option -> option.at("entityId").number().orElse(0))
                .allMatch(option -> wish.choices().stream().anyMatch(choice -> choice.option() == option));
    }

    private static Data chosen(Wish wish) {
        List<Data> options = new ArrayList<>();
        for (Choice choice : wish.choices()) {
            if (choice.kind() == Choice.Kind.CHOICE) {
                options.add(
                        Data.object().with("optionEntityId", choice.option()).with("valueEntityId", choice.value()));
            }
        }
        return Data.list(options);
    }
}
