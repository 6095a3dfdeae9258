package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where apps get the tokens for GraphQL Storefront, and give them back. */
public final class StorefrontTokenEndpoints {

    private static final String PATH = "/v3/storefront/api-token";
    private static final Field CHANNELS =
            Field.list("channel_ids", Field.whole("").least(1)).least(1);
    private static final Field CHANNEL = Field.whole("channel_id").least(1);
    private static final Field EXPIRES = Field.whole("expires_at").required().least(0);
    private static final Shape IMPERSONATION = Shape.of(CHANNELS, CHANNEL, EXPIRES);
    private static final Shape STOREFRONT = IMPERSONATION.and(
            Field.list("allowed_cors_origins", Field.text("").least(1)).between(1, 2));
    private static final Shape PRIVATE =
            IMPERSONATION.and(Field.list("scopes", Field.choice("", "Unauthenticated", "Customer", "B2B"))
                    .required()
                    .least(1));

    private final StoreState state;

    public StorefrontTokenEndpoints(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.write(
                        "POST",
                        PATH,
                        Scope.STOREFRONT_TOKENS,
                        exchange -> minted(exchange, StorefrontToken.Kind.STOREFRONT, STOREFRONT)),
                Endpoint.write(
                        "POST",
                        PATH + "-private",
                        Scope.STOREFRONT_TOKENS,
                        exchange -> minted(exchange, StorefrontToken.Kind.PRIVATE, PRIVATE)),
                Endpoint.write(
                        "POST",
                        PATH + "-customer-impersonation",
                        Scope.IMPERSONATION_TOKENS,
                        exchange -> minted(exchange, StorefrontToken.Kind.IMPERSONATION, IMPERSONATION)),
                Endpoint.write("DELETE", PATH, Scope.STOREFRONT_TOKENS, this::revoked));
    }

    private Response minted(Exchange exchange, StorefrontToken.Kind kind, Shape shape) {
        ObjectNode asked = shape.created(exchange.object());
        Instant expires = Instant.ofEpochSecond(asked.path("expires_at").asLong());
        if (!expires.isAfter(state.clock().instant())) {
            throw exchange.unprocessable("expires_at", "must be in the future");
        }
        String token = tokens(exchange)
                .mint(
                        kind,
                        channels(exchange, asked),
                        texts(asked.path("allowed_cors_origins")),
                        new TreeSet<>(texts(asked.path("scopes"))),
                        expires);
        return Exchange.data(200, Json.object().put("token", token));
    }

    /** One of the two fields must be there; when both are, the list counts. */
    private Set<Long> channels(Exchange exchange, ObjectNode asked) {
        Set<Long> channels = new TreeSet<>(Json.longs(asked, "channel_ids"));
        if (channels.isEmpty() && asked.hasNonNull("channel_id")) {
            channels.add(asked.path("channel_id").asLong());
        }
        if (channels.isEmpty()) {
            throw exchange.unprocessable("channel_id", "error.path.missing");
        }
        for (long channel : channels) {
            if (state.channels().row(channel).isEmpty()) {
                throw exchange.unprocessable("channel_id", channel + " is not a channel of this store");
            }
        }
        return channels;
    }

    private Response revoked(Exchange exchange) {
        String jwt = exchange.request().header("sf-api-token").orElse("");
        if (!tokens(exchange).revoke(jwt)) {
            throw Refusal.of(422, "Invalid JWT Token provided or missing JWT token header");
        }
        return Response.empty(200);
    }

    private StorefrontTokens tokens(Exchange exchange) {
        return new StorefrontTokens(state, exchange.address().storeHash());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
