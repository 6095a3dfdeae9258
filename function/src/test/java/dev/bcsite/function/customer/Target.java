package dev.bcsite.function.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.function.Browser;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.Operations;
import dev.bcsite.function.Operations.Operation;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.state.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Everything that Ann has, the ids under which she has it, and what gives it away. */
final class Target {

    /** What only her things say. */
    private static final List<String> SECRETS =
            List.of("Ash", "ann@mail", "Secret of Ann", "For Ann only", "Ring Ann twice", "9 Hidden Lane");

    private static final List<String> READ = List.of(
            "/api/addresses?edit=#",
            "/api/order?number=#",
            "/api/orders?after=#",
            "/api/wishlist?list=#",
            "/api/wishlist?token=#",
            "/api/cart?t=#",
            "/api/cart?add=#",
            "/api/password?c=#&t=abc",
            "/api/checkout",
            "/api/checkout/token",
            "/api/cart",
            "/api/account",
            "/api/orders",
            "/api/wishlists",
            "/api/addresses");

    private final FunctionShop shop;
    private final List<String> ids;
    private final Map<String, JsonNode> before;

    private Target(FunctionShop shop, List<String> ids) {
        this.shop = shop;
        this.ids = ids;
        this.before = hers();
    }

    static Target in(FunctionShop shop) throws Exception {
        List<String> ids = new ArrayList<>(List.of("1"));
        ids.add(Long.toString(Placed.order(shop, 1)));
        Browser ann = Shoppers.signedIn(shop, "ann");
        ann.post("/api/wishlists", "{'name':'Secret of Ann'}");
        ann.post("/api/wishlist/items", "{'product':103,'list':1}");
        ann.post("/api/cart/lines", "{'product':105,'choice-11':112,'text-21':'For Ann only'}");
        ann.post(
                "/api/checkout/address",
                "{'email':'ann@mail.example','firstName':'Ann','lastName':'Ash','address1':'9 Hidden Lane','city':'Austin',"
                        + "'state':'Texas','postalCode':'78701','country':'US'}");
        Data ways = ann.get("/api/checkout?step=shipping").json().at("ways");
        String way = ways.items().get(0).at("id").text().orElseThrow();
        ann.post("/api/checkout/shipping", "{'option':'" + way + "'}");
        Browser.Answer order = ann.post("/api/checkout/order", "{'message':'Ring Ann twice'}");
        ids.add(Long.toString(order.json().at("number").number().orElseThrow(() -> new AssertionError(order.text()))));
        ids.add(way);
        for (Kind kind : List.of(Kind.CARTS, Kind.WISHLISTS)) {
            shop.store().state().table(kind).stream().forEach(row -> collect(row, ids));
        }
        return new Target(shop, ids.stream().distinct().toList());
    }

    /** Everything that looks like an id or a token. */
    private static void collect(JsonNode node, List<String> ids) {
        node.forEach(value -> collect(value, ids));
        String text = node.asText("");
        if (text.matches("[0-9a-f-]{13,36}|[1-9][0-9]{0,8}")) {
            ids.add(text);
        }
    }

    /** One request, with one or two of her ids in it. */
    String drawn(Random random) {
        if (random.nextInt(4) == 0) {
            return "GET " + READ.get(random.nextInt(READ.size())).replace("#", id(random));
        }
        List<Operation> all = Operations.all();
        Operation operation = all.get(random.nextInt(all.size()));
        String path = operation.path().replaceAll("/(?:[0-9]+|x)(?=/|$)", "/" + id(random));
        List<String> names = new ArrayList<>(operation.kinds().keySet());
        if (names.isEmpty() || random.nextInt(3) == 0) {
            return "POST " + path + " " + operation.without("");
        }
        String name = names.get(random.nextInt(names.size())).replace("*", "");
        String id = id(random);
        boolean isNumber = id.matches("[0-9]+") && random.nextBoolean();
        return "POST " + path + " " + operation.with(name, isNumber ? id : "'" + id + "'");
    }

    private String id(Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    void isNotIn(String answer, String story) {
        SECRETS.forEach(secret -> assertFalse(answer.contains(secret), story));
    }

    void isAsItWas(String story) {
        assertEquals(before, hers(), story);
    }

    /** Her rows, as the store has them. */
    private Map<String, JsonNode> hers() {
        Map<String, JsonNode> rows = new TreeMap<>();
        for (Kind kind : List.of(Kind.CUSTOMERS, Kind.CUSTOMER_ADDRESSES, Kind.WISHLISTS, Kind.ORDERS, Kind.CARTS)) {
            for (long key : shop.store().state().table(kind).keys()) {
                JsonNode row = shop.store().state().table(kind).row(key).orElseThrow();
                if (row.path(kind == Kind.CUSTOMERS ? "id" : "customer_id").asLong() == 1) {
                    rows.put(kind + " " + key, row.deepCopy());
                }
            }
        }
        return rows;
    }
}
