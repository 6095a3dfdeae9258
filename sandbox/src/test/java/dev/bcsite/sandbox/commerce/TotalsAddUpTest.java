package dev.bcsite.sandbox.commerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to a cart, and in whatever order: the amounts agree with each other, to the cent. */
class TotalsAddUpTest {

    private static final OptionalLong ANY = OptionalLong.empty();
    private static final int STEPS = 150;

    private static final String TAXES_ON_TAXES = """
            [{"id": 1, "tax_zone_id": 1, "name": "Tax", "class_rates": [{"rate": 0, "tax_class_id": 0}]},
             {"id": 2, "tax_zone_id": 2, "name": "State tax",
              "class_rates": [{"rate": 6.25, "tax_class_id": 0}, {"rate": 6.25, "tax_class_id": 2}]},
             {"id": 3, "tax_zone_id": 2, "name": "City tax", "priority": 2,
              "class_rates": [{"rate": 2.1, "tax_class_id": 0}, {"rate": 3, "tax_class_id": 3}]}]
            """;

    private final List<String> done = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, false", "4, true", "5, true", "6, true"})
    void amountsAgreeAfterEveryStep(long seed, boolean isTaxIncluded) throws Exception {
        Map<String, String> settings =
                Map.of("store", "{\"is_price_entered_with_tax\": " + isTaxIncluded + "}", "tax-rates", TAXES_ON_TAXES);
        SandboxOptions options = SandboxOptions.defaults().withSeed(TestShop.seed(settings));
        try (SandboxStore store = SandboxStore.start(options)) {
            StoreState state = store.state();
            offers(state);
            Random random = new Random(seed);
            Carts carts = new Carts(state);
            String id = "";
            int refusals = 0;
            for (int i = 0; i < STEPS; i++) {
                if (carts.find(id).isEmpty()) {
                    id = carts.create(TestShop.guestCart(TestShop.some(1 + random.nextInt(4), 1 + random.nextInt(4))))
                            .id();
                }
                refusals += step(state, id, random) ? 0 : 1;
                carts.find(id).ifPresent(cart -> assertAgrees(carts.totals(cart)));
            }
            assertEquals(
                    Set.of(
                            "certificate",
                            "coupon",
                            "discount",
                            "fee",
                            "manual",
                            "shipping",
                            "split",
                            "tax",
                            "wrapping"),
                    seen);
            assertTrue(refusals < STEPS * 3 / 4, () -> "too little was possible: " + done);
        }
    }

    private static void offers(StoreState state) {
        TestShop.promotion(state, "AUTOMATIC", """
                [{"action": {"cart_items": {"discount": {"percentage_amount": "100"}, "quantity": 1,
                    "items": {"products": [4]}}}, "apply_once": false,
                  "condition": {"cart": {"items": {"products": [4]}, "minimum_quantity": 2}}}]
                """);
        TestShop.promotion(state, "AUTOMATIC", """
                [{"action": {"cart_value": {"discount": {"percentage_amount": "3.33"}}},
                  "condition": {"cart": {"minimum_spend": "40"}}}]
                """);
        long withCode = TestShop.promotion(state, "COUPON", """
                [{"action": {"cart_items": {"discount": {"fixed_amount": "7.77"}, "as_total": true,
                    "items": {"categories": [21]}}}}]
                """);
        TestShop.code(state, withCode, "SPREAD");
        for (Source.CouponType type : Source.CouponType.values()) {
            TestShop.coupon(state, type.name(), type.word(), "3.33");
        }
        TestShop.certificate(state, "GIFT", "13.37");
        state.documents().put("promotions/settings", Json.parse("{\"number_of_coupons_allowed_at_checkout\": 3}"));
    }

