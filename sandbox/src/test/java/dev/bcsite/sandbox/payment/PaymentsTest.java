package dev.bcsite.sandbox.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentsTest {

    private static final String TOKEN = "a1".repeat(32);

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;

    @BeforeEach
    void open() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withClock(clock)
                .withSeed(Seed.of(Map.of(
                        "products",
                        "[{\"id\": 7, \"name\": \"Mug\", \"price\": 10, \"inventory_tracking\": \"product\","
                                + " \"inventory_level\": 20}]",
                        "customers",
                        "[{\"id\": 1, \"email\": \"ann@mail.example\", \"store_credit_amounts\": [{\"amount\": 4}]}]",
                        "stored-instruments",
                        "[{\"customer_id\": 1, \"type\": \"stored_paypal_account\", \"token\": \"" + TOKEN
                                + "\", \"email\": \"ann@mail.example\"}]"))));
        client = new Client(store);
        certificate("GIFT", "6");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void certificate(String code, String balance) {
        store.state()
                .table(Kind.GIFT_CERTIFICATES)
                .add(Json.object()
                        .put("code", code)
                        .put("status", "active")
                        .put("amount", balance)
                        .put("balance", balance)
                        .put("currency_code", "USD")
                        .put("expiry_date", "0"));
    }

    /** An order of two mugs, 20 in all. */
    private long order() throws Exception {
        Client.Answer answer = client.send(
                "POST",
                "/v2/orders",
                "{\"customer_id\": 1, \"status_id\": 0, \"billing_address\": {\"zip\": \"1\"},"
                        + " \"products\": [{\"product_id\": 7, \"quantity\": 2}]}");
        return answer.json().path("id").asLong();
    }

    private Client.Answer tokenFor(long order) throws Exception {
        return client.send("POST", "/v3/payments/access_tokens", "{\"order\": {\"id\": " + order + "}}");
    }

    private Client.Answer pay(long order, String method, String instrument) throws Exception {
        return payWith(tokenFor(order).data().path("id").asText(), method, instrument);
    }

    private Client.Answer payWith(String token, String method, String instrument) throws Exception {
        return client.send(
                "POST",
                "/payments",
                "{\"payment\": {\"payment_method_id\": \"" + method + "\", \"instrument\": " + instrument + "}}",
                Map.of("Authorization", "PAT " + token, "Accept", "application/vnd.bc.v1+json"));
    }

    private static String card(String number) {
        return "{\"type\": \"card\", \"cardholder_name\": \"Ann\", \"number\": \"" + number
                + "\", \"expiry_month\": 12, \"expiry_year\": 2050, \"verification_value\": \"123\"}";
    }

    private static String certificate(String code) {
        return "{\"type\": \"gift_certificate\", \"gift_certificate_code\": \"" + code + "\"}";
    }

    private JsonNode read(long order) throws Exception {
        return client.get("/v2/orders/" + order).json();
    }

    private List<String> events(long order) throws Exception {
        Client.Answer answer = client.get("/v3/orders/" + order + "/transactions");
        return answer.status() == 204 ? List.of() : answer.all("event");
    }

    private long stock() {
        return store.state()
                .products()
                .row(7)
                .orElseThrow()
                .path("inventory_level")
                .asLong();
    }

    @Test
    void aCardPaysAnOrderAndItsGoodsLeaveTheStockOnce() throws Exception {
        long order = order();
        Client.Answer answer = pay(order, "testgateway.card", card("4111111111111111"));
        assertEquals(201, answer.status(), answer.text());
        assertEquals("success", answer.data().path("status").asText());
        assertEquals("purchase", answer.data().path("transaction_type").asText());
        assertEquals("Awaiting Fulfillment", read(order).path("status").asText());
        assertEquals("captured", read(order).path("payment_status").asText());
        assertEquals(18, stock());
        JsonNode paid =
                client.get("/v3/orders/" + order + "/transactions").data().path(0);
        assertEquals(Long.toString(order), paid.path("order_id").asText());
        assertTrue(paid.path("order_id").isTextual());
        assertEquals(20, paid.path("amount").asInt());
        assertEquals("1111", paid.path("credit_card").path("card_last4").asText());
        assertEquals(409, tokenFor(order).status());
        assertEquals(18, stock());
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000119, 10000",
        "4000000000000341, 30000",
        "4000000000000101, 30001",
        "4242424242424241, 30051",
        "4000000000000127, 30102",
        "4000000000000069, 30103",
        "4000000000000002, 30104",
        "4000000000000259, 30105",
        "4000000000009995, 30106",
        "4000000000009987, 30107"
    })
    void aDeclineHasItsCodeAndLeavesTheOrderAsItWas(String number, int code) throws Exception {
        long order = order();
        String token = tokenFor(order).data().path("id").asText();
        Client.Answer answer = payWith(token, "testgateway.card", card(number));
        assertEquals(422, answer.status());
        assertEquals(code, answer.json().path("code").asInt());
        assertEquals(
                Integer.toString(code),
                answer.json().path("errors").path(0).path("code").asText());
        assertEquals("Incomplete", read(order).path("status").asText());
        assertEquals(
                201,
                payWith(token, "testgateway.card", card("4111111111111111")).status());
    }

    @Test
    void whatCannotBePaidHasItsCode() throws Exception {
        long order = order();
        String token = tokenFor(order).data().path("id").asText();
        assertEquals(10001, code(payWith(token, "testgateway.card", "{\"type\": \"card\"}")));
        assertEquals(30000, code(payWith(token, "stripe.card", card("4111111111111111"))));
        assertEquals(30001, code(payWith(token, "cheque", card("4111111111111111"))));
        assertEquals(30050, code(payWith(token, "testgateway.paypal", card("4111111111111111"))));
        assertEquals(
                30100,
                code(payWith(token, "testgateway.card", "{\"type\": \"stored_card\", \"token\": \"" + TOKEN + "\"}")));
        assertEquals(30051, code(payWith(token, "bigcommerce.gift_certificate", certificate("NONE"))));
        client.send("PUT", "/v2/orders/" + order, "{\"total_ex_tax\": 30, \"total_inc_tax\": 30}");
        assertEquals(30004, code(payWith(token, "testgateway.card", card("4111111111111111"))));
        client.send("PUT", "/v2/orders/" + order, "{\"status_id\": 11}");
        assertEquals(30101, code(payWith(token, "testgateway.card", card("4111111111111111"))));
        store.state().table(Kind.ORDERS).remove(order);
        assertEquals(30003, code(payWith(token, "testgateway.card", card("4111111111111111"))));
    }

    private static int code(Client.Answer answer) {
        return answer.json().path("code").asInt();
    }

    @Test
    void aTokenLivesForAnHour() throws Exception {
        String token = tokenFor(order()).data().path("id").asText();
        clock.advance(Duration.ofMinutes(61));
        assertEquals(
                401,
                payWith(token, "testgateway.card", card("4111111111111111")).status());
        assertEquals(
                401,
                payWith("none", "testgateway.card", card("4111111111111111")).status());
    }

    @Test
    void certificateAndCreditPayAPartAndACardTheRest() throws Exception {
        long order = order();
        assertEquals(
                201,
                pay(order, "bigcommerce.gift_certificate", certificate("gift")).status());
        assertEquals("Pending", read(order).path("status").asText());
        assertEquals(20, stock());
        assertEquals(
                201,
                pay(order, "bigcommerce.store_credit", "{\"type\": \"store_credit\"}")
                        .status());
        assertEquals("4.0000", read(order).path("store_credit_amount").asText());
        assertEquals(
                201, pay(order, "testgateway.card", card("5555555555554444")).status());
        assertEquals("Awaiting Fulfillment", read(order).path("status").asText());
        assertEquals(18, stock());
        JsonNode paid = client.get("/v3/orders/" + order + "/transactions").data();
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(6, 4, 10).get(i), paid.path(i).path("amount").asInt());
        }
        assertEquals(
                "master", paid.path(2).path("credit_card").path("card_type").asText());
        ObjectNode spent = store.state().table(Kind.GIFT_CERTIFICATES).row(1).orElseThrow();
        assertEquals("0", spent.path("balance").asText());
    }

    @Test
    void aCertificateThatIsLargeEnoughPaysTheWholeOrder() throws Exception {
        certificate("BIG", "50");
        long order = order();
        pay(order, "bigcommerce.gift_certificate", certificate("BIG"));
        assertEquals("Awaiting Fulfillment", read(order).path("status").asText());
        assertEquals("Gift Certificate", read(order).path("payment_method").asText());
        ObjectNode left = store.state().table(Kind.GIFT_CERTIFICATES).row(2).orElseThrow();
        assertEquals(0, new BigDecimal(left.path("balance").asText()).compareTo(new BigDecimal(30)));
    }

    @Test
    void aCardOnFilePaysAgain() throws Exception {
        long first = order();
        String token = tokenFor(first).data().path("id").asText();
        client.send(
                "POST",
                "/payments",
                "{\"payment\": {\"payment_method_id\": \"testgateway.card\", \"save_instrument\": true, \"instrument\": "
                        + card("4111111111111111") + "}}",
                Map.of("Authorization", "PAT " + token, "Accept", "application/vnd.bc.v1+json"));
        long second = order();
        JsonNode methods = client.get("/v3/payments/methods?order_id=" + second).data();
        JsonNode stored = methods.path(0).path("stored_instruments").path(0);
        assertEquals("1111", stored.path("last_4").asText());
        assertEquals(64, stored.path("token").asText().length());
        assertEquals(
                List.of(
                        "testgateway.card",
                        "testgateway.authorize",
                        "testgateway.paypal",
                        "bigcommerce.gift_certificate",
                        "bigcommerce.store_credit"),
                client.get("/v3/payments/methods?order_id=" + second).all("id"));
        String instrument = "{\"type\": \"stored_card\", \"token\": \""
                + stored.path("token").asText() + "\"}";
        assertEquals(201, pay(second, "testgateway.card", instrument).status());
        String paypal = "{\"type\": \"stored_paypal_account\", \"token\": \"" + TOKEN + "\"}";
        assertEquals(201, pay(order(), "testgateway.paypal", paypal).status());
        String tokenized = "{\"type\": \"tokenized_card\", \"token\": \"" + TOKEN + "\"}";
        assertEquals(201, pay(order(), "testgateway.card", tokenized).status());
    }

    @Test
    void moneyThatIsReservedIsTakenASecondAfterItIsAskedFor() throws Exception {
        long order = order();
        Client.Answer reserved = pay(order, "testgateway.authorize", card("4111111111111111"));
        assertEquals("authorization", reserved.data().path("transaction_type").asText());
        assertEquals("authorized", read(order).path("payment_status").asText());
        assertEquals(
                201,
                client.send("POST", "/v3/orders/" + order + "/payment_actions/capture", "")
                        .status());
        assertEquals("capture pending", read(order).path("payment_status").asText());
        clock.advance(Duration.ofSeconds(1));
        assertEquals("captured", read(order).path("payment_status").asText());
        assertEquals(List.of("authorization", "capture"), events(order));
        assertEquals(
                422,
                client.send("POST", "/v3/orders/" + order + "/payment_actions/void", "")
                        .status());
    }

    @Test
    void refundsGoBackToWhereTheMoneyCameFrom() throws Exception {
        long order = order();
        pay(order, "bigcommerce.gift_certificate", certificate("GIFT"));
        pay(order, "testgateway.card", card("4111111111111111"));
        String line = client.get("/v2/orders/" + order + "/products")
                .json()
                .path(0)
                .path("id")
                .asText();
        String one = "\"items\": [{\"item_type\": \"PRODUCT\", \"item_id\": " + line + ", \"quantity\": 1}]";
        JsonNode quote = client.send("POST", path(order, "refund_quotes"), "{" + one + "}")
                .data();
        assertEquals(10, quote.path("total_refund_amount").asInt());
        JsonNode way = quote.path("refund_methods").path(0);
        assertEquals("giftcertificate", way.path(0).path("provider_id").asText());
        assertEquals(6, way.path(0).path("amount").asInt());
        assertEquals(4, way.path(1).path("amount").asInt());
        String wrong = ", \"payments\": [{\"provider_id\": \"testgateway.card\", \"amount\": 10}]";
        assertEquals(
                422,
                client.send("POST", path(order, "refunds"), "{" + one + wrong + "}")
                        .status());
        Client.Answer refund = client.send("POST", path(order, "refunds"), "{" + one + ", \"payments\": " + way + "}");
        assertEquals(201, refund.status(), refund.text());
        assertEquals("Partially Refunded", read(order).path("status").asText());
        assertEquals("10.0000", read(order).path("refunded_amount").asText());
        String rest = ", \"payments\": [{\"provider_id\": \"storecredit\", \"amount\": 10}]";
        assertEquals(
                201,
                client.send("POST", path(order, "refunds"), "{" + one + rest + "}")
                        .status());
        assertEquals("Refunded", read(order).path("status").asText());
        assertEquals(
                422,
                client.send("POST", path(order, "refund_quotes"), "{" + one + "}")
                        .status());
        JsonNode customer = store.state().table(Kind.CUSTOMERS).row(1).orElseThrow();
        assertEquals(
                14, customer.path("store_credit_amounts").path(0).path("amount").asInt());
        assertEquals(18, stock());
    }

    private static String path(long order, String what) {
        return "/v3/orders/" + order + "/payment_actions/" + what;
    }

    @Test
    void ofTwoRefundsAtOnceForAnOrderOneIsRefused() throws Exception {
        long order = order();
        pay(order, "testgateway.card", card("4111111111111111"));
        String body = "{\"items\": [{\"item_type\": \"ORDER\", \"item_id\": " + order + ", \"amount\": 5}],"
                + " \"payments\": [{\"provider_id\": \"custom\", \"amount\": 5, \"offline\": true}]}";
        HttpRequest request = client.request("POST", path(order, "refunds"), body)
                .header("X-Auth-Token", store.token())
                .build();
        HttpClient http = HttpClient.newHttpClient();
        CompletableFuture<Integer> one = new CompletableFuture<>();
        CompletableFuture<Integer> other = new CompletableFuture<>();
        CompletableFuture<Object> first = CompletableFuture.anyOf(one, other);
        // While this test writes, a refund waits; so it is the refused one that answers first.
        int refused = store.state().commits().together(() -> {
            for (CompletableFuture<Integer> answer : List.of(one, other)) {
                http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                        .thenAccept(response -> answer.complete(response.statusCode()));
            }
            return (int) first.orTimeout(10, TimeUnit.SECONDS).join();
        });
        assertEquals(429, refused);
        assertEquals(429 + 201, one.get(10, TimeUnit.SECONDS) + other.get(10, TimeUnit.SECONDS));
        assertEquals("5.0000", read(order).path("refunded_amount").asText());
    }

    @Test
    void theHostTakesFiftyPaymentsInFourSeconds() throws Exception {
        String token = tokenFor(order()).data().path("id").asText();
        for (int i = 0; i < 50; i++) {
            assertEquals(400, payWith(token, "testgateway.card", "{}").status());
        }
        assertEquals(429, payWith(token, "testgateway.card", "{}").status());
        clock.advance(Duration.ofSeconds(4));
        assertEquals(400, payWith(token, "testgateway.card", "{}").status());
    }
}
