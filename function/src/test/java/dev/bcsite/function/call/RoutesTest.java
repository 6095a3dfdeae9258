package dev.bcsite.function.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which route a request is for. */
class RoutesTest {

    private static final Operation NONE = call -> {
        throw new IllegalStateException("Not run here");
    };

    private final List<String> made = new ArrayList<>();
    private final Routes routes = new Routes(List.of(
            () -> area(
                    "cart",
                    Route.get("cart", "/api/cart", NONE),
                    Route.post("change", "/api/cart/lines/{}", NONE),
                    Route.post("remove", "/api/cart/lines/{}/remove", NONE)),
            () -> area(
                    "customer",
                    Route.get("addresses", "/api/addresses", NONE),
                    Route.post("add", "/api/addresses", NONE),
                    Route.post("wish-remove", "/api/wishlists/{}/items/{}/remove", NONE))));

    private List<Route> area(String name, Route... all) {
        made.add(name);
        return List.of(all);
    }

    private String found(String method, String path) {
        Routes.Match match = routes.find(method, path);
        return match.route().name() + match.parts();
    }

    @Test
    void bracesStandForOneId() {
        assertEquals("cart[]", found("GET", "/api/cart"));
        assertEquals("cart[]", found("HEAD", "/api/cart"));
        assertEquals("change[a-1]", found("POST", "/api/cart/lines/a-1"));
        assertEquals("remove[remove]", found("POST", "/api/cart/lines/remove/remove"));
        assertEquals("wish-remove[7, 8]", found("POST", "/api/wishlists/7/items/8/remove"));
    }

    @Test
    void whatIsNearlyAnAddressIsNone() {
        for (String path : List.of(
                "",
                "/",
                "/api/car",
                "/api/cart/",
                "/api/carts",
                "/api/cart/lines",
                "/api/cart/lines/",
                "/api/cart/lines/a/",
                "/api/cart/lines/a b",
                "/api/cart/lines/a%2Fb",
                "/api/cart/lines/a/removed",
                "/api/cart/lines//remove",
                "/api/cart/lines/" + "a".repeat(65),
                "/api/wishlists/7/items/8/remove/",
                "/api/wishlists/7/8/items/remove")) {
            Refusal refusal = assertThrows(Refusal.class, () -> routes.find("POST", path), path);
            assertEquals("there is nothing at this address", refusal.getMessage(), path);
        }
    }

    @Test
    void anotherMethodIsToldWhichThereAre() {
        Refusal refusal = assertThrows(Refusal.class, () -> routes.find("PUT", "/api/addresses"));

        assertEquals(Data.of("GET, POST"), refusal.asData().at("allow"));
    }

    @Test
    void anAreaIsMadeWhenItIsAskedForAndOnlyOnce() {
        assertEquals(List.of(), made);
        found("GET", "/api/cart");
        found("GET", "/api/cart");
        assertEquals(List.of("cart"), made);
        found("GET", "/api/addresses");
        found("POST", "/api/addresses");
        assertEquals(List.of("cart", "customer"), made);
    }
}
