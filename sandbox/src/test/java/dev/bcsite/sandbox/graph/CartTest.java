package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.commerce.Carts;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Carts through GraphQL: the lines, the amounts, the versions, and whose they are. */
class CartTest {

    private static final String BOWLS = "{productEntityId: 102, quantity: 2}";
    private Graph graph;

    @BeforeEach
    void open() throws Exception {
        graph = GraphShop.open();
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private String created(String line) throws Exception {
        return graph.data("mutation { cart { createCart(input: {lineItems: [" + line + "]}) { cart { entityId } } } }")
                .path("cart")
                .path("createCart")
                .path("cart")
                .path("entityId")
                .asText();
    }

    private JsonNode cart(String id, String fields) throws Exception {
        return graph.site("cart(entityId: \"" + id + "\") { " + fields + " }").path("cart");
    }

    private static String line(JsonNode cart) {
        return cart.path("lineItems")
                .path("physicalItems")
                .path(0)
                .path("entityId")
                .asText();
    }

    @Test
    void aNewCartHasItsLinesAndAmounts() throws Exception {
        String id = created(BOWLS);

        JsonNode cart = cart(
                id,
                "version currencyCode isTaxIncluded locale amount { value formattedV2 } baseAmount { value }"
                        + " lineItems { totalQuantity physicalItems { name sku path quantity isMutable"
                        + " listPrice { value } extendedListPrice { value } baseCatalogProduct { entityId } brand } }");

        assertEquals(
                "{\"version\":1,\"currencyCode\":\"USD\",\"isTaxIncluded\":false,\"locale\":\"en\","
                        + "\"amount\":{\"value\":40,\"formattedV2\":\"$40.00\"},\"baseAmount\":{\"value\":40},"
                        + "\"lineItems\":{\"totalQuantity\":2,\"physicalItems\":[{\"name\":\"Bowl\",\"sku\":\"BOWL\","
                        + "\"path\":\"/bowl/\",\"quantity\":2,\"isMutable\":true,\"listPrice\":{\"value\":20},"
                        + "\"extendedListPrice\":{\"value\":40},\"baseCatalogProduct\":{\"entityId\":102},"
                        + "\"brand\":\"Ash\"}]}}",
                cart.toString());
    }

    @Test
    void everyAmountIsAlsoInTheCurrencyThatTheShopperLooksAt() throws Exception {
        String id = created(BOWLS);

        JsonNode cart = graph.data(
                        "query @shopperPreferences(displayCurrencyCode: \"EUR\") { site { cart(entityId: \"" + id
                                + "\") { currencyCode displayCurrencyCode amount { currencyCode value }"
                                + " amountInDisplayCurrency { currencyCode value formattedV2 } } } }")
                .path("site")
                .path("cart");

        assertEquals(
                "{\"currencyCode\":\"USD\",\"displayCurrencyCode\":\"EUR\","
                        + "\"amount\":{\"currencyCode\":\"USD\",\"value\":40},"
                        + "\"amountInDisplayCurrency\":{\"currencyCode\":\"EUR\",\"value\":20,\"formattedV2\":\"20,00€\"}}",
                cart.toString());
    }

    @Test
    void optionsAreChosenByTheirSort() throws Exception {
        String id = created("{productEntityId: 101, quantity: 2, selectedOptions: {"
                + "multipleChoices: [{optionEntityId: 11, optionValueEntityId: 111}, {optionEntityId: 22, optionValueEntityId: 222}],"
                + "checkboxes: [{optionEntityId: 24, optionValueEntityId: 241}],"
                + "textFields: [{optionEntityId: 21, text: \"For Bo\"}],"
                + "multiLineTextFields: [{optionEntityId: 26, text: \"Dear Bo\"}],"
                + "numberFields: [{optionEntityId: 27, number: 2.5}],"
                + "dateFields: [{optionEntityId: 23, date: \"2026-02-03T00:00:00Z\"}]}}");

        JsonNode options = cart(
                        id,
                        "lineItems { physicalItems { variantEntityId selectedOptions { __typename entityId name"
                                + " ... on CartSelectedMultipleChoiceOption { value valueEntityId }"
                                + " ... on CartSelectedCheckboxOption { value }"
                                + " ... on CartSelectedTextFieldOption { text }"
                                + " ... on CartSelectedMultiLineTextFieldOption { text }"
                                + " ... on CartSelectedNumberFieldOption { number }"
                                + " ... on CartSelectedDateFieldOption { date { utc } } } } }")
                .path("lineItems")
                .path("physicalItems")
                .path(0);

        assertEquals(1011, options.path("variantEntityId").asInt());
        assertEquals(
                "[{\"__typename\":\"CartSelectedMultipleChoiceOption\",\"entityId\":11,\"name\":\"Colour\","
                        + "\"value\":\"Moss\",\"valueEntityId\":111},"
                        + "{\"__typename\":\"CartSelectedTextFieldOption\",\"entityId\":21,\"name\":\"Engraving\",\"text\":\"For Bo\"},"
                        + "{\"__typename\":\"CartSelectedMultipleChoiceOption\",\"entityId\":22,\"name\":\"Box\","
                        + "\"value\":\"Yes\",\"valueEntityId\":222},"
                        + "{\"__typename\":\"CartSelectedDateFieldOption\",\"entityId\":23,\"name\":\"Date\","
                        + "\"date\":{\"utc\":\"2026-02-03T00:00:00Z\"}},"
                        + "{\"__typename\":\"CartSelectedCheckboxOption\",\"entityId\":24,\"name\":\"Gift\",\"value\":\"Yes\"},"
                        + "{\"__typename\":\"CartSelectedMultiLineTextFieldOption\",\"entityId\":26,\"name\":\"Letter\",\"text\":\"Dear Bo\"},"
                        + "{\"__typename\":\"CartSelectedNumberFieldOption\",\"entityId\":27,\"name\":\"Number\",\"number\":2.5}]",
                options.path("selectedOptions").toString());
    }

    @Test
    void aSkuNamesAVariant() throws Exception {
        String error = graph.error(
                "mutation { cart { createCart(input: {lineItems: [{sku: \"NONE\", quantity: 1}]}) { cart { entityId } } } }");

        assertEquals("lineItems.0.sku is not a SKU of this store", error);
        assertEquals(
                "Bowl",
                cart(created("{sku: \"BOWL\", quantity: 1}"), "lineItems { physicalItems { name } }")
                        .path("lineItems")
                        .path("physicalItems")
                        .path(0)
                        .path("name")
                        .asText());
    }

    @Test
    void linesAreChangedAndRemovedAndTheLastOneTakesTheCartWithIt() throws Exception {
        String id = created(BOWLS);
        String line = line(cart(id, "lineItems { physicalItems { entityId } }"));
        String names = "input: {cartEntityId: \"" + id + "\", lineItemEntityId: \"" + line + "\"";

        JsonNode changed = graph.data(
                "mutation { cart { updateCartLineItem(" + names
                        + ", data: {lineItem: {productEntityId: 102, quantity: 3}}, version: 1}) { cart { version amount { value } } } } }");
        String outdated = graph.error("mutation { cart { updateCartLineItem(" + names
                + ", data: {lineItem: {quantity: 4}}, version: 1}) { cart { version } } } }");
        JsonNode removed = graph.data("mutation { cart { deleteCartLineItem(" + names
                + "}) { deletedLineItemEntityId deletedCartEntityId cart { version } } } }");

        assertEquals(
                "{\"version\":2,\"amount\":{\"value\":60}}",
                changed.path("cart").path("updateCartLineItem").path("cart").toString());
        assertEquals("version is 2 by now, not 1", outdated);
        assertEquals(
                "{\"deletedLineItemEntityId\":\"" + line + "\",\"deletedCartEntityId\":\"" + id + "\",\"cart\":null}",
                removed.path("cart").path("deleteCartLineItem").toString());
        assertTrue(cart(id, "version").isNull());
    }

    @Test
    void onlyOneMutationIsMadeInARequest() throws Exception {
        String id = created(BOWLS);

        String error = graph.error("mutation { cart { a: deleteCart(input: {cartEntityId: \"" + id
                + "\"}) { deletedCartEntityId } b: deleteCart(input: {cartEntityId: \"" + id
                + "\"}) { deletedCartEntityId } } }");

        assertEquals("Only one mutation is allowed per request, but there are 2.", error);
        assertFalse(cart(id, "version").isNull());
    }

    @Test
    void aCustomersCartIsNobodyElses() throws Exception {
        String ann = graph.signedIn("ann@mail.example");
        String bo = graph.signedIn("bo@mail.example");
        String id = created(BOWLS);
        String query = "{ site { cart(entityId: \"" + id + "\") { version } } }";

        graph.dataAs(
                ann,
                "mutation { cart { assignCartToCustomer(input: {cartEntityId: \"" + id
                        + "\"}) { cart { version } } } }");

        assertTrue(cart(id, "version").isNull());
        assertTrue(graph.dataAs(bo, query).path("site").path("cart").isNull());
        assertEquals(
                2,
                graph.dataAs(ann, query)
                        .path("site")
                        .path("cart")
                        .path("version")
                        .asInt());
        assertEquals(
                "Cart " + id + " was not found",
                graph.error("mutation { cart { deleteCart(input: {cartEntityId: \"" + id
                        + "\"}) { deletedCartEntityId } } }"));
    }

    @Test
    void aCartIsSeenOnItsOwnChannelOnly() throws Exception {
        String id = created(BOWLS);

        graph.client.send("POST", "/v3/channels/2/site", "{\"url\": \"https://second.example\"}");

        assertTrue(graph.data(2, "{ site { cart(entityId: \"" + id + "\") { version } } }")
                .path("site")
                .path("cart")
                .isNull());
    }

    @Test
    void currencyAndLocaleOfACartCanBeChanged() throws Exception {
        String id = created(BOWLS);

        JsonNode changed = graph.data("mutation { cart { updateCartCurrency(input: {cartEntityId: \"" + id
                + "\", data: {currencyCode: \"EUR\"}}) { cart { currencyCode amount { value } } } } }");
        JsonNode wrong = graph.data("mutation { cart { updateCartLocale(input: {cartEntityId: \"" + id
                + "\", data: {locale: \"nonsense\"}}) { cart { locale } errors { __typename"
                + " ... on LocaleInvalidError { message } } } } }");

        assertEquals(
                "{\"currencyCode\":\"EUR\",\"amount\":{\"value\":20}}",
                changed.path("cart").path("updateCartCurrency").path("cart").toString());
        assertEquals(
                "{\"cart\":null,\"errors\":[{\"__typename\":\"LocaleInvalidError\","
                        + "\"message\":\"locale must look like en or en-US\"}]}",
                wrong.path("cart").path("updateCartLocale").toString());
    }

    @Test
    void aStorefrontKeepsTenMetafieldsOnACart() throws Exception {
        String id = created(BOWLS);
        String create = "mutation { cart { createCartMetafield(input: {cartEntityId: \"" + id
                + "\", data: {key: \"k%\", value: \"v\"}}) { metafield { entityId key } errors { __typename } } } }";

        JsonNode first = graph.data(create.replace("%", "1")).path("cart").path("createCartMetafield");
        JsonNode again = graph.data(create.replace("%", "1")).path("cart").path("createCartMetafield");
        for (int i = 2; i <= 10; i++) {
            graph.data(create.replace("%", Integer.toString(i)));
        }
        JsonNode eleventh = graph.data(create.replace("%", "11")).path("cart").path("createCartMetafield");

        assertEquals("k1", first.path("metafield").path("key").asText());
        assertEquals(
                "AlreadyExistsError",
                again.path("errors").path(0).path("__typename").asText());
        assertEquals(
                "LimitExceededError",
                eleventh.path("errors").path(0).path("__typename").asText());
        String field = "input: {cartEntityId: \"" + id + "\", metafieldEntityId: "
                + first.path("metafield").path("entityId").asLong();
        assertEquals(
                "new",
                graph.data("mutation { cart { updateCartMetafield(" + field
                                + ", data: {value: \"new\"}}) { metafield { value } } } }")
                        .path("cart")
                        .path("updateCartMetafield")
                        .path("metafield")
                        .path("value")
                        .asText());
        graph.data("mutation { cart { deleteCartMetafield(" + field + "}) { deletedMetafieldEntityId } } }");
        JsonNode left = cart(id, "metafields(namespace: \"bc_storefront\") { edges { node { key } } }");
        assertEquals(9, left.path("metafields").path("edges").size());
    }

    @Test
    void redirectUrlsOfSomebodySignedInSignThemInAtTheStoreToo() throws Exception {
        String id = created(BOWLS);
        String query = "mutation { cart { createCartRedirectUrls(input: {cartEntityId: \"" + id
                + "\", queryParams: [{key: \"utm\", value: \"a b\"}]}) { redirectUrls { redirectedCheckoutUrl embeddedCheckoutUrl }"
                + " errors { __typename } } } }";

        JsonNode guests =
                graph.data(query).path("cart").path("createCartRedirectUrls").path("redirectUrls");
        JsonNode anns = graph.dataAs(graph.signedIn("ann@mail.example"), query)
                .path("cart")
                .path("createCartRedirectUrls")
                .path("redirectUrls");

        assertTrue(guests.path("redirectedCheckoutUrl").asText().contains("/cart.php?action=loadInCheckout&id=" + id));
        assertTrue(guests.path("redirectedCheckoutUrl").asText().endsWith("&utm=a+b"));
        URI there = URI.create(anns.path("embeddedCheckoutUrl").asText());
        assertEquals("/session-sync", there.getPath());
        Client.Answer landed = graph.client.send(java.net.http.HttpRequest.newBuilder(there));
        assertEquals(302, landed.status());
        assertTrue(landed.header("Location").contains("loadInCheckout&embedded=1&id=" + id), landed.header("Location"));
        assertEquals(
                "NotFoundError",
                graph.data(query.replace(id, "11111111-1111-4111-8111-111111111111"))
                        .path("cart")
                        .path("createCartRedirectUrls")
                        .path("errors")
                        .path(0)
                        .path("__typename")
                        .asText());
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws Exception {
        String id = created(BOWLS);

        String error = graph.error("mutation { cart { addCartLineItems(input: {cartEntityId: \"" + id
                + "\", data: {lineItems: [{productEntityId: 102, quantity: 1}, {productEntityId: 103, quantity: 1}]}})"
                + " { cart { version } } } }");

        assertEquals("lineItems.1.quantity is more than the 0 in stock", error);
        Carts carts = new Carts(graph.store.state());
        assertEquals(
                List.of(2L),
                carts.cart(id).lines().stream().map(line -> line.quantity()).toList());
        assertNotEquals(id, created(BOWLS));
    }
}
