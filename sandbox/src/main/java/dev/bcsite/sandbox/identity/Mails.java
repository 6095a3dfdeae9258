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
import java.util.Optional;

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

    /** What a mail is for; its name in lower case is the row's {@code kind}. */
    public enum Purpose {
        ACCOUNT_CREATED("account_created"),
        PASSWORD_RESET("password_reset"),
        SIGN_IN("sign_in");

        private final String word;

        Purpose(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A welcome to a new customer, with a link to the account. */
    public void welcome(ObjectNode customer) {
        send(Purpose.ACCOUNT_CREATED, customer, address.origin() + "/account.php", Duration.ZERO);
    }

    /**
     * A mail whose link ends with a new token.
     *
     * @param link what the token is appended to
     */
    ObjectNode sendToken(Purpose purpose, ObjectNode customer, String link, Duration life) {
        String token = Uuids.of("mail", table().nextId()).replace("-", "");
        return send(purpose, customer, link + token, life);
    }

    private ObjectNode send(Purpose purpose, ObjectNode customer, String link, Duration life) {
        Instant now = state.clock().instant();
        long key = table().nextId();
        table().put(
                        key,
                        Json.object()
                                .put("to", customer.path("email").asText())
                                .put("kind", purpose.word())
                                .put("link", link)
                                .put("customer_id", customer.path("id").asLong())
                                .put("token", Uuids.of("mail", key).replace("-", ""))
                                .put("expires_at", Timestamps.zulu(now.plus(life)))
                                .put("is_used", false)
                                .put("date_created", Timestamps.zulu(now)));
        return table().get(key).orElseThrow();
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
