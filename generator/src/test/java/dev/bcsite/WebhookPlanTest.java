package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.register.PlanFile;
import dev.bcsite.register.RegistrationPlan;
import dev.bcsite.register.WebhookScopes;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks go where the configuration says, with a secret that nobody is shown. */
class WebhookPlanTest {

    private static final String URL = "https://hooks.shop.example/bcsite";
    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts:
              - channel: 1
                url: "https://shop.example"
                webhooks:
                  url: https://hooks.shop.example/bcsite
                  scopes: [store/product/updated, store/information/updated]
            theme: plain
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}}]
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private TestPlans plans;

    @BeforeEach
    void open() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP);
        plans = new TestPlans(site, "webhooks");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void thePlanShowsScopeAndDestinationAndNoSecret() throws IOException {
        assertEquals("""
                Channel 1

                  webhooks (2)
                    + store/information/updated https://hooks.shop.example/bcsite  active true, secret 1826828428bf18ae
                    + store/product/updated https://hooks.shop.example/bcsite  active true, secret 1826828428bf18ae

                  2 to add.
                """, plans.text());
    }

    @Test
    void everyScopeGetsAWebhookThatSendsTheSecret() throws IOException {
        assertEquals(List.of("POST /v3/hooks", "POST /v3/hooks"), plans.apply());

        ObjectNode hook = hooks().get(1);
        assertEquals("store/product/updated", hook.path("scope").asText());
        assertEquals(URL, hook.path("destination").asText());
        assertTrue(hook.path("is_active").asBoolean());
        assertEquals(
                TestPlans.SECRET,
                hook.path("headers").path("X-Bcsite-Webhook-Secret").asText());
        plans.assertNothingLeft();
    }

    @Test
    void neitherThePlansFileNorTheLedgerHoldsTheSecret() throws IOException {
        RegistrationPlan plan = plans.plan();
        Path file = folder.resolve("plan.json");
        PlanFile.write(file, plan);
        assertFalse(Files.readString(file).contains(TestPlans.SECRET));
        assertFalse(plan.toString().contains(TestPlans.SECRET));
    }

    @Test
    void anotherSecretIsAChange() throws IOException {
        plans.apply();
        plans.secret(Optional.of("another-secret-0123"));

        assertEquals("""
                Channel 1

                  webhooks (2)
                    ~ store/information/updated https://hooks.shop.example/bcsite  secret 1826828428bf18ae -> 45b85d9ead1f2d1c
                    ~ store/product/updated https://hooks.shop.example/bcsite  secret 1826828428bf18ae -> 45b85d9ead1f2d1c

                  2 to change.
                """, plans.text());
        plans.apply();

        assertEquals(
                "another-secret-0123",
                hooks().get(0).path("headers").path("X-Bcsite-Webhook-Secret").asText());
        plans.assertNothingLeft();
    }

    @Test
    void aPlanIsAppliedWithTheSecretItWasMadeWithOrNotAtAll() throws IOException {
        RegistrationPlan plan = plans.plan();
        plans.secret(Optional.of("another-secret-0123"));
        assertEquals(
                "BCSITE_WEBHOOK_SECRET: it is another secret than the plan was made with; set the secret that the plan was"
                        + " made with, or make a new plan",
                plans.applyProblem(plan));
        plans.secret(Optional.empty());
        assertEquals(
                "BCSITE_WEBHOOK_SECRET: it is not set, and the plan makes webhooks that send it; set the secret that the"
                        + " plan was made with, or make a new plan",
                plans.applyProblem(plan));
        assertEquals(List.of(), hooks());
    }

    @Test
    void withoutASecretThereIsNoPlan() {
        plans.secret(Optional.empty());

        assertEquals(
                "webhooks: channel 1 has webhooks, and there is no secret by which their receiver knows them; set"
                        + " BCSITE_WEBHOOK_SECRET to 16 characters or more, such as from: openssl rand -hex 32",
                plans.planProblem());
    }

    @Test
    void withoutTheKeyTheWebhooksGoAndThoseOfOthersStay() throws IOException {
        plans.apply();
        ObjectNode theirs = hooks().get(0).deepCopy().put("destination", "https://theirs.example/");
        theirs.remove("id");
        site.store().state().table(Kind.HOOKS).add(theirs);
        site.write("bcsite.yaml", "store: {hash: unused, api: \"http://unused.invalid\"}\ntheme: plain\n");
        plans.secret(Optional.empty());

        assertEquals(2, plans.apply().size());
        assertEquals(
                List.of("https://theirs.example/"),
                hooks().stream().map(hook -> hook.path("destination").asText()).toList());
    }

    @Test
    void aWebhookThatSomebodySwitchedOffStaysOff() throws IOException {
        plans.apply();
        Table table = site.store().state().table(Kind.HOOKS);
        long id = hooks().get(1).path("id").asLong();
        table.put(id, hooks().get(1).put("is_active", false));

        assertEquals("""
                Channel 1

                  left alone, because it is not bcsite's
                    ! webhook store/product/updated https://hooks.shop.example/bcsite: somebody else changed it since \
                bcsite set it
                        is      active false, secret 1826828428bf18ae
                        wanted  active true, secret 1826828428bf18ae
                    To take one over: bcsite plan --adopt "webhook store/product/updated https://hooks.shop.example/bcsite"

                  Nothing to change; 1 is as wanted; 1 left alone.
                """, plans.text());

        plans.apply("webhooks");
        assertTrue(hooks().get(1).path("is_active").asBoolean());
        assertEquals(
                TestPlans.SECRET,
                hooks().get(1).path("headers").path("X-Bcsite-Webhook-Secret").asText());
    }

    @Test
    void aWebhookThatBigCommerceDeactivatedIsSwitchedOnAgain() throws IOException {
        plans.apply();
        deactivate(1);

        assertEquals("""
                Channel 1

                  webhook
                    ~ store/product/updated https://hooks.shop.example/bcsite  active false (BigCommerce deactivated it: \
                deliveries failed, or there were none for 90 days) -> true

                  1 to change; 1 is as wanted.
                """, plans.text());
        assertEquals(1, plans.apply().size());
        assertTrue(hooks().get(1).path("is_active").asBoolean());
        assertEquals(
                TestPlans.SECRET,
                hooks().get(1).path("headers").path("X-Bcsite-Webhook-Secret").asText());
        plans.assertNothingLeft();
    }

    @Test
    void aDeactivatedWebhookGoesWhenItIsNoLongerWanted() throws IOException {
        plans.apply();
        deactivate(1);
        site.write("bcsite.yaml", "store: {hash: unused, api: \"http://unused.invalid\"}\ntheme: plain\n");

        assertEquals(2, plans.apply().size());
        assertEquals(List.of(), hooks());
    }

    private void deactivate(int index) {
        ObjectNode hook = hooks().get(index);
        Table table = site.store().state().table(Kind.HOOKS);
        table.put(hook.path("id").asLong(), hook.put("is_active", false).put("is_deactivated", true));
    }

    @Test
    void everyScopeThatAStorefrontNeedsIsOneOfBigCommerces() throws IOException {
        site.write(
                "bcsite.yaml",
                SHOP.lines()
                        .skip(1)
                        .limit(8)
                        .filter(line -> !line.contains("scopes:"))
                        .reduce("", (all, line) -> all + line + "\n"));

        assertEquals(WebhookScopes.of(1).size(), plans.apply().size());
        assertEquals(
                List.copyOf(WebhookScopes.of(1)),
                hooks().stream()
                        .map(hook -> hook.path("scope").asText())
                        .sorted()
                        .toList());
        assertEquals(43, hooks().size());
        plans.assertNothingLeft();
    }

    private List<ObjectNode> hooks() {
        Table table = site.store().state().table(Kind.HOOKS);
        return Arrays.stream(table.keys())
                .mapToObj(id -> table.row(id).orElseThrow())
                .toList();
    }
}
