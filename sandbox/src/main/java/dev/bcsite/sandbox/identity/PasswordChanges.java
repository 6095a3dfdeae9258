package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import java.time.Duration;
import java.util.Optional;

/** New passwords: of one who knows the old one, or who got a mail. Either way all sign-ins of the customer end. */
public final class PasswordChanges {

    private static final Duration LIFE = Duration.ofHours(1);

    private final StoreState state;
    private final Address address;
    private final Customers customers;
    private final Mails mails;

    public PasswordChanges(StoreState state, Address address) {
        this.state = state;
        this.address = address;
        this.customers = new Customers(state);
        this.mails = new Mails(state, address);
    }

    /**
     * Sends a mail, if there is such a customer; whether there is, nobody is told.
     *
     * @param path where at the channel's storefront the link leads, with the customer's id as {@code c} and the token as
     *     {@code t}; without, it leads to the store's own page
     */
    public void request(String email, long channel, Optional<String> path) {
        state.commits()
                .together(() -> customers
                        .at(email, channel)
                        .ifPresent(customer -> mails.sendToken(
                                Mails.Purpose.PASSWORD_RESET, customer, channel, link(customer, channel, path), LIFE)));
    }

    private String link(ObjectNode customer, long channel, Optional<String> path) {
        String page = path.map(own -> storefront(channel) + own)
                .orElse(address.origin() + "/login.php?action=change_password");
        return page + (page.contains("?") ? "&" : "?") + "c="
                + customer.path("id").asLong() + "&t=";
    }

    private String storefront(long channel) {
        return state.sites().stream()
                .filter(site -> site.path("channel_id").asLong() == channel)
                .map(site -> site.path("url").asText())
                .findFirst()
                .orElse(address.origin().toString());
    }

    /** Sets a new password with the token of a mail, which is used up by it. */
    public void reset(long customer, String token, String password) {
        state.commits().together(() -> {
            ObjectNode mail = mails.good(Mails.Purpose.PASSWORD_RESET, token)
                    .filter(found -> found.path("customer_id").asLong() == customer)
                    .orElseThrow(() -> Refusal.unprocessable("token", "is not valid, or not any more"));
            customers.changePassword(customer, password);
            mails.useUp(mail);
        });
    }

    /** Sets a new password for a customer who knows the old one. */
    public void change(long customer, String old, String password) {
        state.commits().together(() -> {
            boolean isRight = customers
                    .get(customer)
                    .filter(row ->
                            Passwords.matches(old, row.path(Customers.PASSWORD).asText("")))
                    .isPresent();
            if (!isRight) {
                throw Refusal.unprocessable("currentPassword", "is not the current password");
            }
            customers.changePassword(customer, password);
        });
    }
}
