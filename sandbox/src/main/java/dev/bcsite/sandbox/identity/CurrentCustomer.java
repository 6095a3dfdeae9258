package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.util.Optional;

/** Tells an app in a signed token who is signed in; good for fifteen minutes. */
public final class CurrentCustomer {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final StoreState state;
    private final Address address;

    public CurrentCustomer(StoreState state, Address address) {
        this.state = state;
        this.address = address;
    }

    /** The API account with this client id. */
    public Optional<Account> app(String clientId) {
        return state.access().accounts().stream()
                .filter(account -> account.clientId().equals(clientId))
                .findFirst();
    }

    /** A token that says who the customer is; empty when there is no such customer. */
    public Optional<String> token(long customer, Account app) {
        return new Customers(state)
                .get(customer)
                .map(row -> new SignedClaims(app.clientSecret()).sign(claims(row, app)));
    }

    private ObjectNode claims(ObjectNode customer, Account app) {
        long now = state.clock().instant().getEpochSecond();
        ObjectNode claims = Json.object();
        claims.putObject("customer")
                .put("id", customer.path("id").asLong())
                .put("email", customer.path("email").asText())
                .put("group_id", customer.path("customer_group_id").asText());
        return claims.put("iss", "bc/apps")
                .put("sub", address.storeHash())
                .put("iat", now)
                .put("exp", now + LIFE.toSeconds())
                .put("version", 1)
                .put("aud", app.clientId())
                .put("application_id", app.clientId())
                .put("store_hash", address.storeHash())
                .put("operation", "current_customer");
    }
}
