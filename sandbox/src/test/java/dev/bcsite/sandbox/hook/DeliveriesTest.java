package dev.bcsite.sandbox.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.Timing;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Access;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Uuids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;
    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        receiver = Receiver.open();
        start(options());
    }

    private SandboxOptions options() {
        return SandboxOptions.defaults().withSeed("generated:3").withClock(clock);
    }

    private void start(SandboxOptions options) throws Exception {
        if (store != null) {
            store.close();
        }
        store = SandboxStore.start(options);
        client = new Client(store);
    }

    @AfterEach
    void close() {
        store.close();
        receiver.close();
    }

    private void hook(String scope, String path) throws Exception {
        String body = "{\"scope\": \"" + scope + "\", \"destination\": \"" + receiver.url(path)
                + "\", \"headers\": {\"X-Shared\": \"secret\"}}";
        assertEquals(200, client.send("POST", "/v3/hooks", body).status());
    }

    private void rename(String name) {
        store.state().products().edit(1, product -> product.put("name", name));
    }

    private void run() throws Exception {
        store.webhooks().run();
    }

    private void later(Duration pause) throws Exception {
        clock.advance(pause);
        run();
    }

    private boolean isActive(int hook) throws Exception {
        return client.get("/v3/hooks/" + hook).data().path("is_active").asBoolean();
    }

    @Test
    void aDeliveryIsThinAndSignedAndCarriesTheHeadersOfTheHook() throws Exception {
        hook("store/product/*", "/catalog");
        rename("A");
        run();

        Receiver.Got got = receiver.all().get(0);
        String unhashed = "{\"scope\":\"store/product/updated\",\"store_id\":\"1025646\",\"data\":"
                + "{\"type\":\"product\",\"id\":1},\"created_at\":1772366400,\"producer\":\"stores/sandbox1\"}";
        byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(unhashed.getBytes(StandardCharsets.UTF_8));
        String hash = HexFormat.of().formatHex(sha1);
        assertEquals("/catalog", got.path());
        assertEquals(unhashed.replace("\"created_at\"", "\"hash\":\"" + hash + "\",\"created_at\""), got.body());
        assertEquals("secret", got.headers().get("x-shared"));
        assertEquals("application/json", got.headers().get("content-type"));
        assertEquals("1772366400", got.headers().get("webhook-timestamp"));
        assertEquals(signature(got, "sandbox-client-secret"), got.headers().get("webhook-signature"));
    }

    /** As the libraries of Standard Webhooks do it, with the secret that they decode from Base64. */
    private static String signature(Receiver.Got got, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed =
                got.headers().get("webhook-id") + "." + got.headers().get("webhook-timestamp") + "." + got.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anotherClientsHookIsSignedWithItsOwnSecret() throws Exception {
        store.state().access().grant("other-token", new Account("other-client", "other-secret"), Access.allScopes());
        String body = "{\"scope\": \"store/product/updated\", \"destination\": \"" + receiver.url("/") + "\"}";
        client.send(client.request("POST", "/v3/hooks", body).header("X-Auth-Token", "other-token"));
        rename("A");
        run();

        Receiver.Got got = receiver.all().get(0);
        assertEquals(signature(got, "other-secret"), got.headers().get("webhook-signature"));
    }

    @Test
    void inTheOtherReadingNothingIsSigned() throws Exception {
        start(options().withReadings(Readings.defaults().with(Reading.UNSIGNED_HOOKS)));
        hook("store/product/*", "/");
        rename("A");
        run();

        assertTrue(receiver.all().get(0).headers().keySet().stream().noneMatch(name -> name.startsWith("webhook-")));
    }

    @Test
    void whatARefusedRequestBeganIsNotTold() throws Exception {
        hook("store/product/*", "/");

        assertThrows(
                Refusal.class,
                () -> store.state().commits().together(() -> {
                    rename("A");
                    throw Refusal.of(409, "Too late");
                }));
        run();

        assertEquals(List.of(), receiver.all());
    }

    @Test
    void aFailedDeliveryIsTriedAgainElevenTimesInTwoDaysAndThenItsHookIsOff() throws Exception {
        client.send("PUT", "/v3/hooks/admin", "{\"emails\": [\"dev@mail.example\"]}");
        hook("store/product/*", "/");
        receiver.answers(500);
        rename("A");
        run();
        int[] pauses = {60, 180, 300, 600, 900, 1_800, 3_600, 7_200, 21_600, 50_400, 86_400};
        for (int i = 0; i < pauses.length; i++) {
            later(Duration.ofSeconds(pauses[i] - 1));
            assertEquals(i + 1, receiver.all().size(), "just before the pause of " + pauses[i]);
            assertTrue(isActive(1));
            later(Duration.ofSeconds(1));
            assertEquals(i + 2, receiver.all().size(), "after the pause of " + pauses[i]);
        }
        assertFalse(isActive(1));
        assertEquals(0, store.webhooks().waiting());
        assertEquals(
                "deactivated",
                client.get("/v3/hooks/admin")
                        .data()
                        .path("hooks_list")
                        .get(0)
                        .path("status")
                        .asText());
        JsonNode mail = store.state().table(Kind.MAILS).row(1).orElseThrow();
        assertEquals("dev@mail.example", mail.path("to").asText());
        assertEquals("webhook_deactivated", mail.path("kind").asText());
    }

    @Test
    void aRetryHasTheSameIdAndBodyAndANewTime() throws Exception {
        hook("store/product/*", "/");
        receiver.answers(503);
        rename("A");
        run();
        receiver.answers(204);
        later(Duration.ofSeconds(60));
        later(Duration.ofDays(2));

        assertEquals(2, receiver.all().size());
        Receiver.Got first = receiver.all().get(0);
        Receiver.Got second = receiver.all().get(1);
        assertEquals(first.headers().get("webhook-id"), second.headers().get("webhook-id"));
        assertEquals(first.body(), second.body());
        assertEquals("1772366460", second.headers().get("webhook-timestamp"));
        assertEquals(
                signature(second, "sandbox-client-secret"), second.headers().get("webhook-signature"));
    }

    @Test
    void aHookThatIsSwitchedOnAgainHearsWhatHappensFromThenOn() throws Exception {
        hook("store/product/*", "/");
        client.send("PUT", "/v3/hooks/1", "{\"is_active\": false}");
        rename("A");
        run();
        assertEquals(List.of(), receiver.all());

        client.send("PUT", "/v3/hooks/1", "{\"is_active\": true}");
        rename("B");
        run();
        assertEquals(1, receiver.all().size());
    }

    @Test
    void whatIsOnItsWayToARemovedHookIsForgotten() throws Exception {
        hook("store/product/*", "/");
        receiver.answers(500);
        rename("A");
        run();
        client.send("DELETE", "/v3/hooks/1", "");
        later(Duration.ofMinutes(2));

        assertEquals(1, receiver.all().size());
        assertEquals(0, store.webhooks().waiting());
    }

    @Test
    void aDestinationThatDoesNotAnswerInTimeOrInBoundsHasNotTakenIt() throws Exception {
        start(options().withTiming(Timing.defaults().withHookDeadline(Duration.ofMillis(150))));
        hook("store/product/*", "/");
        CountDownLatch never = new CountDownLatch(1);
        receiver.answers(exchange -> await(never));
        rename("A");
        run();
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().add("X-Long", "x".repeat(8 * 1024 + 1));
            exchange.sendResponseHeaders(200, -1);
        });
        later(Duration.ofMinutes(1));
        receiver.answers(exchange -> {
            IntStream.range(0, 64).forEach(i -> exchange.getResponseHeaders().add("X-" + i, "x"));
            exchange.sendResponseHeaders(200, -1);
        });
        later(Duration.ofMinutes(3));
        receiver.answers(302);
        later(Duration.ofMinutes(5));
        never.countDown();

        assertEquals(
                List.of(
                        "No response within 150 ms",
                        "Response headers over the limits received",
                        "Response headers over the limits received",
                        "Non-200 response received"),
                store.webhooks().log().stream().map(Attempt::problem).toList());
        assertEquals(1, store.webhooks().waiting());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void belowNineInTenOfAHundredTheDomainIsBlockedForThreeMinutes() throws Exception {
        hook("store/product/*", "/");
        for (int i = 0; i < 89; i++) {
            rename("good " + i);
        }
        run();
        receiver.answers(500);
        for (int i = 0; i < 12; i++) {
            rename("bad " + i);
            run();
        }
        assertEquals(100, receiver.all().size(), "the first hundred are sent, whatever becomes of them");
        JsonNode blocked =
                client.get("/v3/hooks/admin").data().path("blocked_domains").get(0);
        assertEquals(
                receiver.url("").replace("http://", ""),
                blocked.path("destination").asText());
        assertEquals(180, blocked.path("time_left").asInt());
        assertEquals(
                "[{\"failure_description\":\"Non-200 response received\",\"count\":11,\"timestamp\":1772366400}]",
                Json.text(blocked.path("reasons")));
        assertEquals(
                List.of("webhook_domain_blocked"),
                store.state().table(Kind.MAILS).stream()
                        .map(mail -> mail.path("kind").asText())
                        .toList());

        receiver.answers(200);
        later(Duration.ofSeconds(179));
        assertEquals(100, receiver.all().size());
        later(Duration.ofSeconds(1));
        assertEquals("[]", Json.text(client.get("/v3/hooks/admin").data().path("blocked_domains")));
        rename("new");
        run();
        assertEquals(101, receiver.all().size(), "new events are sent as they come, the others when their time is");
        later(Duration.ofHours(1));
        assertEquals(113, receiver.all().size());
        assertEquals(0, store.webhooks().waiting());
    }

    @Test
    void anotherClientOnTheSameDomainIsNotBlocked() throws Exception {
        store.state().access().grant("other-token", new Account("other-client", "other-secret"), Access.allScopes());
        String body = "{\"scope\": \"store/order/created\", \"destination\": \"" + receiver.url("/other") + "\"}";
        client.send(client.request("POST", "/v3/hooks", body).header("X-Auth-Token", "other-token"));
        hook("store/product/*", "/");
        receiver.answers(500);
        for (int i = 0; i < 101; i++) {
            rename("bad " + i);
        }
        run();
        receiver.forget();
        store.state().table(Kind.ORDERS).add(Json.object().put("channel_id", 1));
        run();

        assertEquals(List.of("store/order/created"), receiver.scopes());
    }

    @Test
    void exceptionsAreToldToTheirOwnHook() throws Exception {
        hook("store/product/*", "/");
        try (Receiver alarm = Receiver.open()) {
            client.send(
                    "POST",
                    "/v3/hooks",
                    "{\"scope\": \"store/hook/deliveryException\", \"destination\": \"" + alarm.url("/") + "\"}");
            receiver.answers(500);
            rename("A");
            run();
            rename("B");
            later(Duration.ofSeconds(60));
            assertEquals(1, alarm.all().size(), "once in ten minutes");
            assertEquals(
                    "{\"type\":\"webhook\",\"id\":1,\"error_code\":90001,\"message\":\"Non-200 response received"
                            + " when delivering to " + receiver.url("/") + ", will retry\"}",
                    Json.text(alarm.all().get(0).data()));
            for (int i = 0; i < 30; i++) {
                later(Duration.ofHours(6));
            }
            JsonNode last = alarm.all().get(alarm.all().size() - 1).data();
            assertEquals(90002, last.path("error_code").asInt());
        }
        assertFalse(isActive(1));
    }

    @Test
    void ninetyDaysWithoutEventsSwitchAHookOff() throws Exception {
        hook("store/product/*", "/");
        hook("store/order/*", "/orders");
        clock.advance(Duration.ofDays(89));
        rename("A");
        later(Duration.ofDays(1));
        assertTrue(isActive(1));
        assertFalse(isActive(2));

        client.send("PUT", "/v3/hooks/2", "{\"is_active\": true}");
        later(Duration.ofDays(89));
        assertFalse(isActive(1));
        assertTrue(isActive(2));
    }

    @Test
    void aCartThatIsLeftForAnHourIsToldOnceUntilItChanges() throws Exception {
        hook("store/cart/abandoned", "/");
        store.state().table(Kind.CARTS).put(1, cart());
        later(Duration.ofMinutes(59));
        assertEquals(List.of(), receiver.all());
        later(Duration.ofMinutes(1));
        later(Duration.ofHours(3));
        assertEquals(
                "{\"type\":\"cart\",\"id\":\"" + Uuids.of("carts", 1) + "\",\"token\":\""
                        + Uuids.of("abandoned-carts", 1) + "\"}",
                Json.text(receiver.all().get(0).data()));
        assertEquals(1, receiver.all().size());

        store.state().table(Kind.CARTS).put(1, cart());
        later(Duration.ofHours(1));
        assertEquals(2, receiver.all().size());
    }

    @Test
    void aCartThatIsLeftByNobodyWeKnowOrWithAnOrderIsNotToldOf() throws Exception {
        hook("store/cart/abandoned", "/");
        store.state().table(Kind.CARTS).put(1, cart().without(List.of("billing_address")));
        store.state().table(Kind.CARTS).put(2, cart());
        store.state().table(Kind.ORDERS).put(100, Json.object().put("cart_id", Uuids.of("carts", 2)));
        later(Duration.ofHours(2));
        assertEquals(List.of(), receiver.all());
    }

    private ObjectNode cart() {
        ObjectNode cart = Json.object().put("channel_id", 1).put("updated_time", Timestamps.offset(clock.instant()));
        cart.putObject("billing_address").put("email", "ann@mail.example");
        return cart;
    }

    @Test
    void deliveriesSurviveARestart(@TempDir Path folder) throws Exception {
        start(options().withData(folder));
        hook("store/product/*", "/");
        receiver.answers(500);
        rename("A");
        run();
        start(options().withData(folder));
        receiver.answers(200);
        later(Duration.ofSeconds(60));

        assertEquals(2, receiver.all().size());
        assertEquals(receiver.all().get(0).body(), receiver.all().get(1).body());
        start(options().withData(folder));
        assertEquals(0, store.webhooks().waiting());
    }

    @Test
    void onRequestDeliveriesComeTwiceOrInAnotherOrder() throws Exception {
        hook("store/product/*", "/");
        store.webhooks().duplicateNext(1);
        rename("A");
        run();
        assertEquals(2, receiver.all().size());
        assertEquals(receiver.all().get(0).headers(), receiver.all().get(1).headers());
        assertEquals(receiver.all().get(0).body(), receiver.all().get(1).body());

        receiver.forget();
        store.webhooks().shuffleNext(4);
        for (long id = 1; id <= 3; id++) {
            store.state().products().edit(id, product -> product.put("name", "B"));
        }
        run();
        assertEquals(List.of(), receiver.all(), "they wait for the fourth");
        store.state().products().remove(3);
        run();
        List<String> order = receiver.all().stream()
                .map(got -> got.scope() + " " + got.data().path("id"))
                .toList();
        List<String> made = Stream.of("updated 1", "updated 2", "updated 3", "deleted 3")
                .map(what -> "store/product/" + what)
                .toList();
        assertNotEquals(made, order);
        assertEquals(new TreeSet<>(made), new TreeSet<>(order));
    }

    @Test
    void anAttemptIsLoggedAndCanBeMadeAgain() throws Exception {
        hook("store/product/*", "/");
        rename("A");
        run();

        Attempt attempt = store.webhooks().log().get(0);
        assertEquals(200, attempt.status().orElseThrow());
        assertEquals(1, attempt.round());
        assertTrue(store.webhooks().sendAgain(attempt.number()));
        assertFalse(store.webhooks().sendAgain(99));
        run();
        assertEquals(2, receiver.all().size());
        assertEquals(
                Set.of(attempt.message()),
                new TreeSet<>(receiver.all().stream()
                        .map(got -> got.headers().get("webhook-id"))
                        .toList()));
    }

    @Test
    void everyHookThatCoversAnEventHearsOfItOnce() throws Exception {
        hook("store/product/*", "/all");
        hook("store/product/updated", "/updated");
        hook("store/order/*", "/orders");
        rename("A");
        run();

        assertEquals(
                List.of("/all", "/updated"),
                receiver.all().stream().map(Receiver.Got::path).toList());
        assertEquals(
                receiver.all().get(0).json().path("hash"),
                receiver.all().get(1).json().path("hash"));
    }

    @Test
    void aResetEndsEverything() throws Exception {
        hook("store/product/*", "/");
        receiver.answers(500);
        rename("A");
        run();
        store.state().reset();
        later(Duration.ofDays(1));

        assertEquals(1, receiver.all().size());
        assertEquals(List.of(), store.webhooks().log());
        assertEquals(404, client.get("/v3/hooks/1").status());
    }

    @Test
    void aWebhookArrivesBeforeTheApiHasTheValue() throws Exception {
        start(options().withLag(Duration.ofSeconds(5)));
        hook("store/product/*", "/");
        String before = client.get("/v3/catalog/products/1").data().path("name").asText();
        rename("Late");
        store.state().products().remove(3);
        run();
        assertEquals(2, receiver.all().size());
        assertEquals(
                before, client.get("/v3/catalog/products/1").data().path("name").asText());
        assertEquals(
                3, client.get("/v3/catalog/products").pagination().path("total").asInt());

        clock.advance(Duration.ofSeconds(5));
        assertEquals(
                "Late", client.get("/v3/catalog/products/1").data().path("name").asText());
        assertEquals(404, client.get("/v3/catalog/products/3").status());
        assertEquals(
                2, client.get("/v3/catalog/products").pagination().path("total").asInt());
    }
}
