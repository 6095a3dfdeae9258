package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the tokens of GraphQL Storefront, and says whether one is good.
 *
 * <p>Nothing is kept of a token but that it was revoked: whatever is signed by this store and not expired is good, also
 * after a restart. A revocation counts some seconds after it was asked for, as BigCommerce only schedules it.
 */
public final class StorefrontTokens {

    /** How long a revoked token still opens the door. */
    public static final Duration REVOCATION_DELAY = Duration.ofSeconds(10);

    private static final String DOCUMENT = "storefront/tokens";

    private final StoreState state;
    private final String storeHash;
    private final SignedClaims signed;

    public StorefrontTokens(StoreState state, String storeHash) {
        this.state = state;
        this.storeHash = storeHash;
        this.signed = new SignedClaims("storefront tokens of " + storeHash);
    }

    /** What became of looking at a token. */
    public sealed interface Check {

        /** It is good. */
        record Good(StorefrontToken token) implements Check {}

        /** It is not; the text is BigCommerce's. */
        record Refused(String message) implements Check {}
    }

    /** Makes a token that is good from now on. */
    public synchronized String mint(
            StorefrontToken.Kind kind, Set<Long> channels, List<String> origins, Set<String> scopes, Instant expires) {
        ObjectNode kept = kept();
        long number = kept.path("minted").asLong() + 1;
        kept.put("minted", number);
        state.documents().put(DOCUMENT, kept);
        ObjectNode claims = Json.object();
        ArrayNode ids = claims.putArray("cid");
        new TreeSet<>(channels).forEach(ids::add);
        ArrayNode from = claims.putArray("corsOrigins");
        origins.forEach(from::add);
        claims.put("eat", expires.getEpochSecond());
        claims.put("iat", state.clock().instant().getEpochSecond());
        claims.put("iss", "BC").put("jti", Long.toString(number)).put("sid", storeHash);
        claims.put("token_type", kind.ordinal() + 1);
        ArrayNode allowed = claims.putArray("scopes");
        new TreeSet<>(scopes).forEach(allowed::add);
        return signed.sign(claims);
    }

    public Check check(String jwt) {
        if (jwt.chars().filter(letter -> letter == '.').count() != 2) {
            return new Check.Refused("Malformed JWT token");
        }
        return signed.read(jwt).map(this::judged).orElseGet(() -> new Check.Refused("Invalid JWT token"));
    }

    private Check judged(ObjectNode claims) {
        Instant now = state.clock().instant();
        JsonNode revokedAt = kept().path("revoked").path(claims.path("jti").asText());
        if (revokedAt.isNumber() && now.getEpochSecond() >= revokedAt.asLong() + REVOCATION_DELAY.toSeconds()) {
            return new Check.Refused("Unknown JWT token");
        }
        StorefrontToken token = token(claims);
        return now.isBefore(token.expires()) ? new Check.Good(token) : new Check.Refused("JWT is expired");
    }

    /** Schedules the end of a storefront or private token; false when it is none of this store's. */
    public synchronized boolean revoke(String jwt) {
        boolean isOne = signed.read(jwt)
                .filter(claims -> token(claims).kind() != StorefrontToken.Kind.IMPERSONATION)
                .isPresent();
        if (isOne) {
            ObjectNode kept = kept();
            signed.read(jwt)
                    .ifPresent(claims -> kept.withObjectProperty("revoked")
                            .put(
                                    claims.path("jti").asText(),
                                    state.clock().instant().getEpochSecond()));
            state.documents().put(DOCUMENT, kept);
        }
        return isOne;
    }

    private ObjectNode kept() {
        return (ObjectNode) state.documents().get(DOCUMENT).orElseGet(Json::object);
    }

    private static StorefrontToken token(ObjectNode claims) {
        int kind = claims.path("token_type").asInt() - 1;
        return new StorefrontToken(
                StorefrontToken.Kind.values()[kind],
                Json.longs(claims, "cid"),
                texts(claims.path("corsOrigins")),
                new TreeSet<>(texts(claims.path("scopes"))),
                Instant.ofEpochSecond(claims.path("iat").asLong()),
                Instant.ofEpochSecond(claims.path("eat").asLong()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
