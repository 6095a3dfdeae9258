package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.pricing.Offer;
import dev.bcsite.sandbox.pricing.Shopper;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a cart is reckoned with: its currency, its customer, and prices as they are now. */
record Till(
        StoreState state, Cart cart, ObjectNode currency, Money money, Optional<ObjectNode> customer, Shopper shopper) {

    static Till of(StoreState state, Cart cart) {
        ObjectNode currency = Currencies.find(state, cart.currency()).orElseGet(() -> Currencies.main(state));
        Optional<ObjectNode> customer = state.table(Kind.CUSTOMERS).row(cart.customer());
        Shopper shopper = Shopper.on(state, cart.channel(), currency, Shopper.groupOf(customer));
        return new Till(state, cart, currency, Money.of(currency), customer, shopper);
    }

    boolean isMainCurrency() {
        return currency.path("is_default").asBoolean();
    }

    /** An amount of the store's default currency, in the cart's. */
    BigDecimal converted(BigDecimal amount) {
        BigDecimal rate = new BigDecimal(currency.path("currency_exchange_rate").asText("1"));
        return money.rounded(isMainCurrency() ? amount : amount.multiply(rate));
    }

    /** The lines with their prices. A line whose product or variant is gone is left out. */
    List<PricedLine> priced() {
        List<PricedLine> priced = new ArrayList<>();
        for (Line line : cart.lines()) {
            if (line.sort() == Line.Sort.PRODUCT) {
                product(line).ifPresent(priced::add);
            } else {
                BigDecimal price = money.rounded(line.givenPrice().orElse(BigDecimal.ZERO));
                priced.add(new PricedLine(line, Optional.empty(), Optional.empty(), price, price, false));
            }
        }
        return priced;
    }

    Optional<PricedLine> product(Line line) {
        Optional<ObjectNode> product = state.products().row(line.product());
        Optional<ObjectNode> variant = product.flatMap(row -> variant(row, line.variant()));
        return variant.map(row -> priced(line, product.get(), row));
    }

    static Optional<ObjectNode> variant(ObjectNode product, long id) {
        return Json.objects(product, "variants").stream()
                .filter(row -> row.path("id").asLong() == id)
                .findFirst();
    }

    private PricedLine priced(Line line, ObjectNode product, ObjectNode variant) {
        Offer offer = Offer.of(shopper, product, item(line));
        BigDecimal list = line.givenPrice().orElseGet(() -> offer.each(line.quantity()));
        return new PricedLine(
                line,
                Optional.of(product),
                Optional.of(variant),
                money.rounded(offer.regular()),
                money.rounded(list),
                offer.sale().isPresent());
    }

    /** The line in the words in which prices are asked for. */
    private static ObjectNode item(Line line) {
        ObjectNode item = Json.object().put("product_id", line.product()).put("variant_id", line.variant());
        item.set("options", Json.array(line.options()));
        return item;
    }
}
