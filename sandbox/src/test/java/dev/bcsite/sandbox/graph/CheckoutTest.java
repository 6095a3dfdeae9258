package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way from a cart to a paid order, and what is told to those who leave it. */
class CheckoutTest {

    private static final String ADDRESS = "{firstName: \"Ann\", lastName: \"Lee\", email: \"ann@mail.example\","
            + " address1: \"1 High Street\", city: \"Austin\", stateOrProvince: \"Texas\", countryCode: \"US\","
            + " postalCode: \"78701\", shouldSaveAddress: false}";
    private static final String ERRORS = " errors { __typename ... on Error { message }"
            + " ... on CheckoutBillingAddressError { code } ... on CheckoutShippingConsignmentError { code }"
            + " ... on CheckoutCouponError { code } ... on CartLineItemError { cartCode: code } ... on CartError { cartCode: code } }";
    private Graph graph;
    private String id = "";

    @BeforeEach
    void open() throws Exception {
        graph = GraphShop.open();
        id = graph.data("mutation { cart { createCart(input: {lineItems: [{productEntityId: 102, quantity: 2}]})"
                        + " { cart { entityId } } } }")
                .path("cart")
                .path("createCart")
                .path("cart")
                .path("entityId")
                .asText();
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private JsonNode said(String mutation, String input, String fields) throws Exception {
        return graph.data("mutation { checkout { " + mutation + "(input: {checkoutEntityId: \"" + id + "\"" + input
                        + "}) { " + fields + " } } }")
                .path("checkout")
                .path(mutation);
    }

    private JsonNode checkout(String fields) throws Exception {
        return graph.site("checkout(entityId: \"" + id + "\") { " + fields + " }")
                .path("checkout");
    }

    private void prepare() throws Exception {
        said("addCheckoutBillingAddress", ", data: {address: " + ADDRESS + "}", "checkout { version }");
        String line = checkout("cart { lineItems { physicalItems { entityId } } }")
                .findPath("entityId")
                .asText();
        JsonNode consignment = said(
                        "addCheckoutShippingConsignments",
                        ", data: {consignments: [{address: " + ADDRESS + ", lineItems: [{lineItemEntityId: \"" + line
                                + "\", quantity: 2}]}]}",
                        "checkout { shippingConsignments { entityId availableShippingOptions { entityId description isRecommended } } }")
                .path("checkout")
                .path("shippingConsignments")
                .path(0);
        said(
                "selectCheckoutShippingOption",
                ", consignmentEntityId: \"" + consignment.path("entityId").asText()
                        + "\", data: {shippingOptionEntityId: \""
                        + consignment
                                .path("availableShippingOptions")
                                .path(0)
                                .path("entityId")
                                .asText() + "\"}",
                "checkout { version }");
    }

    @Test
    void aCheckoutComesToItsGoodsAndItsShipping() throws Exception {
        prepare();

        JsonNode checkout = checkout(
                "version subtotal { value } shippingCostTotal { value } taxTotal { value }"
                        + " grandTotal { value } outstandingBalance { formattedV2 } billingAddress { firstName countryCode }"
                        + " shippingConsignments { address { city } selectedShippingOption { description cost { value } } lineItemIds }");

        assertEquals(4, checkout.path("version").asInt());
        assertEquals(
                "{\"description\":\"Standard\",\"cost\":{\"value\":5}}",
                checkout.path("shippingConsignments")
                        .path(0)
                        .path("selectedShippingOption")
                        .toString());
        assertEquals(
                "{\"subtotal\":{\"value\":40},\"shippingCostTotal\":{\"value\":5},\"taxTotal\":{\"value\":0},"
                        + "\"grandTotal\":{\"value\":45},\"outstandingBalance\":{\"formattedV2\":\"$45.00\"},"
                        + "\"billingAddress\":{\"firstName\":\"Ann\",\"countryCode\":\"US\"}}",
                ((ObjectNode) checkout)
                        .without(java.util.List.of("version", "shippingConsignments"))
                        .toString());
    }

    @Test
    void aCompleteCheckoutBecomesAnOrderThatCanBePaid() throws Exception {
        prepare();

        JsonNode done = said("completeCheckout", "", "orderEntityId paymentAccessToken" + ERRORS);
        long order = done.path("orderEntityId").asLong();
        String query = "order(filter: {entityId: " + order + ", cartEntityId: \"" + id + "\"}) { __typename entityId"
                + " status { value label } totalIncTax { value } subTotal { value } billingAddress { email }"
                + " consignments { shipping { edges { node { shippingAddress { city } shippingCost { value }"
                + " lineItems { edges { node { name quantity subTotalListPrice { value } } } } } } } } }";
        JsonNode unpaid = graph.site(query).path("order");
        new Orders(graph.store.state()).pay(order, "Test card");

        assertEquals(100, order);
        assertEquals(
                2,
                done.path("paymentAccessToken")
                        .asText()
                        .chars()
                        .filter(letter -> letter == '.')
                        .count());
        assertTrue(unpaid.isNull());
        assertEquals(
                "{\"__typename\":\"OrderWithPayments\",\"entityId\":100,"
                        + "\"status\":{\"value\":\"AWAITING_FULFILLMENT\",\"label\":\"Awaiting Fulfillment\"},"
                        + "\"totalIncTax\":{\"value\":45},\"subTotal\":{\"value\":40},"
                        + "\"billingAddress\":{\"email\":\"ann@mail.example\"},"
                        + "\"consignments\":{\"shipping\":{\"edges\":[{\"node\":{\"shippingAddress\":{\"city\":\"Austin\"},"
                        + "\"shippingCost\":{\"value\":5},\"lineItems\":{\"edges\":[{\"node\":{\"name\":\"Bowl\",\"quantity\":2,"
                        + "\"subTotalListPrice\":{\"value\":40}}}]}}}]}}}",
                graph.site(query).path("order").toString());
        assertTrue(graph.site("order(filter: {entityId: 100}) { entityId }")
                .path("order")
                .isNull());
        assertTrue(checkout("version").isNull());
    }

    @Test
    void anIncompleteCheckoutSaysWhatItLacks() throws Exception {
        JsonNode errors = said("completeCheckout", "", "orderEntityId" + ERRORS).path("errors");

        assertTrue(
                errors.toString()
                        .contains("{\"__typename\":\"CheckoutBillingAddressError\","
                                + "\"message\":\"billing_address.first_name is needed for an order\","
                                + "\"code\":\"INCOMPLETE_BILLING_ADDRESS\"}"),
                errors.toString());
        assertTrue(
                errors.toString()
                        .contains("{\"__typename\":\"CheckoutShippingConsignmentError\","
                                + "\"message\":\"consignments must hold every physical line of the cart\","
                                + "\"code\":\"ITEM_MISSING_SHIPPING_ADDRESS\"}"),
                errors.toString());
        assertEquals(0, graph.store.state().table(Kind.ORDERS).size());
    }

    @Test
    void couponsAreAppliedAndTakenBack() throws Exception {
        graph.store.state().table(Kind.COUPONS).add((ObjectNode)
                Json.parse("{\"name\": \"Spring\", \"code\": \"SPRING\","
                        + " \"type\": \"percentage_discount\", \"amount\": \"10\", \"enabled\": true,"
                        + " \"applies_to\": {\"entity\": \"categories\", \"ids\": [0]}}"));

        JsonNode applied = said(
                        "applyCheckoutCoupon",
                        ", data: {couponCode: \"spring\"}",
                        "checkout { coupons { code couponType discountedAmount { value } } grandTotal { value } totalDiscount { value } }")
                .path("checkout");
        JsonNode back =
                said("unapplyCheckoutCoupon", ", data: {couponCode: \"SPRING\"}", "checkout { grandTotal { value } }");

        assertEquals(
                "{\"coupons\":[{\"code\":\"SPRING\",\"couponType\":\"PERCENTAGE_DISCOUNT\","
                        + "\"discountedAmount\":{\"value\":4}}],\"grandTotal\":{\"value\":36},\"totalDiscount\":{\"value\":4}}",
                applied.toString());
        assertEquals(40, back.path("checkout").path("grandTotal").path("value").asInt());
        assertEquals(
                "coupon_code is not the code of a coupon",
                graph.error("mutation { checkout { applyCheckoutCoupon(input: {checkoutEntityId: \"" + id
                        + "\", data: {couponCode: \"NONE\"}}) { checkout { version } } } }"));
    }

    @Test
    void aCheckoutIsMadeAtOnceOrNotAtAll() throws Exception {
        String create = "mutation { checkout { createCheckout(input: {lineItems: [{productEntityId: 102, quantity: 1}],"
                + " billingAddress: " + ADDRESS + ", shippingConsignments: [{address: " + ADDRESS
                + ", selectRecommendedOption: true}], coupons: [%]}) { checkout { entityId grandTotal { value } }"
                + ERRORS.replace("... on CheckoutBillingAddressError { code } ", "") + " } } }";

        JsonNode made = graph.data(create.replace("%", "")).path("checkout").path("createCheckout");
        int carts = graph.store.state().table(Kind.CARTS).size();
        JsonNode refused =
                graph.data(create.replace("%", "\"NONE\"")).path("checkout").path("createCheckout");

        assertEquals(25, made.path("checkout").path("grandTotal").path("value").asInt());
        assertEquals(
                "{\"checkout\":null,\"errors\":[{\"__typename\":\"CheckoutCouponError\","
                        + "\"message\":\"coupon_code is not the code of a coupon\",\"code\":\"COUPON_INVALID\"}]}",
                refused.toString());
        assertEquals(carts, graph.store.state().table(Kind.CARTS).size());
    }

    @Test
    void everyObstacleHasItsTypeAndCode() throws Exception {
        graph.store.state().table(Kind.COUPONS).add((ObjectNode) Json.parse(
                "{\"name\": \"Old\", \"code\": \"OLD\", \"type\": \"percentage_discount\", \"amount\": \"10\","
                        + " \"expires\": \"Thu, 01 Jan 2026 00:00:00 +0000\", \"applies_to\": {\"ids\": [0]}}"));
        graph.store
                .state()
                .products()
                .edit(102, product -> product.put("order_quantity_minimum", 2).put("order_quantity_maximum", 5));
        String bowls = "{productEntityId: 102, quantity: 2}";
        String atXx = ADDRESS.replace("\"US\"", "\"XX\"");
        assertEquals("CartLineItemError INVALID_PRODUCT", mistake("{productEntityId: 999, quantity: 1}", ""));
        assertEquals("CartLineItemError SKU_NOT_FOUND", mistake("{sku: \"NONE\", quantity: 1}", ""));
        assertEquals("CartLineItemError INVALID_ITEM_QUANTITY", mistake("{productEntityId: 102, quantity: 0}", ""));
        assertEquals("CartLineItemError MINIMUM_QUANTITY_NOT_MET", mistake("{productEntityId: 102, quantity: 1}", ""));
        assertEquals("CartLineItemError MAXIMUM_QUANTITY_EXCEEDED", mistake("{productEntityId: 102, quantity: 6}", ""));
        assertEquals("CartLineItemError VARIANT_ID_REQUIRED", mistake("{productEntityId: 101, quantity: 1}", ""));
        assertEquals("CheckoutCouponError COUPON_EXPIRED", mistake(bowls, ", coupons: [\"OLD\"]"));
        assertEquals("CartError CART_CONSISTENCY_ERROR", mistake(bowls, ", billingAddress: " + atXx));
        JsonNode billed = said("updateCheckout", ", data: {billingAddress: " + atXx + "}", ERRORS);
        assertEquals(
                "CheckoutBillingAddressError INCOMPLETE_BILLING_ADDRESS",
                named(billed.path("errors").path(0)));
        assertEquals(
                "CheckoutShippingConsignmentError INCOMPLETE_SHIPPING_ADDRESS",
                mistake(bowls, ", shippingConsignments: [{address: " + atXx + "}]"));
        JsonNode shipped = said(
                "updateCheckout",
                ", data: {shippingConsignments: [{address: " + ADDRESS + ", shippingOptionEntityId: \"none\"}]}",
                ERRORS);
        assertEquals(
                "CheckoutShippingConsignmentError INVALID_SHIPPING_OPTION",
                named(shipped.path("errors").path(0)));
    }

    /** Type and code of the only error when a checkout is made of this. */
    private String mistake(String line, String more) throws Exception {
        JsonNode errors = graph.data("mutation { checkout { createCheckout(input: {lineItems: [" + line + "]" + more
                        + "}) {" + ERRORS.replace("... on CheckoutBillingAddressError { code } ", "") + " } } }")
                .at("/checkout/createCheckout/errors");
        assertEquals(1, errors.size(), errors.toString());
        return named(errors.path(0));
    }

    private static String named(JsonNode error) {
        return error.path("__typename").asText() + " "
                + error.path("code").asText(error.path("cartCode").asText());
    }

    @Test
    void aCheckoutIsChangedInManyPlacesAtOnce() throws Exception {
        prepare();
        JsonNode before = checkout("version shippingConsignments { entityId availableShippingOptions { entityId } }"
                + " cart { lineItems { physicalItems { entityId } } }");
        String line = before.path("cart").findPath("entityId").asText();
        JsonNode consignment = before.path("shippingConsignments").path(0);

        JsonNode changed = said(
                "updateCheckout",
                ", version: 4, data: {customerMessage: \"Ring twice\", lineItems: [{entityId: \"" + line
                        + "\", quantity: 1}], shippingConsignments: [{entityId: \""
                        + consignment.path("entityId").asText() + "\", shippingOptionEntityId: \""
                        + consignment
                                .path("availableShippingOptions")
                                .path(1)
                                .path("entityId")
                                .asText() + "\"}]}",
                "checkout { customerMessage grandTotal { value } }" + ERRORS);
        JsonNode outdated = said("updateCheckout", ", version: 4, data: {}", "checkout { version }" + ERRORS);

        assertEquals(
                "{\"checkout\":{\"customerMessage\":\"Ring twice\",\"grandTotal\":{\"value\":32.5}},\"errors\":[]}",
                changed.toString());
        assertEquals(
                "CART_CONFLICT",
                outdated.path("errors").path(0).path("cartCode").asText());
    }

    @Test
    void addressesAreChangedAndSavedForCustomers() throws Exception {
        prepare();
        String address =
                checkout("billingAddress { entityId }").findPath("entityId").asText();
        String change = "mutation { checkout { updateCheckoutBillingAddress(input: {checkoutEntityId: \"" + id
                + "\", addressEntityId: \"%\", data: {address: "
                + ADDRESS.replace("false", "true").replace("Austin", "Dallas")
                + "}}) { checkout { billingAddress { entityId city } } } } }";
        String ann = graph.signedIn("ann@mail.example");

        JsonNode changed = graph.dataAs(ann, change.replace("%", address));

        assertEquals("Dallas", changed.findPath("city").asText());
        assertEquals(address, changed.findPath("entityId").asText());
        assertEquals(
                2,
                graph.dataAs(ann, "{ customer { addresses { edges { node { city } } } } }")
                        .findPath("edges")
                        .size());
        assertEquals("Billing address was not found", graph.error(change.replace("%", "other")));
    }

    @Test
    void customersSeeTheirOrdersAndNobodyElseDoes() throws Exception {
        String ann = graph.signedIn("ann@mail.example");
        graph.dataAs(
                ann,
                "mutation { cart { assignCartToCustomer(input: {cartEntityId: \"" + id
                        + "\"}) { cart { version } } } }");
        long order = placed(ann);
        String orders =
                "{ customer { orders(filters: {status: %}) { collectionInfo { totalItems } edges { node { entityId } } } } }";

        assertEquals(100, order);
        assertEquals(
                "{\"collectionInfo\":{\"totalItems\":1},\"edges\":[{\"node\":{\"entityId\":100}}]}",
                graph.dataAs(ann, orders.replace("%", "AWAITING_FULFILLMENT"))
                        .path("customer")
                        .path("orders")
                        .toString());
        assertEquals(
                0,
                graph.dataAs(ann, orders.replace("%", "SHIPPED"))
                        .findPath("totalItems")
                        .asInt());
        String one = "{ site { order(filter: {entityId: 100}) { entityId } } }";
        assertFalse(graph.dataAs(ann, one).path("site").path("order").isNull());
        assertTrue(graph.dataAs(graph.signedIn("bo@mail.example"), one)
                .path("site")
                .path("order")
                .isNull());
    }

    private long placed(String customer) throws Exception {
        String line = graph.dataAs(
                        customer,
                        "{ site { cart(entityId: \"" + id + "\") { lineItems { physicalItems { entityId } } } } }")
                .findPath("entityId")
                .asText();
        JsonNode consignment = graph.dataAs(
                        customer,
                        "mutation { checkout { updateCheckout(input: {checkoutEntityId: \"" + id
                                + "\", data: {billingAddress: " + ADDRESS + ", shippingConsignments: [{address: "
                                + ADDRESS
                                + ", lineItems: [{lineItemEntityId: \"" + line
                                + "\", quantity: 2}], selectRecommendedOption: true}]}}) { checkout { version }"
                                + ERRORS
                                + " } } }")
                .findPath("errors");
        assertEquals(0, consignment.size(), consignment.toString());
        long order = graph.dataAs(
                        customer,
                        "mutation { checkout { completeCheckout(input: {checkoutEntityId: \"" + id
                                + "\"}) { orderEntityId } } }")
                .findPath("orderEntityId")
                .asLong();
        new Orders(graph.store.state()).pay(order, "Test card");
        return order;
    }
}
