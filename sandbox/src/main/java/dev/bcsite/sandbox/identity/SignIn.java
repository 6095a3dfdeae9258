package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Signing in with e-mail address and password.
 *
 * <p>Whoever is wrong five times within five minutes is not listened to any more until that is over, right or wrong.
 */
public final class SignIn {

    public static final int MOST_FAILURES = 5;
    public static final Duration WHILE = Duration.ofMinutes(5);

    private final StoreState state;
    private final Customers customers;

    public SignIn(StoreState state) {
        this.state = state;
        this.customers = new Customers(state);
    }

    /** The customer with this address and password on this channel; empty when there is none. */
    public Optional<ObjectNode> check(String email, String password, long channel) {
        String name = "sign-in " + channel + " " + email.strip().toLowerCase(Locale.ROOT);
        if (state.attempts().failures(name, WHILE) >= MOST_FAILURES) {
            throw Refusal.of(429, "Too many requests");
        }
        Optional<ObjectNode> found = customers
                .at(email, channel)
                .filter(row ->
                        Passwords.matches(password, row.path(Customers.PASSWORD).asText("")));
        if (found.isEmpty()) {
            state.attempts().failed(name);
        } else {
            state.attempts().forget(name);
        }
        return found;
    }

    /** The customer who signs in; refused when there is none, or when a new password has to be set first. */
    public ObjectNode signIn(String email, String password, long channel) {
        ObjectNode customer = check(email, password, channel).orElseThrow(() -> Refusal.of(401, "Invalid login"));
        if (customer.path("authentication").path("force_password_reset").asBoolean()) {
            throw Refusal.of(401, "Reset password");
        }
        return customer;
    }
}
