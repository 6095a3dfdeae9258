package dev.bcsite.sandbox.commerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private static final OptionalLong ANY = OptionalLong.empty();

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private StoreState state;
    private Carts carts;
    private Checkouts checkouts;
    private Orders orders;

    @BeforeEach
    void open() throws Exception {
        store = SandboxStore.start(
                SandboxOptions.defaults().withSeed(TestShop.seed()).withClock(clock));
        state = store.state();
        carts = new Carts(state);
        checkouts = new Checkouts(state);
        orders = new Orders(state);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Two bowls to Texas by the usual shipping: 36 + 5, with 8.25 % on goods and 6.25 % on shipping. */
    private String ready() {
        Cart cart = carts.create(TestShop.guestCart(TestShop.some(TestShop.BOWL, 2)));
        checkouts.billingAddress(cart.id(), TestShop.address("US", "TX"), ANY);
        Map<String, Long> items = Map.of(cart.lines().get(0).id(), 2L);
        Cart consigned = checkouts.addConsignments(
                cart.id(), List.of(new Checkouts.NewConsignment("", TestShop.address("US", "TX"), items, ANY)), ANY);
        Totals.ConsignmentTotal consignment =
                carts.totals(consigned).consignments().get(0);
        assertEquals(
                List.of("Standard", "Express"),
                consignment.options().stream().map(ShippingOption::description).toList());
        checkouts.selectShipping(
                cart.id(),
                consignment.consignment().id(),
                consignment.options().get(0).id(),
                ANY);
        return cart.id();
    }

    @Test
    void anOrderSaysWhatTheCheckoutCameTo() {
        String cart = ready();
        long id = orders.place(cart);
        ObjectNode order = state.table(Kind.ORDERS).row(id).orElseThrow();
        assertEquals(100, id);
        assertEquals(0, order.path("status_id").asInt());
        assertEquals(new BigDecimal("36.00"), order.path("subtotal_ex_tax").decimalValue());
        assertEquals(new BigDecimal("38.97"), order.path("subtotal_inc_tax").decimalValue());
        assertEquals(new BigDecimal("5.31"), order.path("shipping_cost_inc_tax").decimalValue());
        assertEquals(new BigDecimal("44.28"), order.path("total_inc_tax").decimalValue());
        assertEquals(
                "[{\"name\":\"City tax\",\"amount\":0.72},{\"name\":\"State tax\",\"amount\":2.56}]",
                Json.text(order.path("taxes")));
        assertEquals(2, Json.objects(order, "products").get(0).path("quantity").asInt());
        assertEquals(Optional.of(100L), carts.cart(cart).order());
    }

    @Test
    void eachCallMakesAnotherOrderAndPayingOneEndsTheCart() {
        String cart = ready();
        long version = carts.cart(cart).version();
        long first = orders.place(cart);
        long second = orders.place(cart);
        assertEquals(first + 1, second);
        assertEquals(version, carts.cart(cart).version());
        orders.pay(second, "Visa");
        assertEquals(Optional.empty(), carts.find(cart));
        assertEquals(
                11,
                state.table(Kind.ORDERS)
                        .row(second)
                        .orElseThrow()
                        .path("status_id")
                        .asInt());
        assertEquals(
                0,
                state.table(Kind.ORDERS)
                        .row(first)
                        .orElseThrow()
                        .path("status_id")
                        .asInt());
        assertEquals(
                10,
                state.products()
                        .row(TestShop.BOWL)
                        .orElseThrow()
                        .path("inventory_level")
                        .asInt());
        assertEquals(
                409,
                assertThrows(Refusal.class, () -> orders.pay(second, "Visa")).status());
    }

    @Test
    void anIncompleteCheckoutMakesNoOrderAndSaysWhatIsMissing() {
        Cart cart = carts.create(TestShop.guestCart(TestShop.some(TestShop.BOWL, 1)));
        checkouts.billingAddress(
                cart.id(), Json.object().put("email", "ann@mail.example").put("country_code", "US"), ANY);
        Refusal refusal = assertThrows(Refusal.class, () -> orders.place(cart.id()));
        assertEquals(
                "[billing_address.address1, billing_address.city, billing_address.first_name, billing_address.last_name,"
                        + " billing_address.postal_code, billing_address.state_or_province, consignments]",
                refusal.errors().keySet().toString());
        assertEquals(0, state.table(Kind.ORDERS).size());
    }

    @Test
    void whatIsOnlyDownloadedNeedsNoShipping() {
        Cart cart = carts.create(TestShop.guestCart(TestShop.some(TestShop.BOOK, 1)));
        checkouts.billingAddress(cart.id(), TestShop.address("US", "CA"), ANY);
        long id = orders.place(cart.id());
        orders.pay(id, "Visa");
        assertEquals(
                10,
                state.table(Kind.ORDERS).row(id).orElseThrow().path("status_id").asInt());
    }

    @Test
    void giftCertificatesPayUntilNothingIsLeftAndBoughtOnesAreIssued() {
        TestShop.certificate(state, "GIFT", "30");
        String cart = ready();
        checkouts.applyCertificate(cart, "gift", ANY);
        Totals totals = carts.totals(carts.cart(cart));
        assertEquals(new BigDecimal("14.28"), totals.outstanding());
        orders.pay(orders.place(cart), "Visa");
        assertEquals(
                "0",
                state.table(Kind.GIFT_CERTIFICATES)
                        .row(1)
                        .orElseThrow()
                        .path("balance")
                        .asText());
        assertThrows(Refusal.class, () -> checkouts.applyCertificate(ready(), "GIFT", ANY));

        ObjectNode details =
                Json.object().put("name", "For you").put("theme", "Girl").put("message", "Hi");
        details.putObject("sender").put("name", "Ann").put("email", "ann@mail.example");
        details.putObject("recipient").put("name", "Bo").put("email", "bo@mail.example");
        Cart gift = carts.create(TestShop.guestCart(new Wish.OfCertificate("", new BigDecimal("25"), 2, details)));
        checkouts.billingAddress(gift.id(), TestShop.address("US", "CA"), ANY);
        orders.pay(orders.place(gift.id()), "Visa");
        ObjectNode issued = state.table(Kind.GIFT_CERTIFICATES).row(3).orElseThrow();
        assertEquals("25", issued.path("balance").asText());
        assertEquals("girl.html", issued.path("template").asText());
        assertTrue(issued.path("code").asText().matches("[0-9A-F]{3}(-[0-9A-F]{3}){3}"));
    }

    @Test
    void storeCreditPaysTheRestAndIsSpent() {
        long customer = state.table(Kind.CUSTOMERS).nextId();
        ObjectNode row = Json.object().put("email", "ann@mail.example");
        row.putArray("store_credit_amounts").addObject().put("amount", 50);
        state.table(Kind.CUSTOMERS).put(customer, row);
        String cart = ready();
        assertThrows(Refusal.class, () -> checkouts.useStoreCredit(cart, true, ANY));
        Cart owned = carts.create(new Carts.NewCart(
                1, customer, Optional.empty(), Optional.empty(), List.of(TestShop.some(TestShop.BOOK, 1)), true));
        checkouts.billingAddress(owned.id(), TestShop.address("US", "CA"), ANY);
        checkouts.useStoreCredit(owned.id(), true, ANY);
        long order = orders.place(owned.id());
        assertEquals(
                0,
                orders.outstanding(state.table(Kind.ORDERS).row(order).orElseThrow())
                        .signum());
        orders.pay(order, "Store credit");
        assertEquals(
                new BigDecimal("40.01"),
                Customers.storeCredit(state.table(Kind.CUSTOMERS).row(customer).orElseThrow()));
    }

    @Test
    void redirectUrlsOpenOnceAndCartsLiveThirtyDays() {
        String cart = ready();
        String url = carts.redirectUrls(cart, Map.of("from", "a b")).checkout();
        assertTrue(url.endsWith("&from=a+b"), url);
        String token = url.replaceFirst(".*token=([0-9a-f]+).*", "$1");
        assertEquals(cart, carts.open(cart, token).orElseThrow().id());
        assertEquals(Optional.empty(), carts.open(cart, token));
        String other = carts.redirectUrls(cart, Map.of()).cart().replaceFirst(".*token=", "");
        clock.advance(Duration.ofDays(29));
        carts.setLocale(cart, "de", ANY);
        clock.advance(Duration.ofDays(2));
        assertEquals(Optional.empty(), carts.open(cart, other));
        assertTrue(carts.find(cart).isPresent());
        clock.advance(Duration.ofDays(29));
        assertEquals(Optional.empty(), carts.find(cart));
        assertTrue(carts.everWas(cart));
    }

    @Test
    void aSeedSaysHowThingsAreShipped() throws Exception {
        String methods = "{\"shipping/methods\": [{\"id\": 1, \"name\": \"Everywhere\", \"countries\": [\"*\"],"
                + " \"methods\": [{\"id\": 1, \"name\": \"Piece by piece\", \"type\": \"per_item\", \"rate\": 1.25}]}]}";
        SandboxOptions options = SandboxOptions.defaults().withSeed(TestShop.seed(Map.of("settings", methods)));
        try (SandboxStore other = SandboxStore.start(options)) {
            Carts there = new Carts(other.state());
            Cart cart = there.create(TestShop.guestCart(TestShop.some(TestShop.BOWL, 3)));
            Map<String, Long> items = Map.of(cart.lines().get(0).id(), 3L);
            Cart consigned = new Checkouts(other.state())
                    .addConsignments(
                            cart.id(),
                            List.of(new Checkouts.NewConsignment("", TestShop.address("NO", ""), items, ANY)),
                            ANY);
            List<ShippingOption> offered =
                    there.totals(consigned).consignments().get(0).options();
            assertEquals(
                    List.of("Piece by piece 3.75"),
                    offered.stream()
                            .map(option -> option.description() + " " + option.cost())
                            .toList());
        }
    }
}
