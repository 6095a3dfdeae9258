package dev.bcsite.sandbox.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    private static final Seed SEED = Seed.of(Map.of(
            "channels", "[{\"id\": 1, \"name\": \"One\"}, {\"id\": 2, \"name\": \"Two\"}]",
            "customer-groups", "[{\"id\": 4, \"name\": \"Friends\", \"is_default\": true}]",
            "customers", """
                    [{"id": 1, "email": "ann@mail.example", "first_name": "Ann", "last_name": "Reed", "password": "sandbox"},
                     {"id": 2, "email": "bo@mail.example", "first_name": "Bo", "last_name": "Lind", "password": "sandbox",
                      "authentication": {"force_password_reset": true}}]
                    """,
            "products", "[]"));

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private StoreState state;
    private Address address;

    @BeforeEach
    void open() throws IOException {
        store = SandboxStore.start(SandboxOptions.defaults().withClock(clock).withSeed(SEED));
        state = store.state();
        address = new Address(store.storefront(), store.storeHash());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static String refusal(Runnable work) {
        return assertThrows(Refusal.class, work::run).title();
    }

    private long signIn(String email, String password) {
        return new SignIn(state).signIn(email, password, 1).path("id").asLong();
    }

    @Test
    void aCustomerSignsInWithTheRightPasswordOnly() {
        assertEquals(1, signIn("ann@mail.example", "sandbox"));
        assertEquals("Invalid login", refusal(() -> signIn("ann@mail.example", "Sandbox")));
        assertEquals("Invalid login", refusal(() -> signIn("nobody@mail.example", "sandbox")));
        assertEquals("Reset password", refusal(() -> signIn("bo@mail.example", "sandbox")));
    }

    @Test
    void whoRegistersGetsTheGroupAndTheChannelOfTheStorefront() {
        Customers customers = new Customers(state);
        ObjectNode given = Json.object()
                .put("email", "cy@mail.example")
                .put("first_name", "Cy")
                .put("last_name", "Voss");
        ObjectNode first = customers.register(given, "abc12345", 1);
        assertEquals(4, first.path("customer_group_id").asLong());
        assertTrue(first.path("channel_ids").isNull());
        ObjectNode second = customers.register(given, "abc12345", 2);
        assertEquals("[2]", second.path("channel_ids").toString(), "channel 2 has no global logins");
        assertEquals(
                3, customers.at("cy@mail.example", 1).orElseThrow().path("id").asLong());
        assertEquals(
                4, customers.at("cy@mail.example", 2).orElseThrow().path("id").asLong());
        assertEquals("Create customers failed.", refusal(() -> customers.register(given, "abc12345", 2)));
    }

    @Test
    void aTokenEndsWithTheNextOneWithSigningOutAndWithTime() {
        CustomerTokens tokens = new CustomerTokens(state);
        String first = tokens.issue(1).value();
        assertEquals(OptionalLong.of(1), tokens.customer(first));
        String second = tokens.issue(1).value();
        assertEquals(OptionalLong.empty(), tokens.customer(first), "one device at a time");
        assertEquals(OptionalLong.of(1), tokens.customer(second));
        tokens.end(1);
        assertEquals(OptionalLong.empty(), tokens.customer(second));
        CustomerTokens.CustomerToken third = tokens.issue(1);
        clock.advance(CustomerTokens.LIFE);
        assertEquals(OptionalLong.empty(), tokens.customer(third.value()));
        assertFalse(third.value().equals(second));
    }

    @Test
    void aPasswordIsResetWithTheTokenOfTheMailOnce() {
        PasswordChanges changes = new PasswordChanges(state, address);
        String session = new CustomerTokens(state).issue(1).value();
        changes.request("nobody@mail.example", 1, Optional.empty());
        assertEquals(0, state.table(Kind.MAILS).size(), "nobody is told whether there is such a customer");
        changes.request("ann@mail.example", 1, Optional.of("/change-password"));
        ObjectNode mail = state.table(Kind.MAILS).get(1).orElseThrow();
        assertEquals("ann@mail.example", mail.path("to").asText());
        assertEquals("password_reset", mail.path("kind").asText());
        String token = mail.path("token").asText();
        String site =
                state.sites().stream().findFirst().orElseThrow().path("url").asText();
        assertEquals(site + "/change-password?c=1&t=" + token, mail.path("link").asText());

        assertEquals("JSON data is missing or invalid", refusal(() -> changes.reset(2, token, "new12345")));
        assertEquals("JSON data is missing or invalid", refusal(() -> changes.reset(1, token, "short1")));
        changes.reset(1, token, "new12345");
        assertEquals(1, signIn("ann@mail.example", "new12345"));
        assertEquals(OptionalLong.empty(), new CustomerTokens(state).customer(session));
        assertEquals("JSON data is missing or invalid", refusal(() -> changes.reset(1, token, "other12345")));
    }

    @Test
    void aResetTokenIsGoodForAnHour() {
        PasswordChanges changes = new PasswordChanges(state, address);
        changes.request("ann@mail.example", 1, Optional.empty());
        ObjectNode mail = state.table(Kind.MAILS).get(1).orElseThrow();
        assertEquals(
                address.origin() + "/login.php?action=change_password&c=1&t="
                        + mail.path("token").asText(),
                mail.path("link").asText());
        clock.advance(Duration.ofHours(1));
        assertEquals(
                "JSON data is missing or invalid",
                refusal(() -> changes.reset(1, mail.path("token").asText(), "new12345")));
    }

    @Test
    void whoKnowsTheOldPasswordCanChangeIt() {
        PasswordChanges changes = new PasswordChanges(state, address);
        assertEquals(
                Map.of("currentPassword", "is not the current password"),
                assertThrows(Refusal.class, () -> changes.change(1, "wrong", "new12345"))
                        .errors());
        changes.change(1, "sandbox", "new12345");
        assertEquals(1, signIn("ann@mail.example", "new12345"));
    }

    @Test
    void sessionsAndTokensOutliveARestart(@TempDir Path data) throws IOException {
        SandboxOptions options =
                SandboxOptions.defaults().withClock(clock).withSeed(SEED).withData(data);
        String token;
        Session session;
        try (SandboxStore before = SandboxStore.start(options)) {
            Sessions sessions = new Sessions(before.state());
            session = sessions.signIn(sessions.open(2), 1, true);
            session = sessions.keep(session.withCart(Optional.of("cart-1")));
            token = new CustomerTokens(before.state()).issue(1).value();
        }
        try (SandboxStore after = SandboxStore.start(options)) {
            assertEquals(OptionalLong.of(1), new CustomerTokens(after.state()).customer(token));
            ObjectNode row = after.state().table(Kind.SESSIONS).get(1).orElseThrow();
            assertEquals(session, Session.of(row));
            Session out = new Sessions(after.state()).signOut(session);
            assertEquals(OptionalLong.empty(), out.customer());
            assertEquals(Optional.empty(), out.cart());
            assertEquals(OptionalLong.empty(), new CustomerTokens(after.state()).customer(token));
        }
    }
}
