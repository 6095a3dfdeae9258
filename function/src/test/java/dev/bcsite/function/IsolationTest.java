package dev.bcsite.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Operations.Operation;
import dev.bcsite.function.customer.Shoppers;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import dev.bcsite.sandbox.http.Observer;
import dev.bcsite.sandbox.state.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** F1, F2: nothing of what a request says gets to the store but what was asked for by name; and nobody gets at what is somebody else's. */
class IsolationTest {

    private static final int TRIES = Integer.getInteger("bcsite.tries", 300);
    private static final long SEED = Long.getLong("bcsite.seed", 20_261_123L);

    /** Every name that may stand in what the store is sent: variables of GraphQL, and bodies of the management API. */
    private static final Set<String> ALLOWED = Set.of("""
            cart products product options input data lineItems lineItem cartEntityId lineItemEntityId version productEntityId
            variantEntityId quantity selectedOptions checkboxes dateFields multiLineTextFields multipleChoices numberFields
            textFields optionEntityId optionValueEntityId valueEntityId date text number
            giftCertificates amount theme sender recipient message name email
            checkoutEntityId address addressEntityId address1 address2 city company countryCode firstName lastName phone
            postalCode stateOrProvince stateOrProvinceCode shouldSaveAddress consignment consignments consignmentEntityId
            shippingOptionEntityId code couponCode giftCertificateCode order id is_recurring
            password currentPassword newPassword token customerEntityId jwt path list items entityId entityIds itemEntityIds
            isPublic pageEntityId comments fullName phoneNumber companyName orderNumber rmaNumber review rating title author
            channel_id expires_at scopes
            """.strip().split("\\s+"));

    /** What a shopper must not decide, put where it could slip through. */
    private static final List<String> CANARIES = """
            'price':1.23
            'list_price':1.23
            'salePrice':'1.23'
            'customer_id':987654301
            'channel_id':987654302
            'currencyCode':'XTS'
            'discount':987654303
            'cartEntityId':'987654304'
            'checkoutEntityId':'987654304'
            'addressEntityId':987654304
            'entityId':987654304
            'version':987654305
            'canary':'canary'
            'customerAccessToken':'canary'
            'locale':'xx'
            'status_id':987654306
            'store_credit':987654307
            'customer_group_id':987654308
            'order':{'id':987654309}
            'payment':{'instrument':{'type':'card','number':'canary'}}
            'data':{'address':{'email':'canary@mail.example'}}
            'input':{'canary':987654310}
            'variables':{'cart':'987654311'}
            'query':'query { canary }'
            'selectedOptions':{'textFields':[{'optionEntityId':987654312,'text':'canary'}]}""".lines().toList();

    private static final List<String> CANARY_VALUES = List.of("canary", "1.23", "XTS", "9876543");

    /** What was sent to the store: where, and what. */
    private record Sent(String address, Data body) {

        @Override
        public String toString() {
            return address + " " + new String(Json.write(body), StandardCharsets.UTF_8);
        }
    }

    @Test
    void onlyAllowedNamesGetToTheStoreFromCarts() throws Exception {
        tamper(path -> path.startsWith("/api/cart"));
    }

    @Test
    void onlyAllowedNamesGetToTheStoreFromCheckouts() throws Exception {
        tamper(path -> path.startsWith("/api/checkout"));
    }

    @Test
    void onlyAllowedNamesGetToTheStoreFromCustomers() throws Exception {
        tamper(path -> !path.startsWith("/api/cart") && !path.startsWith("/api/checkout"));
    }

    /** Three in four requests have something in them that they must not have; the others show that the store is asked at all. */
    private static void tamper(Predicate<String> area) throws Exception {
        List<Operation> operations = Operations.all().stream()
                .filter(operation -> area.test(operation.path()))
                .toList();
        List<Sent> sent = new CopyOnWriteArrayList<>();
        Random random = new Random(SEED);
        int tampered = 0;
        try (FunctionShop shop = Shoppers.open(observer(sent)).withOwnCheckout()) {
            Browser browser = shop.browser();
            for (int i = 0; tampered < 300; i++) {
                if (i % 20 == 0) {
                    browser = atTheCheckout(shop);
                }
                Operation operation = operations.get(random.nextInt(operations.size()));
                List<String> canaries = new ArrayList<>();
                for (int more = random.nextInt(4); more > 0; more--) {
                    canaries.add(CANARIES.get(random.nextInt(CANARIES.size())));
                }
                tampered += canaries.isEmpty() ? 0 : 1;
                Browser.Answer answer = browser.post(operation.path(), operation.with(canaries));
                assertTrue(canaries.isEmpty() || answer.status() == 400, operation.path() + canaries + answer.text());
                shop.later(Duration.ofSeconds(20));
            }
        }
        assertTrue(sent.size() > 100, sent.size() + " requests");
        sent.forEach(IsolationTest::holdsNothingElse);
    }

    private static void holdsNothingElse(Sent sent) {
        String text = sent.toString();
        names(sent.body().at("variables").isThere() ? sent.body().at("variables") : sent.body())
                .forEach(name -> assertTrue(ALLOWED.contains(name), name + " in " + text));
        CANARY_VALUES.forEach(canary -> assertFalse(text.contains(canary), canary + " in " + text));
    }

    /** A customer with something in the cart, and as far as the order. */
    private static Browser atTheCheckout(FunctionShop shop) {
        Browser browser = Shoppers.signedIn(shop, "ann");
        browser.post("/api/cart/lines", "{'product':101}");
        browser.post(
                "/api/checkout/address",
                "{'email':'ann@mail.example','firstName':'Ann','lastName':'Ash','address1':'1 High Street',"
                        + "'city':'Austin','state':'Texas','postalCode':'78701','country':'US'}");
        Data ways = browser.get("/api/checkout?step=shipping").json().at("ways");
        String way = ways.items().get(0).at("id").text().orElseThrow();
        browser.post("/api/checkout/shipping", "{'option':'" + way + "'}");
        return browser;
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
            for (String name : members.names()) {
                names.add(name);
                names.addAll(names(members.at(name)));
            }
        }
        data.items().forEach(item -> names.addAll(names(item)));
        return names;
    }

    private static Observer observer(List<Sent> sent) {
        return (request, response) -> {
            try {
                Data body = request.body().length == 0 ? Data.object() : Json.read(request.body());
                sent.add(new Sent(request.method() + " " + request.path() + " " + request.query(), body));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
