package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Carries a shopper's session from a headless storefront to the store's pages, or back, in a token of thirty seconds.
 *
 * <p>Three bad tokens from one address, and it is not listened to for five minutes.
 */
public final class SessionSync {

    /** Where the store's pages take a token: {@code /session-sync?token=...}. */
    public static final String PATH = "/session-sync";

    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration BLOCK = Duration.ofMinutes(5);
    private static final int MOST_BAD = 3;

    private final StoreState state;
    private final Address address;
    private final SignedClaims signed;

    public SessionSync(StoreState state, Address address) {
        this.state = state;
        this.address = address;
        this.signed = new SignedClaims("session sync of " + address.storeHash());
    }

    /**
     * What a token carries.
     *
     * @param analytics visitor and visit, as they were given
     * @param ip the only address that may use the token, when that matters
     */
    public record Content(
            long channel,
            OptionalLong customer,
            Optional<String> cart,
            String redirectTo,
            ObjectNode analytics,
            Optional<String> ip) {}

    /** A token, and the page of the store that takes it. */
    public record Token(String token, String url) {}

    /** What became of a token. */
    public sealed interface Outcome {

        record Good(Content content) implements Outcome {}

        /** @param type as GraphQL names it */
        record Bad(Problem type) implements Outcome {}
    }

    /** Why a token is no good. */
    public enum Problem {
        EXPIRED,
        OTHER,
        SHOPPER_IP_MISMATCH,
        STORE_ID_MISMATCH
    }

    public Token generate(Content content) {
        ObjectNode claims = Json.object()
                .put("iss", "BC")
                .put("iat", state.clock().instant().getEpochSecond())
                .put("exp", state.clock().instant().plus(LIFE).getEpochSecond())
                .put("store_hash", address.storeHash())
                .put("channel_id", content.channel())
                .put("customer_id", content.customer().orElse(0))
                .put("cart_id", content.cart().orElse(""))
                .put("redirect_to", content.redirectTo())
                .put("ip", content.ip().orElse(""));
        claims.set("analytics", content.analytics());
        String token = signed.sign(claims);
        return new Token(token, address.origin() + PATH + "?token=" + token);
    }

    /** Refused with 429 when this address brought too many bad ones. */
    public Outcome validate(String token, String clientIp) {
        String name = "session sync " + clientIp;
        if (state.attempts().failures(name, BLOCK) >= MOST_BAD) {
            throw Refusal.of(429, "Too many invalid session sync tokens");
        }
        Optional<ObjectNode> claims = signed.read(token);
        Optional<Problem> problem = claims.isPresent() ? problem(claims.get(), clientIp) : Optional.of(Problem.OTHER);
        if (problem.isPresent()) {
            state.attempts().failed(name);
            return new Outcome.Bad(problem.get());
        }
        return new Outcome.Good(content(claims.orElseThrow()));
    }

    private Optional<Problem> problem(JsonNode claims, String clientIp) {
        if (!claims.path("store_hash").asText().equals(address.storeHash())) {
            return Optional.of(Problem.STORE_ID_MISMATCH);
        }
        String ip = claims.path("ip").asText();
        if (!ip.isEmpty() && !ip.equals(clientIp)) {
            return Optional.of(Problem.SHOPPER_IP_MISMATCH);
        }
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        return state.clock().instant().isBefore(expires) ? Optional.empty() : Optional.of(Problem.EXPIRED);
    }

    private static Content content(ObjectNode claims) {
        Session session = Session.of(claims);
        String ip = claims.path("ip").asText();
        return new Content(
                session.channel(),
                session.customer(),
                session.cart(),
                claims.path("redirect_to").asText(),
                claims.withObjectProperty("analytics"),
                ip.isEmpty() ? Optional.empty() : Optional.of(ip));
    }
}
