package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.Optional;

/** What things cost in an order that somebody writes by hand: today's prices and taxes, without any promotion. */
public final class HandPrices {

    private final Till till;
    private final Taxes taxes;
    private final Optional<ObjectNode> address;

    private HandPrices(Till till, Optional<ObjectNode> address) {
        this.till = till;
        this.taxes = Taxes.of(till);
        this.address = address;
    }

    /**
     * @param order its {@code channel_id}, {@code customer_id} and, as the currency it is paid in,
     *     {@code default_currency_code}
     * @param address where it goes to, in the words of orders, with {@code state_code} where that is known
     */
    public static HandPrices of(StoreState state, ObjectNode order, Optional<ObjectNode> address) {
        ObjectNode cart = Json.object()
                .put("customer_id", order.path("customer_id").asLong())
                .put("channel_id", order.path("channel_id").asLong())
                .put("currency_code", order.path("default_currency_code").asText());
        return new HandPrices(Till.of(state, new Cart(cart)), address.map(HandPrices::forTaxes));
    }

    private static ObjectNode forTaxes(ObjectNode address) {
        return Json.object()
                .put("country_code", address.path("country_iso2").asText())
                .put("state_or_province", address.path("state").asText())
                .put("state_or_province_code", address.path("state_code").asText())
                .put("postal_code", address.path("zip").asText());
    }

    /** A product with what was chosen of its options, and its price; refuses what is not there. */
    public PricedLine line(Wish.OfProduct wish) {
        ObjectNode product = till.state()
                .products()
                .row(wish.product())
                .orElseThrow(() -> Obstacle.UNKNOWN_PRODUCT.at(wish.where() + ".product_id", "is not a product"));
        Choices choices = Choices.of(product, wish.variant(), wish.selections(), wish.where());
        ObjectNode line = Json.object()
                .put("sort", Line.Sort.PRODUCT.name())
                .put("quantity", wish.quantity())
                .put("product_id", wish.product())
                .put("variant_id", choices.variant().path("id").asLong());
        line.set("options", Json.array(choices.options()));
        return till.product(new Line(line)).orElseThrow(Refusal::notFound);
    }

    /** An amount as the store enters it, with and without the tax of a class. */
    public Taxed taxed(BigDecimal entered, long taxClass) {
        return taxes.of(entered, taxes.rates(address, taxClass));
    }

    public Taxed taxed(PricedLine line) {
        return taxed(line.list(), line.taxClass());
    }

    public boolean isTaxIncluded() {
        return taxes.isIncluded();
    }

    public ObjectNode currency() {
        return till.currency();
    }

    /** The row of the store's own currency. */
    public ObjectNode mainCurrency() {
        return Currencies.main(till.state());
    }
}
