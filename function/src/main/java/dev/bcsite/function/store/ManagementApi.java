package dev.bcsite.function.store;

import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * The management API, for the few things that GraphQL Storefront does not have. Its token can do more than any shopper, so paths are made of
 * constants and checked ids only.
 */
public final class ManagementApi {

    private final Wire wire;
    private final URI base;
    private final String token;

    /** @param base such as {@code https://api.bigcommerce.com/stores/abc123} */
    public ManagementApi(Wire wire, URI base, String token) {
        this.wire = wire;
        this.base = base;
        this.token = token;
    }

    /** @param path below the store, such as {@code /v3/storefront/api-token-private} */
    public Data post(String path, Data body, Deadline deadline) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(body)));
        return read(wire.send(request, deadline.left(), deadline));
    }

    public Data get(String path, Deadline deadline) {
        return read(wire.send(request(path).GET(), deadline.left(), deadline));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json")
                .header("User-Agent", "bcsite")
                .header("X-Auth-Token", token);
    }

    /** @throws StoreRefusal with the status, for anything that is the request's fault */
    private static Data read(Wire.Answer answer) {
        int status = answer.status();
        if (status == 429) {
            throw StoreTrouble.tooMany();
        }
        if (status >= 400 && status < 500) {
            throw new StoreRefusal(java.util.List.of("the store answered " + status));
        }
        if (status / 100 != 2) {
            throw new StoreTrouble(Effect.UNKNOWN, "the store answered " + status);
        }
        try {
            return answer.body().length == 0 ? Data.NOTHING : Json.read(answer.body());
        } catch (IOException e) {
            throw new StoreTrouble(Effect.UNKNOWN, "the store answered " + status + " with what is no JSON");
        }
    }
}
