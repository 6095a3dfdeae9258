package dev.bcsite.sandbox.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store tells scripts on its checkout page, and whom. That BigCommerce's SDK is content with it is tried in a browser. */
class SdkDeskTest {

    private static final String ADDRESS =
            "{'firstName':'Bo','lastName':'Lind','address1':'1 Main Street','city':'Portland',"
                    + "'stateOrProvince':'Oregon','postalCode':'97205','countryCode':'US'}";

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    private SandboxStore store;
    private String cart;

    @BeforeEach
    void open() throws Exception {
        store = PagesShop.open();
        send(browser, "GET", "/cart.php?action=add&product_id=" + PagesShop.MUG, "", "");
        cart = store.state().table(Kind.CARTS).stream()
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private HttpResponse<String> send(HttpClient who, String method, String path, String body, String origin)
            throws IOException, InterruptedException {
        String address = store.storefront().toString().replaceFirst("/$", "") + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return who.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode told(int status, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = send(browser, method, path, body, "");
        assertEquals(status, answer.statusCode(), answer::body);
        return Json.parse(answer.body());
    }

    @Test
    void aGuestGetsFromTheCartToTheOrder() throws Exception {
        String path = "/api/storefront/checkouts/" + cart;
        assertEquals(
                "bo@mail.example",
                told(200, "POST", path + "/billing-address", "{'email':'bo@mail.example'}")
                        .path("customer")
                        .path("email")
                        .asText());
        String line = told(200, "GET", "/api/storefront/checkout/" + cart, "")
                .at("/cart/lineItems/physicalItems/0/id")
                .asText();
        String consignment =
                "[{'shippingAddress':" + ADDRESS + ",'lineItems':[{'itemId':'" + line + "','quantity':1}]}]";
        JsonNode sent = told(200, "POST", path + "/consignments", consignment).at("/consignments/0");
        String option = sent.at("/availableShippingOptions/0/id").asText();
        told(200, "PUT", path + "/consignments/" + sent.path("id").asText(), "{'shippingOptionId':'" + option + "'}");
        JsonNode billed = told(200, "PUT", path + "/billing-address/1", ADDRESS);
        assertEquals("bo@mail.example", billed.at("/billingAddress/email").asText());
        assertEquals("Lind", billed.at("/billingAddress/lastName").asText());
        String order = told(
                        200,
                        "POST",
                        "/internalapi/v1/checkout/order",
                        "{'cartId':'" + cart + "','payment':{'name':'cod'}}")
                .at("/data/order/orderId")
                .asText();
        told(200, "GET", "/api/storefront/orders/" + order, "");
        HttpResponse<String> thanks = send(browser, "GET", "/checkout/order-confirmation", "", "");
        assertEquals(200, thanks.statusCode());
        ObjectNode made =
                store.state().table(Kind.ORDERS).row(Long.parseLong(order)).orElseThrow();
        assertEquals("Cash on Delivery", made.path("payment_method").asText());
        assertEquals(
                404,
                send(HttpClient.newHttpClient(), "GET", "/api/storefront/orders/" + order, "", "")
                        .statusCode());
    }

    @Test
    void nobodySeesOrChangesAnothersCheckout() throws Exception {
        HttpClient stranger = HttpClient.newHttpClient();
        String path = "/api/storefront/checkouts/" + cart;
        for (String asked : List.of("GET " + path, "POST " + path + "/coupons", "DELETE " + path + "/coupons/A")) {
            String[] parts = asked.split(" ");
            assertEquals(404, send(stranger, parts[0], parts[1], "{}", "").statusCode(), asked);
        }
        String order = "{'cartId':'" + cart + "','payment':{'name':'cod'}}";
        assertEquals(
                404,
                send(stranger, "POST", "/internalapi/v1/checkout/order", order, "")
                        .statusCode());
        for (String method : List.of("POST", "PUT", "DELETE")) {
            assertEquals(
                    403,
                    send(browser, method, path + "/coupons", "{}", "https://elsewhere.example")
                            .statusCode(),
                    method);
        }
    }

    @Test
    void whatIsNotAsItMustBeIsToldAsJson() throws Exception {
        String path = "/api/storefront/checkouts/" + cart;
        assertEquals(
                "This is no JSON.",
                told(400, "POST", path + "/coupons", "{").path("title").asText());
        told(422, "POST", path + "/consignments", "[{'shippingAddress':'here'}]");
        told(422, "POST", path + "/billing-address", "['bo@mail.example']");
        told(404, "POST", path + "/wishes", "{}");
        told(404, "GET", "/api/storefront/nothing", "");
        assertEquals(
                "cannot be made here; the sandbox takes cod",
                told(
                                422,
                                "POST",
                                "/internalapi/v1/checkout/order",
                                "{'cartId':'" + cart + "','payment':{'name':'stripe'}}")
                        .at("/errors/payment")
                        .asText());
    }
}
