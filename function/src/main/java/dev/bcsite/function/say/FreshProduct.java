package dev.bcsite.function.say;

import static dev.bcsite.function.store.StorefrontApi.MONEY;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a product costs and whether it is to be had, now and for everybody: a page may be older than that. It knows no session, so that caches on
 * the way may answer for it.
 */
record FreshProduct(StorefrontApi store) implements Operation {

    private static final int SECONDS = 30;
    private static final String PRICES = "{ price " + MONEY + " priceRange { min " + MONEY + " max " + MONEY + " } }";
    private static final String PRODUCT = "query($product: Int!) { site { settings { tax { pdp } }"
            + " product(entityId: $product) { prices(includeTax: false) " + PRICES
            + " taxed: prices(includeTax: true) " + PRICES
            + " availabilityV2 { status } inventory { isInStock } } } }";

    @Override
    public Result run(Call call) {
        long id = id(call.parts().get(0));
        Asker anybody =
                new Asker(Optional.empty(), call.home().locale(), call.request().client(), call.deadline());
        Data site =
                store.ask(PRODUCT, Data.object().with("product", id), anybody).at("site");
        Data product = site.at("product");
        if (!product.isThere()) {
            throw Refusal.of(Reason.NOT_FOUND, "the storefront has no such product");
        }
        boolean isTaxed = site.at("settings", "tax", "pdp").text().equals(Optional.of("INC"));
        Data.Members shown = Data.object()
                .with("isOffered", isOffered(product))
                .with("isInStock", product.at("inventory", "isInStock").isTrue());
        return new Result(
                call.session(),
                Optional.empty(),
                new Result.Open(priced(shown, product.at(isTaxed ? "taxed" : "prices")), SECONDS));
    }

    private static long id(String part) {
        if (!part.matches("[1-9][0-9]{0,8}")) {
            throw Refusal.of(Reason.NOT_FOUND, "the storefront has no such product");
        }
        return Long.parseLong(part);
    }

    private static boolean isOffered(Data product) {
        return !product.at("availabilityV2", "status").text().equals(Optional.of("Unavailable"));
    }

    /** Without a price when the store does not tell everybody. */
    private static Data.Members priced(Data.Members shown, Data prices) {
        Data price = prices.at("price");
        if (!price.isThere()) {
            return shown;
        }
        Data least = prices.at("priceRange", "min").isThere() ? prices.at("priceRange", "min") : price;
        Data most = prices.at("priceRange", "max").isThere() ? prices.at("priceRange", "max") : price;
        boolean isRange = least.at("value")
                        .amount()
                        .get()
                        .compareTo(most.at("value").amount().get())
                != 0;
        return shown.with("least", least.at("value"))
                .with("most", most.at("value"))
                .with("currency", price.at("currencyCode"))
                .with("price", isRange ? text(least) + " – " + text(most) : text(price));
    }

    private static String text(Data money) {
        return money.at("formattedV2")
                .text()
                .orElseGet(
                        () -> money.at("value").amount().orElse(BigDecimal.ZERO).toPlainString());
    }
}
