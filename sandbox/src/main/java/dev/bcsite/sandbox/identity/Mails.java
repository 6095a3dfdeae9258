package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the store would have sent by mail. Nothing is sent: the links are there to be followed by hand or by a test.
 *
 * <p>A link that opens something carries a token, which is good for a while, and once.
 */
public final class Mails {

    private final StoreState state;
    private final Address address;

    public Mails(StoreState state, Address address) {
        this.state = state;
        this.address = address;
    }

    /** What a mail is for. */
    public enum Purpose {
        ACCOUNT_CREATED,
        PASSWORD_RESET,
        SIGN_IN;

        /** As the row's {@code kind} says it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A welcome to a new customer, with a link to the account. */
    public void welcome(ObjectNode customer) {
        send(
                Purpose.ACCOUNT_CREATED,
                customer,
                customer.path("origin_channel_id").asLong(),
                token -> address.origin() + "/account.php",
                Duration.ZERO);
    }

    /**
     * A mail whose link ends with a new token.
     *
     * @param channel where the customer asked for it
     * @param link what the token is appended to
     */
    void sendToken(Purpose purpose, ObjectNode customer, long channel, String link, Duration life) {
        send(purpose, customer, channel, token -> link + token, life);
    }

    private void send(Purpose purpose, ObjectNode customer, long channel, UnaryOperator<String> link, Duration life) {
        Instant now = state.clock().instant();
        state.commits().together(() -> {
            String token = Uuids.of("mail", table().nextId()).replace("-", "");
            table().add(Json.object()
                    .put("to", customer.path("email").asText())
                    .put("kind", purpose.word())
                    .put("link", link.apply(token))
                    .put("customer_id", customer.path("id").asLong())
                    .put("channel_id", channel)
                    .put("token", token)
                    .put("expires_at", Timestamps.zulu(now.plus(life)))
                    .put("is_used", false)
                    .put("date_created", Timestamps.zulu(now)));
        });
    }

    /** The mail with this token, while that is good. */
    Optional<ObjectNode> good(Purpose purpose, String token) {
        return table().copiesHaving("token", token).stream()
                .filter(mail -> mail.path("kind").asText().equals(purpose.word()))
                .filter(mail -> !mail.path("is_used").asBoolean())
                .filter(mail -> state.clock()
                        .instant()
                        .isBefore(Instant.parse(mail.path("expires_at").asText())))
                .findFirst();
    }

    void useUp(ObjectNode mail) {
        table().put(mail.path("id").asLong(), mail.put("is_used", true));
    }

    private Table table() {
        return state.table(Kind.MAILS);
    }
}
