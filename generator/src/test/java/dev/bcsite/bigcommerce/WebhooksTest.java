package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Secret;
import dev.bcsite.sandbox.state.Access;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhooksTest {

    private static final String PASS = "hush7hush";
    private static final Webhook PRODUCTS =
            Webhook.fresh("store/product/*", "https://hooks.garden.example/bc", Map.of("X-Pass", new Secret(PASS)));

    @TempDir
    Path state;

    @Test
    void aHookIsCreatedChangedSwitchedOnAndRemoved() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Webhooks hooks = new Webhooks(shop.patientClient());
            Webhook created = hooks.create(PRODUCTS).orElseThrow();
            assertEquals(
                    new Webhook(created.id(), PRODUCTS.scope(), PRODUCTS.destination(), PRODUCTS.headers(), true),
                    created);
            assertEquals(List.of(created), hooks.list());

            Webhook off =
                    new Webhook(created.id(), "store/category/*", created.destination(), created.headers(), false);
            assertEquals(off, hooks.update(off));
            Webhook on = hooks.activate(off.id());
            assertEquals(new Webhook(off.id(), off.scope(), off.destination(), off.headers(), true), on);
            Webhook other = hooks.create(PRODUCTS).orElseThrow();
            assertTrue(hooks.delete(on.id()));
            assertFalse(hooks.delete(on.id()));
            assertEquals(List.of(other), hooks.list());
        }
    }

    @Test
    void theHooksOfAnotherAccountAreNotSeen() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Webhooks hooks = new Webhooks(shop.patientClient());
            hooks.create(PRODUCTS).orElseThrow();
            shop.sandbox
                    .state()
                    .access()
                    .grant(shop.sandbox.token(), new Account("other", "other-secret"), Access.allScopes());
            Webhook own = hooks.create(PRODUCTS).orElseThrow();
            assertEquals(List.of(own), hooks.list());
        }
    }

    @Test
    void whatAHookSendsIsNeverShown() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Webhooks hooks = new Webhooks(shop.patientClient());
            Creation<Webhook> created = hooks.create(PRODUCTS);
            assertFalse(created.toString().contains(PASS), created.toString());
            assertFalse(hooks.admin().toString().contains(PASS));
            assertFalse(new CreateWebhook(PRODUCTS).toString().contains(PASS));
            assertFalse(new CreateWebhook(PRODUCTS).request().toString().contains(PASS));
        }
        String body = "{\"status\":422,\"title\":\"no\",\"errors\":{\"headers.X-Pass\":\"" + PASS + " is weak\"}}";
        try (RawServer server = RawServer.always(RawServer.json(422, body))) {
            assertEquals(
                    "Could not create the webhook store/product/* to https://hooks.garden.example/bc: HTTP 422, \"no"
                            + " (headers.X-Pass: *** is weak)\"",
                    assertThrows(BcsiteException.class, () -> new Webhooks(TestClients.of(server)).create(PRODUCTS))
                            .getMessage());
        }
        String hook = "{\"id\":7,\"scope\":[1],\"headers\":{\"X-Pass\":\"" + PASS + "\"}}";
        try (RawServer server = RawServer.always(RawServer.json(200, "{\"data\":[" + hook + "],\"meta\":{}}"))) {
            String message = assertThrows(BcsiteException.class, () -> new Webhooks(TestClients.of(server)).list())
                    .getMessage();
            assertFalse(message.contains(PASS), message);
        }
    }

    @Test
    void oddHeadersOfOtherPeoplesMakingAreReadWithoutAComplaint() throws Exception {
        String hooks = "{\"id\":7,\"scope\":\"store/product/*\",\"destination\":\"https://a.example\",\"headers\":%s,"
                + "\"is_active\":true}";
        for (String headers : List.of("null", "[]", "\"\"", "{\"A\":\"\",\"B\":null,\"C\":\"  \"}", "[\"x\"]")) {
            String body = "{\"data\":[" + String.format(hooks, headers) + "],\"meta\":{}}";
            try (RawServer server = RawServer.always(RawServer.json(200, body))) {
                Webhook hook = new Webhooks(TestClients.of(server)).list().get(0);
                assertEquals(Map.of(), headers.startsWith("{\"A") ? Map.of() : hook.headers(), headers);
            }
        }
    }

    @Test
    void theAdministrationTellsWhichHooksBigCommerceSwitchedOff() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Webhooks hooks = new Webhooks(shop.patientClient());
            Webhook first = hooks.create(PRODUCTS).orElseThrow();
            Webhook second = hooks.create(
                            Webhook.fresh("store/category/*", "https://hooks.garden.example/bc", Map.of()))
                    .orElseThrow();
            shop.sandbox
                    .state()
                    .table(Kind.HOOKS)
                    .edit(second.id(), row -> row.put("is_active", false).put("is_deactivated", true));
            WebhookAdmin admin = hooks.admin();
            assertEquals(
                    List.of(first.id() + " active", second.id() + " deactivated"),
                    admin.hooks().stream()
                            .map(health -> health.hook().id() + " " + health.status())
                            .toList());
            assertEquals(List.of(), admin.blocked());
        }
        String body = "{\"data\":{\"emails\":[\"z@a.example\",\"b@a.example\"],\"hooks_list\":[],\"blocked_domains\":["
                + "{\"destination\":\"https://a.example\",\"time_left\":90,\"reasons\":[{\"failure_description\":"
                + "\"timeout\",\"count\":7,\"timestamp\":1}]}]}}";
        try (RawServer server = RawServer.always(RawServer.json(200, body))) {
            assertEquals(
                    new WebhookAdmin(
                            List.of("b@a.example", "z@a.example"),
                            List.of(),
                            List.of(new WebhookAdmin.BlockedDomain(
                                    "https://a.example", Duration.ofSeconds(90), List.of("timeout")))),
                    new Webhooks(TestClients.of(server)).admin());
        }
    }

    @Test
    void aHookWhoseAnswerIsLostIsFoundByListing() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Webhooks hooks = new Webhooks(shop.patientClient());
            shop.fault("done-anyway@POST /v3/hooks#1");
            assertInstanceOf(Creation.Unsure.class, hooks.create(PRODUCTS));
            assertEquals(1, hooks.list().size());
            assertEquals(
                    "Could not create the webhook store/product/* to https://hooks.garden.example/bc: HTTP 422, \"JSON"
                            + " data is missing or invalid (destination: already has a webhook with this scope)\"",
                    assertThrows(BcsiteException.class, () -> hooks.create(PRODUCTS))
                            .getMessage());
        }
    }

    @Test
    void aHookThatIsGoneAndAMissingScopeAreTold() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Webhooks hooks = new Webhooks(shop.patientClient());
            assertEquals(
                    "Could not switch on webhook 77: HTTP 404; somebody removed it meanwhile: plan again",
                    assertThrows(BcsiteException.class, () -> hooks.activate(77))
                            .getMessage());
        }
        try (RawServer server = RawServer.always(RawServer.json(403, "{}"))) {
            assertEquals(
                    "Could not create the webhook store/product/* to https://hooks.garden.example/bc: HTTP 403; give the"
                            + " API account the scope of what the webhook tells about, such as \"Products: read-only\""
                            + " for store/product/*",
                    assertThrows(BcsiteException.class, () -> new Webhooks(TestClients.of(server)).create(PRODUCTS))
                            .getMessage());
        }
    }
}
