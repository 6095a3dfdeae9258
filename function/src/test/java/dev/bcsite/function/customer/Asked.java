package dev.bcsite.function.customer;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import dev.bcsite.sandbox.http.Observer;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** In whose name the store was asked, and about whose carts: first for Ann, then for others, who must not meet. */
final class Asked implements Observer {

    private final Set<String> hers = ConcurrentHashMap.newKeySet();
    private final Set<String> others = ConcurrentHashMap.newKeySet();
    private volatile boolean isHers = true;

    @Override
    public void exchanged(Request request, Response response) {
        Set<String> names = isHers ? hers : others;
        request.header("x-bc-customer-access-token").ifPresent(names::add);
        if (!request.path().equals("/graphql")) {
            return;
        }
        try {
            Data variables = Json.read(request.body()).at("variables");
            for (List<String> place :
                    List.of(List.of("cart"), List.of("input", "cartEntityId"), List.of("input", "checkoutEntityId"))) {
                variables.at(place.toArray(String[]::new)).text().ifPresent(names::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on others ask. */
    void hersIsOver() {
        isHers = false;
    }

    void holdNothingOfHers(String story) {
        Set<String> both = new TreeSet<>(others);
        both.retainAll(hers);
        assertFalse(!both.isEmpty(), story + " asked in her name or about her cart");
        assertFalse(hers.isEmpty(), "nothing was asked for her");
        others.clear();
    }
}
