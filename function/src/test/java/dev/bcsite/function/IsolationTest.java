package dev.bcsite.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.state.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** F1, F2: nothing of what a request says gets to the store but what was asked for by name; and nobody gets at what is somebody else's. */
class IsolationTest {

    private static final int TRIES = Integer.getInteger("bcsite.tries", 300);
    private static final long SEED = Long.getLong("bcsite.seed", 20_261_123L);

    /** Every name that may stand in the variables of a request to the store about a cart. */
    private static final Set<String> ALLOWED = Set.of(
            "cart",
            "products",
            "product",
            "options",
            "input",
            "data",
            "lineItems",
            "lineItem",
            "cartEntityId",
            "lineItemEntityId",
            "version",
            "productEntityId",
            "variantEntityId",
            "quantity",
            "selectedOptions",
            "checkboxes",
            "dateFields",
            "multiLineTextFields",
            "multipleChoices",
            "numberFields",
            "textFields",
            "optionEntityId",
            "optionValueEntityId",
            "valueEntityId",
            "date",
            "text",
            "number");

    /** What a shopper must not decide, put where it could slip through. */
    private static final List<String> CANARIES = List.of(
            "'price':1.23",
            "'list_price':1.23",
            "'salePrice':'1.23'",
            "'customer_id':77001",
            "'channel_id':77002",
            "'currencyCode':'XTS'",
            "'discount':77003",
            "'cartEntityId':'77004'",
            "'version':77005",
            "'token':'canary'",
            "'name':'canary'",
            "'locale':'xx'",
            "'seen':'1.23 USD'",
            "'seen':'77006-77007 USD'",
            "'home':'/de/'",
            "'quantity':2",
            "'variant':77008",
            "'choice-77009':77010",
            "'text-77011':'plain'",
            "'selectedOptions':{'textFields':[{'optionEntityId':77012,'text':'canary'}]}");

    @Test
    void onlyAllowedNamesGetToTheStore() throws Exception {
        List<Data> sent = new CopyOnWriteArrayList<>();
        try (FunctionShop shop = observed(sent)) {
            Random random = new Random(SEED);
            String[] paths = {
                "/api/cart/lines",
                "/api/cart/lines/LINE",
                "/api/cart/lines/LINE/remove",
                "/api/cart/clear",
                "/api/checkout"
            };
            for (int i = 0; i < 300; i++) {
                Browser browser = shop.browser();
                String added = browser.post("/api/cart/lines", "{'product':101}")
                        .json()
                        .at("lines")
                        .items()
                        .get(0)
                        .at("id")
                        .text()
                        .orElseThrow();
                List<String> members = new ArrayList<>(List.of("'product':" + (random.nextBoolean() ? 101 : 105)));
                for (int canaries = random.nextInt(3) + 1; canaries > 0; canaries--) {
                    members.add(CANARIES.get(random.nextInt(CANARIES.size())));
                }
                browser.post(
                        paths[random.nextInt(paths.length)].replace("LINE", added),
                        "{" + String.join(",", members) + "}");
                shop.later(Duration.ofSeconds(2));
            }
        }
        assertTrue(sent.size() > 600, sent.size() + " requests");
        for (Data body : sent) {
            String text = new String(Json.write(body.at("variables")));
            names(body.at("variables")).forEach(name -> assertTrue(ALLOWED.contains(name), name + " in " + text));
            assertFalse(text.contains("canary") || text.contains("1.23") || text.contains("XTS"), text);
            for (String number : List.of("77001", "77002", "77003", "77004", "77005", "77006", "77007", "77012")) {
                assertFalse(text.contains(number), text);
            }
            assertFalse(body.at("query").text().orElse("").contains("7700"), text);
        }
    }

    @Test
    void nobodyReadsOrChangesWhatIsInAnothersCart() throws Exception {
        try (FunctionShop shop = FunctionShop.open()) {
            Browser victim = shop.browser();
            victim.post(
                    "/api/cart/lines",
                    "{'lines':[{'product':105,'choice-11':112,'text-21':'For Bo only'},{'product':103}]}");
            String mine = victim.get("/api/cart").text();
            List<String> ids = new ArrayList<>();
            victim.get("/api/cart")
                    .json()
                    .at("lines")
                    .items()
                    .forEach(line -> ids.add(line.at("id").text().orElseThrow()));
            for (long key : shop.store().state().table(Kind.CARTS).keys()) {
                ids.add(shop.store()
                        .state()
                        .table(Kind.CARTS)
                        .row(key)
                        .orElseThrow()
                        .path("id")
                        .asText());
            }
            Random random = new Random(SEED);
            Browser other = shop.browser();
            other.post("/api/cart/lines", "{'product':101}");
            for (int i = 0; i < TRIES; i++) {
                Browser attacker = random.nextBoolean() ? other : shop.browser();
                String id = ids.get(random.nextInt(ids.size()));
                Browser.Answer answer = switch (random.nextInt(7)) {
                    case 0 -> attacker.post("/api/cart/lines/" + id, "{'quantity':" + random.nextInt(9) + "}");
                    case 1 -> attacker.post("/api/cart/lines/" + id + "/remove", "{}");
                    case 2 -> attacker.get("/api/cart?cart=" + id);
                    case 3 -> attacker.post("/api/cart/lines", "{'product':101,'cart':'" + id + "'}");
                    case 4 -> attacker.post("/api/checkout", "{'cart':'" + id + "'}");
                    case 5 -> attacker.form("/api/cart/lines/" + id, "quantity", "7");
                    default ->
                        attacker.send(
                                "GET",
                                "/api/cart",
                                Map.of("Accept", "application/json", "Cookie", "__Host-bcsite=" + id),
                                new byte[0]);
                };
                assertFalse(
                        answer.text().contains("For Bo only") || answer.text().contains("Vase"),
                        "try " + i + " " + answer.text());
                shop.later(Duration.ofMillis(500));
            }
            assertEquals(mine, victim.get("/api/cart").text());
        }
    }

    private static List<String> names(Data data) {
        List<String> names = new ArrayList<>();
        if (data instanceof Data.Members members) {
            members.all().forEach((name, value) -> {
                names.add(name);
                names.addAll(names(value));
            });
        }
        data.items().forEach(item -> names.addAll(names(item)));
        return names;
    }

    private static FunctionShop observed(List<Data> sent) throws IOException {
        Map<String, String> files = Map.of(
                "products",
                FunctionShop.PRODUCTS,
                "categories",
                "[{\"id\": 21, \"parent_id\": 0, \"name\": \"Table\"}]");
        return FunctionShop.open(SandboxOptions.defaults()
                .withSeed(Seed.of(new java.util.TreeMap<>(files)))
                .withObserver((request, response) -> {
                    if (request.path().equals("/graphql")) {
                        try {
                            sent.add(Json.read(request.body()));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }));
    }
}
