package dev.bcsite.sandbox.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.state.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomersTest {

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;

    @BeforeEach
    void open() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults()
                .withClock(clock)
                .withSeed(Seed.of(Map.of(
                        "channels", "[{\"id\": 1, \"name\": \"One\"}, {\"id\": 2, \"name\": \"Two\"}]",
                        "customer-groups", "[{\"id\": 4, \"name\": \"Friends\"}]",
                        "products", "[]"))));
        client = new Client(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Client.Answer post(String more) throws Exception {
        return client.send(
                "POST",
                "/v3/customers",
                "[{\"email\": \"ann@mail.example\", \"first_name\": \"Ann\", \"last_name\": \"Reed\"" + more + "}]");
    }

    private Client.Answer put(String customer) throws Exception {
        return client.send("PUT", "/v3/customers", "[" + customer + "]");
    }

    @Test
    void aNewCustomerHasTheFieldsAndDatesOfBigCommerce() throws Exception {
        JsonNode customer =
                post(", \"store_credit_amounts\": [{\"amount\": 4.5}]").data().path(0);
        assertEquals(1, customer.path("id").asInt());
        assertEquals("2026-03-01T12:00:00Z", customer.path("date_created").asText());
        assertEquals(
                "{\"force_password_reset\":false}",
                customer.path("authentication").toString());
        assertEquals("[{\"amount\":4.5}]", customer.path("store_credit_amounts").toString());
        assertTrue(customer.path("channel_ids").isNull());
        clock.advance(Duration.ofHours(1));
        JsonNode changed = put("{\"id\": 1, \"company\": \"Reed & Co\", \"origin_channel_id\": 2}")
                .data()
                .path(0);
        assertEquals("2026-03-01T12:00:00Z", changed.path("date_created").asText());
        assertEquals("2026-03-01T13:00:00Z", changed.path("date_modified").asText());
        assertEquals(1, changed.path("origin_channel_id").asInt(), "the channel of origin never changes");
    }

    @Test
    void anAddressIsTakenOncePerChannelNotOncePerStore() throws Exception {
        assertEquals(200, post(", \"channel_ids\": [2]").status());
        assertEquals(200, post("").status(), "channel 2 has no global logins, so they do not meet");
        Client.Answer third = post(", \"channel_ids\": [1]");
        assertEquals(422, third.status());
        assertEquals("Create customers failed.", third.json().path("title").asText());
        assertEquals(
                "Error creating customers: email ann@mail.example already in use",
                third.json().path("errors").path(".customer_create").asText());
        Client.Answer opened =
                client.send("PUT", "/v3/customers/settings/channels/2", "{\"allow_global_logins\": true}");
        assertTrue(opened.data().path("allow_global_logins").asBoolean());
        assertEquals(
                "Error updating customers: email ann@mail.example already in use",
                put("{\"id\": 2, \"notes\": \"x\"}")
                        .json()
                        .path("errors")
                        .path(".customer_update")
                        .asText());
    }

    @Test
    void whatTheStoreDoesNotKnowIsRefused() throws Exception {
        assertEquals(
                "{\"customer_group_id\":\"is not a customer group of this store\"}",
                post(", \"customer_group_id\": 9").json().path("errors").toString());
        assertEquals(
                "{\"channel_ids\":\"channel 7 does not exist\"}",
                post(", \"channel_ids\": [7]").json().path("errors").toString());
        assertEquals(
                "{\"0.channel_ids\":\"must have at least 1 elements\"}",
                post(", \"channel_ids\": []").json().path("errors").toString());
        assertEquals(
                "{\"authentication.new_password\":\"Passwords must be at least 7 characters and contain both"
                        + " alphabetic and numeric characters.\"}",
                post(", \"authentication\": {\"new_password\": \"abcdefgh\"}")
                        .json()
                        .path("errors")
                        .toString());
        assertEquals(0, store.state().table(Kind.CUSTOMERS).size());
    }

    @Test
    void tenAtATimeAndAllOrNone() throws Exception {
        assertEquals(413, client.send("POST", "/v3/customers", people(11)).status());
        assertEquals(200, client.send("POST", "/v3/customers", people(10)).status());
        Client.Answer half = client.send(
                "PUT", "/v3/customers", "[{\"id\": 1, \"notes\": \"x\"}, {\"id\": 2, \"customer_group_id\": 99}]");
        assertEquals(422, half.status());
        assertEquals(
                "",
                store.state()
                        .table(Kind.CUSTOMERS)
                        .row(1)
                        .orElseThrow()
                        .path("notes")
                        .asText());
    }

    private static String people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"email\": \"p" + i + "@mail.example\", \"first_name\": \"P\", \"last_name\": \"N"
                        + (i % 3) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void aSortedListIsWalkedByCursor() throws Exception {
        client.send("POST", "/v3/customers", people(10));
        List<String> walked = new ArrayList<>();
        String next = "?sort=last_name:desc&limit=3";
        while (!next.isEmpty()) {
            Client.Answer page = client.get("/v3/customers" + next);
            walked.addAll(page.all("id"));
            next = page.json()
                    .path("meta")
                    .path("cursor_pagination")
                    .path("links")
                    .path("next")
                    .asText("");
        }
        assertEquals(client.get("/v3/customers?sort=last_name:desc").all("id"), walked);
        assertEquals(10, walked.size());
    }

    @Test
    void aFourthPutUnderWayIsRefusedWithoutQuotaHeaders() throws Exception {
        post("");
        List<CompletableFuture<Client.Answer>> puts = new ArrayList<>();
        ExecutorService others = Executors.newFixedThreadPool(4);
        // While this thread is writing, three wait for it, and the fourth need not.
        Client.Answer first = store.state().commits().together(() -> {
            for (int i = 0; i < 4; i++) {
                puts.add(CompletableFuture.supplyAsync(this::rename, others));
            }
            return (Client.Answer) CompletableFuture.anyOf(puts.toArray(CompletableFuture[]::new))
                    .join();
        });
        assertEquals(429, first.status());
        assertEquals("", first.header("X-Rate-Limit-Requests-Left"));
        assertEquals(
                List.of(200, 200, 200, 429),
                puts.stream().map(put -> put.join().status()).sorted().toList());
        others.shutdown();
    }

    private Client.Answer rename() {
        try {
            return put("{\"id\": 1, \"notes\": \"busy\"}");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void deletingNeedsIdsAndTakesWhatBelongsToTheCustomer() throws Exception {
        post(", \"addresses\": [{\"first_name\": \"A\", \"last_name\": \"R\", \"address1\": \"1 Quay\","
                + " \"city\": \"Bath\", \"country_code\": \"gb\"}]");
        String field = "{\"namespace\": \"crm\", \"key\": \"tier\", \"value\": \"gold\", \"permission_set\": \"read\"}";
        assertEquals(
                200, client.send("POST", "/v3/customers/1/metafields", field).status());
        assertEquals(204, client.send("DELETE", "/v3/customers", "").status());
        assertEquals(
                204,
                client.send("DELETE", "/v3/customers?email:in=ann@mail.example", "")
                        .status());
        assertEquals(1, store.state().table(Kind.CUSTOMERS).size());
        assertEquals(
                List.of("United Kingdom"), client.get("/v3/customers/addresses").all("country"));
        assertEquals(204, client.send("DELETE", "/v3/customers?id:in=1", "").status());
        assertEquals(List.of(), client.get("/v3/customers/addresses").all("id"));
        assertEquals(List.of(), client.get("/v3/customers/metafields").all("id"));
    }

    @Test
    void includesShowTenAndTheCountsShowAll() throws Exception {
        post("");
        for (int i = 1; i <= 12; i++) {
            client.send(
                    "POST",
                    "/v3/customers/addresses",
                    "[{\"customer_id\": 1, \"first_name\": \"A\", \"last_name\": \"R\", \"address1\": \"" + i
                            + " Quay\", \"city\": \"Bath\", \"country_code\": \"GB\", \"state_or_province\": \"\","
                            + " \"postal_code\": \"\"}]");
        }
        JsonNode customer = client.get("/v3/customers?include=addresses").data().path(0);
        assertEquals(10, customer.path("addresses").size());
        assertEquals(12, customer.path("address_count").asInt());
        assertFalse(client.get("/v3/customers").data().path(0).has("addresses"));
    }

    @Test
    void anAddressThatIsThereAlreadyIsLeftOutOfTheAnswer() throws Exception {
        post("");
        String address = "[{\"customer_id\": 1, \"first_name\": \"A\", \"last_name\": \"R\", \"address1\": \"1 Quay\","
                + " \"city\": \"Bath\", \"country_code\": \"GB\", \"state_or_province\": \"\", \"postal_code\": \"\"}]";
        assertEquals(
                1,
                client.send("POST", "/v3/customers/addresses", address).data().size());
        Client.Answer again = client.send("POST", "/v3/customers/addresses", address);
        assertEquals(200, again.status());
        assertEquals(0, again.data().size());
        client.send("POST", "/v3/customers/addresses", address.replace("1 Quay", "2 Quay"));
        Client.Answer same = client.send("PUT", "/v3/customers/addresses", "[{\"id\": 2, \"address1\": \"1 QUAY\"}]");
        assertEquals(0, same.data().size());
        assertEquals(
                List.of("1 Quay", "2 Quay"),
                client.get("/v3/customers/addresses").all("address1"));
    }

    @Test
    void passwordsAreStoredHashedAndNeverShown() throws Exception {
        Client.Answer answer = post(", \"authentication\": {\"new_password\": \"abc12345\"}");
        assertFalse(answer.text().contains("abc12345") || answer.text().contains("password_hash"), answer.text());
        assertFalse(store.state()
                .table(Kind.CUSTOMERS)
                .row(1)
                .orElseThrow()
                .toString()
                .contains("abc12345"));
        assertFalse(client.get("/v3/customers?include=addresses,storecredit,attributes,formfields")
                .text()
                .contains("password_hash"));
    }

    @Test
    void credentialsAreCheckedPerChannelAndAfterFiveFailuresNotAtAll() throws Exception {
        post(", \"authentication\": {\"new_password\": \"abc12345\"}");
        assertEquals(
                "{\"is_valid\":true,\"customer_id\":1}",
                credentials("abc12345", 1).text());
        assertEquals("{\"is_valid\":false}", credentials("abc12345", 2).text(), "channel 2 has no global logins");
        for (int i = 0; i < 5; i++) {
            assertEquals("{\"is_valid\":false}", credentials("wrong", 1).text());
        }
        assertEquals(429, credentials("abc12345", 1).status());
        clock.advance(Duration.ofMinutes(5));
        assertEquals(
                "{\"is_valid\":true,\"customer_id\":1}",
                credentials("abc12345", 1).text());
    }

    private Client.Answer credentials(String password, int channel) throws Exception {
        return client.send(
                "POST",
                "/v3/customers/validate-credentials",
                "{\"email\": \"ANN@mail.example\", \"password\": \"" + password + "\", \"channel_id\": " + channel
                        + "}");
    }

    @Test
    void anAttributeValueIsWrittenOverAndGoesWithItsAttribute() throws Exception {
        post("");
        client.send("POST", "/v3/customers/attributes", "[{\"name\": \"Age\", \"type\": \"number\"}]");
        String value = "[{\"attribute_id\": 1, \"customer_id\": 1, \"value\": \"31\"}]";
        client.send("PUT", "/v3/customers/attribute-values", value);
        client.send("PUT", "/v3/customers/attribute-values", value.replace("31", "32"));
        assertEquals(List.of("32"), client.get("/v3/customers/attribute-values").all("attribute_value"));
        assertEquals(
                "{\"value\":\"must be a number\"}",
                client.send("PUT", "/v3/customers/attribute-values", value.replace("31", "old"))
                        .json()
                        .path("errors")
                        .toString());
        client.send("DELETE", "/v3/customers/attributes?id:in=1", "");
        assertEquals(List.of(), client.get("/v3/customers/attribute-values").all("id"));
    }

    @Test
    void thereCanBeFiftyAttributes() throws Exception {
        String ten = IntStream.range(0, 10)
                .mapToObj(i -> "{\"name\": \"A" + i + "\", \"type\": \"string\"}")
                .collect(Collectors.joining(",", "[", "]"));
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    200, client.send("POST", "/v3/customers/attributes", ten).status());
        }
        assertEquals(422, client.send("POST", "/v3/customers/attributes", ten).status());
        assertEquals(50, store.state().table(Kind.CUSTOMER_ATTRIBUTES).size());
    }

    @Test
    void settingsOfAChannelAreNullUntilTheyAreOverridden() throws Exception {
        JsonNode fresh = client.get("/v3/customers/settings/channels/2").data();
        assertTrue(fresh.path("customer_group_settings")
                .path("default_customer_group_id")
                .isNull());
        assertFalse(fresh.path("allow_global_logins").asBoolean());
        assertTrue(client.get("/v3/customers/settings/channels/1")
                .data()
                .path("allow_global_logins")
                .asBoolean());
        client.send(
                "PUT",
                "/v3/customers/settings/channels/2",
                "{\"customer_group_settings\": {\"default_customer_group_id\": 4}}");
        assertEquals(
                4,
                client.get("/v3/customers/settings/channels/2")
                        .data()
                        .path("customer_group_settings")
                        .path("default_customer_group_id")
                        .asInt());
        client.send("PUT", "/v3/customers/settings/channels/2", "{\"customer_group_settings\": null}");
        assertTrue(client.get("/v3/customers/settings/channels/2")
                .data()
                .path("customer_group_settings")
                .path("default_customer_group_id")
                .isNull());
    }

    @Test
    void theGlobalGroupSettingsAreTheMarksOfTheGroups() throws Exception {
        client.send("PUT", "/v3/customers/settings", "{\"customer_group_settings\": {\"guest_customer_group_id\": 4}}");
        assertEquals(List.of("true"), client.get("/v2/customer_groups").all("is_group_for_guests"));
        client.send("POST", "/v2/customer_groups", "{\"name\": \"Guests\", \"is_group_for_guests\": true}");
        assertEquals(List.of("false", "true"), client.get("/v2/customer_groups").all("is_group_for_guests"));
        assertEquals(
                5,
                client.get("/v3/customers/settings")
                        .data()
                        .path("customer_group_settings")
                        .path("guest_customer_group_id")
                        .asInt());
    }

    @Test
    void membersLeaveAGroupThatIsDeleted() throws Exception {
        post(", \"customer_group_id\": 4");
        assertEquals(204, client.send("DELETE", "/v2/customer_groups/4", "").status());
        assertEquals(List.of("0"), client.get("/v3/customers").all("customer_group_id"));
        assertEquals(204, client.get("/v2/customer_groups").status());
        assertEquals("{\"count\":0}", client.get("/v2/customer_groups/count").text());
    }
}
