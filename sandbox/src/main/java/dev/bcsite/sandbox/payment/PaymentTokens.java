package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.identity.SignedClaims;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Payment access tokens: each lets whoever has it pay one order, for an hour, as long as its total stays what it was.
 *
 * <p>They are JSON Web Tokens to look at; what counts is what the store knows of them.
 */
public final class PaymentTokens {

    private static final Duration LIFE = Duration.ofHours(1);

    private final StoreState state;

    public PaymentTokens(StoreState state) {
        this.state = state;
    }

    /** @param order the order, and {@code open} what was to be paid when the token was made */
    record Grant(long order, BigDecimal open) {}

    /** Refuses an order that is unknown or cannot be paid. */
    public String issue(long order) {
        ObjectNode row = state.table(Kind.ORDERS).row(order).orElseThrow(Refusal::notFound);
        if (row.path("order_source").asText().equals("manual")) {
            throw Refusal.unprocessable("order.id", "was made in the control panel and cannot be paid here");
        }
        if (!Orders.isPayable(row) || row.path("is_deleted").asBoolean()) {
            throw Refusal.of(409, "The order is not incomplete");
        }
        Instant now = state.clock().instant();
        return state.commits().together(() -> {
            long number = table().nextId();
            ObjectNode claims = Json.object()
                    .put("iss", "payments.bigcommerce.com")
                    .put("jti", Uuids.of("payment-token", number))
                    .put("iat", now.getEpochSecond())
                    .put("exp", now.plus(LIFE).getEpochSecond())
                    .put("order_id", order);
            String token = new SignedClaims(Account.FIRST.clientSecret()).sign(claims);
            table().add(Json.object()
                    .put("token", token)
                    .put("order_id", order)
                    .put("open", Orders.outstanding(row))
                    .put("expires_at", now.plus(LIFE).getEpochSecond()));
            return token;
        });
    }

    /** Empty when the token is unknown or too old. */
    Optional<Grant> grant(String token) {
        long now = state.clock().instant().getEpochSecond();
        return Arrays.stream(table().having("token", token))
                .mapToObj(table()::row)
                .flatMap(Optional::stream)
                .filter(row -> row.path("expires_at").asLong() > now)
                .map(row -> new Grant(row.path("order_id").asLong(), Money.read(row.path("open"))))
                .findFirst();
    }

    private Table table() {
        return state.table(Kind.PAYMENT_TOKENS);
    }
}
