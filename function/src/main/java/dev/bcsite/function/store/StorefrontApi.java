package dev.bcsite.function.store;

import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * GraphQL Storefront, asked from a server with a private token: it can do what a shopper can, and has no field for a price.
 *
 * <p>Values travel as variables only; the texts of queries are constants.
 *
 * @see <a href="https://developer.bigcommerce.com/docs/storefront/graphql">BigCommerce's documentation</a>
 */
public final class StorefrontApi {

    /** What is asked of every amount. */
    public static final String MONEY = "{ value currencyCode formattedV2 }";

    private static final byte[] QUERY = "{\"query\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VARIABLES = ",\"variables\":".getBytes(StandardCharsets.US_ASCII);

    private final Wire wire;
    private final URI address;
    private final Tokens tokens;
    private final Optional<String> proxySecret;
    /** As JSON. As many as there are operations and languages. */
    private final Map<String, byte[]> queries = new ConcurrentHashMap<>();

    /** @param proxySecret with it the store counts requests for each shopper's address, and not all for ours */
    public StorefrontApi(Wire wire, URI address, Tokens tokens, Optional<String> proxySecret) {
        this.wire = wire;
        this.address = address;
        this.tokens = tokens;
        this.proxySecret = proxySecret;
    }

    /** Gives the private token. It may be fetched on the first call. */
    public interface Tokens {
        String token(Deadline deadline);

        /** The store did not take this one. */
        default void forget(String refused) {}
    }

    /**
     * On whose behalf the store is asked.
     *
     * @param customer the customer access token
     * @param locale in which language texts and amounts come; absent for the store's own
     * @param client the shopper's address
     */
    public record Asker(Optional<String> customer, Optional<String> locale, String client, Deadline deadline) {}

    /**
     * What is under {@code data}; parts of it may be missing.
     *
     * @throws StoreRefusal when the store says no, as it does to a customer access token that has ended
     */
    public Data ask(String query, Data.Members variables, Asker asker) {
        return send(query, variables, asker, asker.deadline().left());
    }

    /** The same for a question to which no is no answer: then something is wrong with the store. */
    public Data see(String query, Data.Members variables, Asker asker) {
        try {
            return ask(query, variables, asker);
        } catch (StoreRefusal e) {
            throw new StoreTrouble(Effect.NONE, "the store refuses a question: " + e.getMessage());
        }
    }

    /**
     * Makes a change. Some time is kept back, so that it can be looked up how a change went whose answer never came.
     *
     * @throws StoreRefusal when the store says no
     */
    public Data change(String mutation, Data.Members variables, Asker asker) {
        Duration kept = asker.deadline().left().dividedBy(3);
        return send(mutation, variables, asker, asker.deadline().leftBut(kept));
    }

    private Data send(String query, Data.Members variables, Asker asker, Duration limit) {
        byte[] body = body(localized(query, asker.locale()), variables);
        String token = tokens.token(asker.deadline());
        Wire.Answer answer = wire.send(request(body, token, asker), limit, asker.deadline());
        if (answer.status() == 401) {
            throw refused(token, asker);
        }
        return read(answer);
    }

    private HttpRequest.Builder request(byte[] body, String token, Asker asker) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "bcsite")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        asker.customer()
                .ifPresent(customer -> request.header("X-Bc-Customer-Access-Token", customer)
                        .header("X-Bc-Error-On-Invalid-Customer-Access-Token", "true"));
        proxySecret.ifPresent(
                secret -> request.header("X-BC-Trusted-Proxy-Secret", secret).header("True-Client-IP", asker.client()));
        return request;
    }

    /** One of two tokens is no good any more. Which of them, the store says in words only; so it is asked without the customer's. */
    private RuntimeException refused(String token, Asker asker) {
        if (asker.customer().isPresent()) {
            Asker guest = new Asker(Optional.empty(), Optional.empty(), asker.client(), asker.deadline());
            byte[] probe = body("query { __typename }", Data.object());
            if (wire.send(request(probe, token, guest), asker.deadline().left(), asker.deadline())
                            .status()
                    == 200) {
                return new CustomerEnded();
            }
        }
        tokens.forget(token);
        return new StoreTrouble(Effect.NONE, "the store does not take the storefront token");
    }

    /** Queries are long and few, so that each is written as JSON only once. */
    private byte[] body(String query, Data.Members variables) {
        byte[] asked = queries.computeIfAbsent(query, text -> Json.write(Data.of(text)));
        byte[] given = Json.write(variables);
        ByteBuffer body = ByteBuffer.allocate(QUERY.length + asked.length + VARIABLES.length + given.length + 1);
        return body.put(QUERY)
                .put(asked)
                .put(VARIABLES)
                .put(given)
                .put((byte) '}')
                .array();
    }

    /** The locale is one of those that the function was set up with, never one that a request names. */
    private static String localized(String query, Optional<String> locale) {
        if (locale.isEmpty()) {
            return query;
        }
        int at = query.indexOf('{');
        return query.substring(0, at) + "@shopperPreferences(locale: \"" + locale.get() + "\") " + query.substring(at);
    }

    private static Data read(Wire.Answer answer) {
        int status = answer.status();
        if (status == 429) {
            throw StoreTrouble.tooMany();
        }
        if (status >= 500 || status / 100 == 3) {
            throw new StoreTrouble(Effect.UNKNOWN, "the store answered " + status);
        }
        Data body = parsed(answer);
        List<String> messages = new ArrayList<>();
        body.at("errors")
                .items()
                .forEach(error -> messages.add(error.at("message").text().orElse("no message")));
        if (!messages.isEmpty()) {
            throw new StoreRefusal(messages);
        }
        if (status != 200 || !body.at("data").isThere()) {
            throw new StoreTrouble(Effect.UNKNOWN, "the store answered " + status + " without data");
        }
        return body.at("data");
    }

    private static Data parsed(Wire.Answer answer) {
        try {
            return Json.read(answer.body());
        } catch (IOException e) {
            throw new StoreTrouble(Effect.UNKNOWN, "the store answered " + answer.status() + " with what is no JSON");
        }
    }
}
