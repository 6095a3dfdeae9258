package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Signing in with a link that comes by mail. A customer who has to set a new password gets a mail for that instead. */
public final class PasswordlessSignIn {

    /** How long the link is good. */
    public static final Duration LIFE = Duration.ofSeconds(900);

    private static final int MOST = 5;
    private static final Duration WHILE = Duration.ofMinutes(5);

    private final StoreState state;
    private final Address address;
    private final Customers customers;
    private final Mails mails;

    public PasswordlessSignIn(StoreState state, Address address) {
        this.state = state;
        this.address = address;
        this.customers = new Customers(state);
        this.mails = new Mails(state, address);
    }

    /** Sends the mail, and says which; 429 after too many for one address. */
    public Mails.Purpose request(String email, String redirectUrl, long channel) {
        String name = "passwordless " + email.toLowerCase(Locale.ROOT);
        if (state.attempts().failures(name, WHILE) >= MOST) {
            throw Refusal.of(429, "Too many requests");
        }
        state.attempts().failed(name);
        if (!redirectUrl.isEmpty() && !new StoreLinks(state, address).isOurs(redirectUrl)) {
            throw Refusal.unprocessable("redirect_url", "must be on the domain of the store");
        }
        ObjectNode customer = customers.at(email, channel).orElseThrow(Refusal::notFound);
        if (customer.path("authentication").path("force_password_reset").asBoolean()) {
            new PasswordChanges(state, address).request(email, channel, Optional.empty());
            return Mails.Purpose.PASSWORD_RESET;
        }
        String link = address.origin() + "/login.php?action=passwordless_login&redirect_url="
                + URLEncoder.encode(redirectUrl, StandardCharsets.UTF_8) + "&token=";
        state.commits().together(() -> mails.sendToken(Mails.Purpose.SIGN_IN, customer, channel, link, LIFE));
        return Mails.Purpose.SIGN_IN;
    }

    /** Who followed a link, and on which channel the link was asked for. */
    public record Follower(long customer, long channel) {}

    /** Uses the token of a link up. */
    public Follower redeem(String token) {
        return state.commits().together(() -> {
            ObjectNode mail = mails.good(Mails.Purpose.SIGN_IN, token)
                    .orElseThrow(() -> Refusal.of(401, "Invalid login: the link is not valid, or not any more"));
            mails.useUp(mail);
            return new Follower(
                    mail.path("customer_id").asLong(), mail.path("channel_id").asLong());
        });
    }
}
