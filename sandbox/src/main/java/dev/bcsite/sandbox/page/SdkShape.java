package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.cart.LineShape;
import dev.bcsite.sandbox.checkout.CheckoutShape;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Checkouts and orders as browsers see them: as servers do, but for the names, and with what only they need. */
record SdkShape(Visit visit) {

    private static final CheckoutShape.Wanted ALL =
            new CheckoutShape.Wanted(new LineShape.Wanted(true, true), true, Optional.of(List.of()));

    ObjectNode checkout(Cart cart) {
        Totals totals = new Carts(visit.state()).totals(cart);
        ObjectNode servers = new CheckoutShape(visit.state(), visit.address()).of(totals, ALL);
        ObjectNode shown = Camel.forBrowsers(servers).deepCopy();
        String email = totals.email().orElse("");
        if (cart.billingAddress().isEmpty()) {
            shown.putObject("billingAddress").put("email", email).putArray("customFields");
        }
        shown.set("customer", customer(email));
        shown.set("subtotal", number(totals.subtotal().inclusive()));
        shown.set("grandTotal", number(totals.grand().inclusive()));
        shown.set("shippingCostTotal", number(totals.shippingBefore().inclusive()));
        shown.set("taxTotal", number(totals.taxTotal()));
        shown.set("outstandingBalance", number(totals.outstanding()));
        shown.put("isStoreCreditApplied", totals.storeCredit().signum() > 0)
                .put("shouldExecuteSpamCheck", false)
                .putArray("giftCertificates");
        shown.putArray("payments");
        return shown;
    }

    private ObjectNode customer(String email) {
        ObjectNode customer = Json.object()
                .put("id", visit.customer().orElse(0))
                .put("isGuest", visit.customer().isEmpty())
                .put("email", email)
                .put("firstName", visit.customerName().orElse(""))
                .put("lastName", "")
                .put("fullName", visit.customerName().orElse(""))
                .put("storeCredit", 0)
                .put("shouldEncourageSignIn", false);
        customer.putArray("addresses");
        return customer;
    }

    /** Of all that the library may know of a store, what it uses for a guest. */
    ObjectNode settings() {
        String currency = visit.cart().map(Cart::currency).orElse("USD");
        ObjectNode settings = Json.object();
        ObjectNode context = settings.putObject("context");
        visit.cart().ifPresent(cart -> context.put("checkoutId", cart.id()));
        context.put("geoCountryCode", "US").putArray("flashMessages");
        context.putObject("payment").putNull("token");
        settings.putObject("customization").putArray("languageData");
        ObjectNode store = settings.putObject("storeConfig");
        store.putObject("checkoutSettings").put("isGuestEnabled", true).putObject("features");
        store.set("currency", money(currency));
        store.set("shopperCurrency", money(currency));
        store.putObject("displaySettings").put("hidePriceFromGuests", false);
        store.putObject("links")
                .put("cartLink", "/cart.php")
                .put("checkoutLink", "/checkout")
                .put("orderConfirmationLink", "/checkout/order-confirmation")
                .put("siteLink", visit.siteUrl());
        store.putObject("paymentSettings").put("clientSidePaymentProviders", false);
        store.putObject("shopperConfig");
        store.putObject("storeProfile")
                .put("shopPath", visit.address().origin().toString())
                .put("storeHash", visit.address().storeHash())
                .put("storeLanguage", visit.language())
                .put("storeName", visit.storeName());
        return settings;
    }

    private static ObjectNode money(String currency) {
        return Json.object()
                .put("code", currency)
                .put("decimalPlaces", "2")
                .put("decimalSeparator", ".")
                .put("thousandsSeparator", ",")
                .put("symbol", "$")
                .put("symbolLocation", "left")
                .put("isTransactional", true)
                .put("exchangeRate", "1");
    }

    ObjectNode fields() {
        ObjectNode fields = Json.object();
        List.of("customerAccount", "shippingAddress", "billingAddress").forEach(fields::putArray);
        return fields;
    }

    ArrayNode methods() {
        ObjectNode method = Json.object()
                .put("id", SdkDesk.CASH)
                .putNull("gateway")
                .put("method", SdkDesk.CASH)
                .put("type", "PAYMENT_TYPE_OFFLINE");
        method.putArray("supportedCards");
        method.putObject("config").put("displayName", "Cash on Delivery").put("testMode", false);
        return Json.array().add(method);
    }

    /** What a shopper may see who has just ordered it. */
    Optional<JsonNode> order(long id) {
        boolean isOwn = new Receipts(visit)
                .latest()
                .filter(receipt -> receipt.order() == id)
                .isPresent();
        return isOwn ? visit.state().table(Kind.ORDERS).row(id).map(row -> order(id, row)) : Optional.empty();
    }

    private static JsonNode order(long id, ObjectNode row) {
        ObjectNode order = Json.object()
                .put("orderId", id)
                .put("cartId", row.path("cart_id").asText())
                .put("status", "AWAITING_FULFILLMENT")
                .put("isComplete", true);
        order.putObject("lineItems");
        order.putArray("payments");
        return order;
    }

    ObjectNode submitted(long id) {
        ObjectNode answer = Json.object();
        ObjectNode order = answer.putObject("data").putObject("order");
        order.put("id", id).put("orderId", id).put("isComplete", true);
        order.putObject("payment").put("id", SdkDesk.CASH).put("status", "PAYMENT_STATUS_FINALIZE");
        answer.putObject("meta");
        return answer;
    }

    private static JsonNode number(BigDecimal amount) {
        return DecimalNode.valueOf(Money.plain(amount));
    }
}
