package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Documents;
import dev.bcsite.sandbox.table.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Customer Login tokens: JWTs by which an app signs a customer in.
 *
 * <p>Signed with the client secret of an API account that has the login scope, good for thirty seconds, and once.
 */
public final class CustomerLogin {

    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final String USED = "customer-login/used/";

    private final StoreState state;
    private final Address address;

    public CustomerLogin(StoreState state, Address address) {
        this.state = state;
        this.address = address;
    }

    /**
     * What a good token asks for.
     *
     * @param redirectTo a path at the store, or a redirect URL of a cart
     */
    public record Login(long customer, long channel, String redirectTo, boolean persistsCart) {}

    /** Uses the token up; refused with 401 and the reason when it is not good. */
    public Login redeem(String jwt, String clientIp) {
        return state.commits().together(() -> {
            ObjectNode claims = signed(jwt);
            checkTime(claims);
            checkMeaning(claims, clientIp);
            long channel = claims.path("channel_id").asLong(1);
            Login login = new Login(
                    customer(claims, channel),
                    channel,
                    redirect(claims.path("redirect_to").asText("/account.php")),
                    claims.path("enable_persistent_cart").asBoolean());
            useUp(claims);
            return login;
        });
    }

    /** A token of this moment, as the app would sign it. */
    public String issue(Account app, long customer, long channel) {
        Documents documents = state.documents();
        ObjectNode claims = Json.object()
                .put("iss", app.clientId())
                .put("iat", state.clock().instant().getEpochSecond())
                .put("jti", "control-" + documents.next("customer-login", 1))
                .put("operation", "customer_login")
                .put("store_hash", address.storeHash())
                .put("customer_id", customer)
                .put("channel_id", channel);
        return new SignedClaims(app.clientSecret()).sign(claims);
    }

    private ObjectNode signed(String jwt) {
        return state.access().accounts().stream()
                .filter(account -> state.access().allows(account, Scope.CUSTOMERS_LOGIN))
                .flatMap(account -> signed(jwt, account).stream())
                .findFirst()
                .orElseThrow(() -> refused("the token is not signed by an app of this store with the login scope"));
    }

    private static Optional<ObjectNode> signed(String jwt, Account account) {
        return new SignedClaims(account.clientSecret())
                .read(jwt)
                .filter(claims -> claims.path("iss").asText().equals(account.clientId()));
    }

    private void checkTime(ObjectNode claims) {
        JsonNode issued = claims.path("iat");
        if (!issued.isIntegralNumber()) {
            throw refused("iat must be a time in seconds");
        }
        Duration age = Duration.between(
                Instant.ofEpochSecond(issued.asLong()), state.clock().instant());
        if (age.abs().compareTo(LIFE) > 0) {
            throw refused("iat is more than " + LIFE.toSeconds() + " seconds from now");
        }
    }

    private void checkMeaning(ObjectNode claims, String clientIp) {
        if (!claims.path("operation").asText().equals("customer_login")) {
            throw refused("operation must be customer_login");
        }
        if (!claims.path("store_hash").asText().equals(address.storeHash())) {
            throw refused("store_hash names another store");
        }
        if (claims.path("jti").asText("").isEmpty()) {
            throw refused("jti is missing");
        }
        if (claims.has("request_ip") && !claims.path("request_ip").asText().equals(clientIp)) {
            throw refused("request_ip is not the address of this request");
        }
    }

    private long customer(ObjectNode claims, long channel) {
        Customers customers = new Customers(state);
        return customers
                .get(claims.path("customer_id").asLong())
                .filter(row -> customers.mayUse(row, channel))
                .map(row -> row.path("id").asLong())
                .orElseThrow(() -> refused("customer_id is no customer of this channel"));
    }

    private void useUp(ObjectNode claims) {
        String name =
                USED + claims.path("iss").asText() + "/" + claims.path("jti").asText();
        if (state.documents().get(name).isPresent()) {
            throw refused("the token was used before");
        }
        state.documents().put(name, BooleanNode.TRUE);
    }

    /** Anywhere else would let a link of this store lead shoppers to a stranger's. */
    private String redirect(String to) {
        if (StorePath.is(to) || isCartUrl(to)) {
            return to;
        }
        throw refused("redirect_to must be a relative path or a redirect URL of a cart");
    }

    private boolean isCartUrl(String to) {
        return new StoreLinks(state, address).isOurs(to)
                && URI.create(to).getPath().equals("/cart.php");
    }

    private static Refusal refused(String reason) {
        return Refusal.of(401, "Invalid login: " + reason);
    }
}
