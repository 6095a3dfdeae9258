package dev.bcsite.function.customer;

import dev.bcsite.function.json.Data;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Knows who is signed in at the store's own pages, from the token that such a page gets for us. Each token counts once.
 *
 * <p>Threads may share one. What was used is kept in memory; where several functions run, the store refuses the second use, as what we sign in its
 * place has an id made of it.
 *
 * @see <a href="https://developer.bigcommerce.com/docs/start/authentication/current-customer">BigCommerce's documentation</a>
 */
final class CurrentCustomer {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(15);
    /** How far clocks may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final int MOST_REMEMBERED = 10_000;

    private final ApiAccount account;
    private final String storeHash;
    private final InstantSource clock;
    private final Jwt jwt;
    private final Map<String, Instant> used = new HashMap<>();

    CurrentCustomer(ApiAccount account, String storeHash, InstantSource clock) {
        this.account = account;
        this.storeHash = storeHash;
        this.clock = clock;
        this.jwt = new Jwt(account.clientSecret());
    }

    /** The customer's id; absent unless the store signed this token for us, just now, and it comes for the first time. */
    OptionalLong customer(String token) {
        Optional<Data.Members> claims = jwt.read(token).filter(this::isForUs).filter(this::isInTime);
        OptionalLong id = claims.isPresent() ? claims.get().at("customer", "id").number() : OptionalLong.empty();
        boolean isGood = id.isPresent() && id.getAsLong() > 0 && isFirstUse(token);
        return isGood ? id : OptionalLong.empty();
    }

    private boolean isForUs(Data.Members claims) {
        return is(claims, "iss", "bc/apps")
                && is(claims, "aud", account.clientId())
                && is(claims, "sub", storeHash)
                && is(claims, "operation", "current_customer")
                && (is(claims, "store_hash", storeHash)
                        || !claims.at("store_hash").isThere())
                && (is(claims, "application_id", account.clientId())
                        || !claims.at("application_id").isThere());
    }

    private static boolean is(Data.Members claims, String name, String value) {
        return claims.at(name).text().equals(Optional.of(value));
    }

    private boolean isInTime(Data.Members claims) {
        OptionalLong issued = claims.at("iat").number();
        OptionalLong ends = claims.at("exp").number();
        if (issued.isEmpty() || ends.isEmpty()) {
            return false;
        }
        long now = clock.instant().getEpochSecond();
        // Compared one by one: the sum of two large numbers could be a small one.
        long age = issued.getAsLong() >= 0 ? now - issued.getAsLong() : Long.MAX_VALUE;
        boolean isShort = ends.getAsLong() > issued.getAsLong()
                && ends.getAsLong() - issued.getAsLong() <= LONGEST_LIFE.toSeconds();
        boolean isBegun = !claims.at("nbf").isThere()
                || claims.at("nbf").number().orElse(Long.MAX_VALUE) <= now + SKEW.toSeconds();
        return isShort && isBegun && age >= -SKEW.toSeconds() && now < ends.getAsLong() + SKEW.toSeconds();
    }

    private synchronized boolean isFirstUse(String token) {
        Instant now = clock.instant();
        if (used.size() >= MOST_REMEMBERED) {
            used.values().removeIf(until -> until.isBefore(now));
        }
        Instant until = now.plus(LONGEST_LIFE).plus(SKEW).plus(SKEW);
        return used.size() < MOST_REMEMBERED
                && used.putIfAbsent(token.substring(token.lastIndexOf('.')), until) == null;
    }
}
