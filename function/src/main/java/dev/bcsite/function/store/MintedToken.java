package dev.bcsite.function.store;

import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * A private token for GraphQL Storefront, got from the management API when it is first needed and again before it ends. Threads may share one.
 *
 * @see <a href="https://developer.bigcommerce.com/docs/rest-authentication/tokens/storefront">BigCommerce's documentation</a>
 */
public final class MintedToken implements StorefrontApi.Tokens {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration EARLY = Duration.ofMinutes(30);

    private final ManagementApi management;
    private final long channel;
    private final InstantSource clock;
    private String token = "";
    private Instant until = Instant.MIN;

    public MintedToken(ManagementApi management, long channel, InstantSource clock) {
        this.management = management;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public synchronized String token(Deadline deadline) {
        Instant now = clock.instant();
        if (now.isAfter(until.minus(until.equals(Instant.MIN) ? Duration.ZERO : EARLY))) {
            token = mint(now.plus(LIFE), deadline);
            until = now.plus(LIFE);
        }
        return token;
    }

    /** To be called when the store does not take it any more. */
    @Override
    public synchronized void forget(String refused) {
        if (refused.equals(token)) {
            until = Instant.MIN;
        }
    }

    private String mint(Instant end, Deadline deadline) {
        Data body = Data.object()
                .with("channel_id", channel)
                .with("expires_at", end.getEpochSecond())
                .with("scopes", Data.list(List.of(Data.of("Unauthenticated"), Data.of("Customer"))));
        return management
                .post("/v3/storefront/api-token-private", body, deadline)
                .at("data", "token")
                .text()
                .orElseThrow(() -> new StoreTrouble(Effect.NONE, "the store gave no storefront token"));
    }
}
