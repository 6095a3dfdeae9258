package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Customer access tokens: with one a server speaks to GraphQL as a customer.
 *
 * <p>A customer has one at a time: signing in anywhere ends the token before, signing out anywhere ends it for all.
 */
public final class CustomerTokens {

    /** How long a token is good; BigCommerce does not say, and its own storefront asks again after a week. */
    public static final Duration LIFE = Duration.ofDays(7);

    private final StoreState state;

    public CustomerTokens(StoreState state) {
        this.state = state;
    }

    /** @param value says nothing about the customer; only the store can look it up */
    public record CustomerToken(String value, long customer, Instant expires) {}

    /** A new token, which ends the one before. */
    public CustomerToken issue(long customer) {
        return state.commits().together(() -> {
            end(customer);
            Instant expires = state.clock().instant().plus(LIFE);
            String value = Uuids.of("customer token", table().nextId()).replace("-", "");
            table().add(Json.object()
                    .put("customer_id", customer)
                    .put("value", value)
                    .put("expires_at", expires.toString()));
            return new CustomerToken(value, customer, expires);
        });
    }

    /** Whose token it is; empty when it is none, or none any more. */
    public OptionalLong customer(String value) {
        return find(value).map(token -> OptionalLong.of(token.customer())).orElseGet(OptionalLong::empty);
    }

    public Optional<CustomerToken> find(String value) {
        return table().copiesHaving("value", value).stream()
                .map(CustomerTokens::token)
                .filter(token -> state.clock().instant().isBefore(token.expires()))
                .findFirst();
    }

    /** Signs the customer out, wherever. */
    public void end(long customer) {
        for (long key : table().having("customer_id", Long.toString(customer))) {
            table().remove(key);
        }
    }

    private Table table() {
        return state.table(Kind.CUSTOMER_TOKENS);
    }

    private static CustomerToken token(ObjectNode row) {
        return new CustomerToken(
                row.path("value").asText(),
                row.path("customer_id").asLong(),
                Instant.parse(row.path("expires_at").asText()));
    }
}