    /** Something by chance; false when it was refused. */
    private boolean step(StoreState state, String id, Random random) {
        Carts carts = new Carts(state);
        Checkouts checkouts = new Checkouts(state);
        Cart cart = carts.cart(id);
        List<Line> lines = cart.lines();
        String line = lines.get(random.nextInt(lines.size())).id();
        int what = random.nextInt(15);
        done.add(Integer.toString(what));
        try {
            switch (what) {
                case 0, 1, 2 ->
                    carts.addLines(
                            id,
                            ANY,
                            List.of(wrapped(random, TestShop.some(1 + random.nextInt(4), 1 + random.nextInt(4)))));
                case 3 ->
                    carts.addLines(
                            id,
                            ANY,
                            List.of(new Wish.OfCustom(
                                    "", "V", "Vase", 1 + random.nextInt(3), money(random, 3000), "")));
                case 4 ->
                    carts.changeLine(
                            id,
                            line,
                            ANY,
                            1 + random.nextInt(9),
                            random.nextInt(4) == 0 ? Optional.of(money(random, 2000)) : Optional.empty());
                case 5 -> carts.removeLine(id, line, ANY);
                case 6 -> checkouts.billingAddress(id, TestShop.address("US", random.nextBoolean() ? "TX" : "CA"), ANY);
                case 7, 8 -> checkouts.addConsignments(id, List.of(consignment(cart, line, random)), ANY);
                case 9, 10 -> select(carts, checkouts, cart, random);
                case 11 -> checkouts.applyCoupon(id, coupon(random), ANY);
                case 12 ->
                    checkouts.discount(
                            id,
                            random.nextBoolean() ? money(random, 500) : BigDecimal.ZERO,
                            random.nextBoolean() ? Map.of(line, money(random, 300)) : Map.of(),
                            ANY);
                case 13 ->
                    checkouts.addFees(
                            id,
                            List.of(Json.object()
                                    .put("type", "custom_fee")
                                    .put("cost", money(random, 400))
                                    .put("tax_class_id", 0)));
                default -> checkouts.applyCertificate(id, "GIFT", ANY);
            }
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static Wish wrapped(Random random, Wish.OfProduct some) {
        return new Wish.OfProduct(
                some.where(),
                some.product(),
                some.variant(),
                some.quantity(),
                some.selections(),
                some.price(),
                random.nextInt(4) == 0
                        ? Optional.of(Json.object().put("amount", money(random, 300)))
                        : Optional.empty());
    }

    private static BigDecimal money(Random random, int cents) {
        return BigDecimal.valueOf(random.nextInt(cents), 2);
    }

    private static String coupon(Random random) {
        Source.CouponType[] types = Source.CouponType.values();
        int which = random.nextInt(types.length + 1);
        return which == types.length ? "SPREAD" : types[which].name();
    }

    private static Checkouts.NewConsignment consignment(Cart cart, String one, Random random) {
        Map<String, Long> items = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            items.put(one, 1L);
        } else {
            cart.lines().stream()
                    .filter(line -> line.product() != TestShop.BOOK)
                    .forEach(line -> items.put(line.id(), line.quantity()));
        }
        String[] places = {"US", "NO", "DE"};
        return new Checkouts.NewConsignment(
                "", TestShop.address(places[random.nextInt(3)], "TX"), items, OptionalLong.empty());
    }

    private static void select(Carts carts, Checkouts checkouts, Cart cart, Random random) {
        List<Totals.ConsignmentTotal> consignments = carts.totals(cart).consignments();
        if (!consignments.isEmpty()) {
            Totals.ConsignmentTotal one = consignments.get(random.nextInt(consignments.size()));
            checkouts.selectShipping(
                    cart.id(),
                    one.consignment().id(),
                    one.options().get(random.nextInt(one.options().size())).id(),
                    ANY);
        }
    }

    /** That all sorts of amounts came up: else nothing was tested. */
    private void see(String what, BigDecimal amount) {
        if (amount.signum() > 0) {
            seen.add(what);
        }
    }

    private void seeAll(Totals totals) {
        see("certificate", totals.certificateTotal());
        see("coupon", totals.couponTotal());
        see("discount", totals.orderDiscount().subtract(totals.manualDiscount()));
        see("manual", totals.manualDiscount());
        see("fee", totals.feeTotal().inclusive());
        see("shipping", totals.shipping().inclusive());
        see("tax", totals.taxTotal());
        see("wrapping", totals.wrapping().inclusive());
        see("split", BigDecimal.valueOf(totals.consignments().size() - 1L));
    }

    private void assertAgrees(Totals totals) {
        seeAll(totals);
        BigDecimal discounts = BigDecimal.ZERO;
        BigDecimal coupons = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal net = BigDecimal.ZERO;
        for (Totals.LineTotal line : totals.lines()) {
            BigDecimal left = line.extendedSale().subtract(line.coupon()).subtract(line.share());
            assertSame(left, line.net().shown(totals.isTaxIncluded()));
            assertTrue(left.signum() >= 0, () -> "a line below zero after " + done);
            base = base.add(line.priced().extended());
            discounts = discounts.add(line.discount()).add(line.share());
            coupons = coupons.add(line.coupon());
            net = net.add(left);
        }
        assertSame(base, totals.base());
        assertSame(base.subtract(discounts).subtract(coupons), net);
        assertSame(net, totals.cartAmount().shown(totals.isTaxIncluded()));
        assertShippingAgrees(totals, coupons);
        Taxed parts = totals.cartAmount()
                .plus(totals.wrapping())
                .plus(totals.shipping())
                .plus(totals.feeTotal());
        assertSame(parts.inclusive(), totals.grand().inclusive());
        assertSame(
                totals.grand().exclusive().add(totals.taxTotal()),
                totals.grand().inclusive());
        BigDecimal paid = totals.certificateTotal().add(totals.storeCredit());
        assertSame(totals.grand().inclusive(), totals.outstanding().add(paid));
        assertTrue(totals.outstanding().signum() >= 0, () -> "less than nothing to pay after " + done);
    }

    private void assertShippingAgrees(Totals totals, BigDecimal couponsOnLines) {
        BigDecimal couponsOnShipping = BigDecimal.ZERO;
        for (Totals.ConsignmentTotal one : totals.consignments()) {
            BigDecimal off = BigDecimal.ZERO;
            for (Totals.Part part : one.coupons()) {
                off = off.add(part.amount());
            }
            couponsOnShipping = couponsOnShipping.add(off);
            assertSame(
                    one.before().shown(totals.isTaxIncluded()),
                    one.cost().shown(totals.isTaxIncluded()).add(off));
            assertTrue(one.cost().exclusive().signum() >= 0, () -> "shipping below zero after " + done);
        }
        assertSame(couponsOnLines.add(couponsOnShipping), totals.couponTotal());
    }

    private void assertSame(BigDecimal expected, BigDecimal found) {
        assertEquals(0, expected.compareTo(found), () -> expected + " is not " + found + " after " + done);
    }
}
