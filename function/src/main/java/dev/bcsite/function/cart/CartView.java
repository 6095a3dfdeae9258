package dev.bcsite.function.cart;

import dev.bcsite.function.call.Home;
import dev.bcsite.function.json.Data;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What pages show of a cart: texts and finished amounts, and no id but those of lines.
 *
 * <p>An empty cart has {@code isEmpty} and nothing else.
 */
public final class CartView {

    private CartView() {}

    static Data.Members empty() {
        return Data.object().with("isEmpty", true).with("count", 0);
    }

    public static Data.Members of(Optional<Cart> cart, Home home) {
        return cart.filter(found -> found.count() > 0)
                .map(found -> of(found, home))
                .orElseGet(CartView::empty);
    }

    /** What the page says the cart costs, to be sent back with the way to the checkout. */
    public static String seen(Cart cart) {
        Data amount = cart.all().at("amount");
        return plain(amount) + " " + amount.at("currencyCode").text().orElse("");
    }

    private static Data.Members of(Cart cart, Home home) {
        Data all = cart.all();
        List<Data> lines = new ArrayList<>();
        cart.lines().forEach(line -> lines.add(line(line, home)));
        all.at("lineItems", "customItems").items().forEach(item -> lines.add(custom(item)));
        all.at("lineItems", "giftCertificates").items().forEach(item -> lines.add(certificate(item)));
        return Data.object()
                .with("isEmpty", false)
                .with("count", cart.count())
                .with("lines", Data.list(lines))
                .with("subtotal", shown(all.at("baseAmount")))
                .with("discount", discount(all.at("discountedAmount")))
                .with("total", shown(all.at("amount")))
                .with("seen", seen(cart))
                .with("isTaxIncluded", all.at("isTaxIncluded").isTrue());
    }

    private static Data line(Line line, Home home) {
        Data all = line.all();
        Data.Members shown = Data.object()
                .with("id", line.id())
                .with("name", line.name())
                .with("url", all.at("path").text().map(path -> home.path() + path.replaceFirst("^/", "")))
                .with("image", all.at("imageUrl").text())
                .with("brand", all.at("brand").text())
                .with("sku", all.at("sku").text())
                .with("quantity", line.quantity())
                .with("mostQuantity", Wish.MOST)
                .with("isChangeable", !line.isFixed())
                .with("quantityId", "quantity-" + line.id())
                .with("changeAt", "/api/cart/lines/" + line.id())
                .with("removeAt", removeAt(line))
                .with("price", shown(all.at("listPrice")))
                .with("total", shown(all.at("extendedSalePrice")))
                .with(
                        "options",
                        Data.list(all.at("selectedOptions").items().stream()
                                .map(CartView::option)
                                .toList()));
        boolean isReduced = !plain(all.at("extendedListPrice")).equals(plain(all.at("extendedSalePrice")));
        return isReduced ? shown.with("was", shown(all.at("extendedListPrice"))) : shown;
    }

    private static Data option(Data option) {
        Data.Members shown = Data.object().with("name", option.at("name").text());
        if (option.at("number").amount().isPresent()) {
            return shown.with(
                    "value",
                    option.at("number").amount().get().stripTrailingZeros().toPlainString());
        }
        for (String member : List.of("value", "text", "fileName")) {
            if (option.at(member).text().isPresent()) {
                return shown.with("value", option.at(member).text());
            }
        }
        return shown.with("value", option.at("date", "utc").text().map(utc -> utc.replaceFirst("T.*", "")));
    }

    private static Data custom(Data item) {
        return fixed(item)
                .with("quantity", item.at("quantity").number().orElse(1))
                .with("price", shown(item.at("listPrice")))
                .with("total", shown(item.at("extendedListPrice")));
    }

    private static Data certificate(Data item) {
        return fixed(item)
                .with("recipient", item.at("recipient", "name").text())
                .with("quantity", 1)
                .with("price", shown(item.at("amount")))
                .with("total", shown(item.at("amount")));
    }

    private static Data.Members fixed(Data item) {
        return Data.object()
                .with("id", item.at("entityId").text())
                .with("name", item.at("name").text())
                .with("isChangeable", false);
    }

    /** What the store put there by itself, only it takes out. */
    private static Optional<String> removeAt(Line line) {
        return line.isFixed() ? Optional.empty() : Optional.of("/api/cart/lines/" + line.id() + "/remove");
    }

    private static Optional<String> discount(Data amount) {
        boolean isSome =
                amount.at("value").amount().filter(value -> value.signum() > 0).isPresent();
        return isSome ? shown(amount) : Optional.empty();
    }

    /** As the store writes amounts for shoppers; the bare number should it ever not. */
    public static Optional<String> shown(Data amount) {
        return amount.at("formattedV2").text().or(() -> Optional.of(plain(amount)));
    }

    public static String plain(Data amount) {
        BigDecimal value = amount.at("value").amount().orElse(BigDecimal.ZERO).stripTrailingZeros();
        return value.setScale(Math.max(2, value.scale()), java.math.RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
