package dev.bcsite.sandbox.commerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromotionsTest {

    private static final OptionalLong ANY = OptionalLong.empty();

    private SandboxStore store;
    private StoreState state;
    private Carts carts;

    @BeforeEach
    void open() throws Exception {
        store = SandboxStore.start(SandboxOptions.defaults().withSeed(TestShop.seed()));
        state = store.state();
        carts = new Carts(state);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Totals of(Wish... wishes) {
        return carts.totals(carts.create(TestShop.guestCart(wishes)));
    }

    private static void assertAmount(String expected, BigDecimal found) {
        assertEquals(new BigDecimal(expected), Money.plain(found));
    }

    @Test
    void everyThirdPlateIsFreeAsOftenAsThereAreThree() {
        TestShop.promotion(state, "AUTOMATIC", """
                [{"action": {"cart_items": {"discount": {"percentage_amount": "100"}, "quantity": 1,
                    "items": {"products": [4]}}}, "apply_once": false,
                  "condition": {"cart": {"items": {"products": [4]}, "minimum_quantity": 2}}}]
                """);
        assertAmount("14.7", of(TestShop.some(TestShop.PLATE, 2)).cartAmount().exclusive());
        assertAmount("14.7", of(TestShop.some(TestShop.PLATE, 3)).cartAmount().exclusive());
        assertAmount("36.75", of(TestShop.some(TestShop.PLATE, 7)).cartAmount().exclusive());
    }

    @Test
    void theCheapestOfACategoryAndThoseBelowItIsReduced() {
        TestShop.promotion(state, "AUTOMATIC", """
                [{"action": {"cart_items": {"discount": {"percentage_amount": "50"}, "quantity": 1,
                    "strategy": "LEAST_EXPENSIVE", "items": {"categories": [21]}}}}]
                """);
        Totals totals = of(TestShop.some(TestShop.BOWL, 1), TestShop.some(TestShop.PLATE, 2));
        assertAmount("0", totals.lines().get(0).discount());
        assertAmount("3.68", totals.lines().get(1).discount());
        assertAmount("9", of(TestShop.some(TestShop.BOWL, 1)).lines().get(0).discount());
    }

    @Test
    void aDiscountOnTheCartIsSharedByTheLinesToTheCent() {
        TestShop.promotion(
                state,
                "AUTOMATIC",
                "[{\"action\": {\"cart_value\": {\"discount\": {\"fixed_amount\": \"10\"}}},"
                        + " \"condition\": {\"cart\": {\"minimum_spend\": \"30\"}}}]");
        Totals totals =
                of(TestShop.some(TestShop.BOWL, 1), TestShop.some(TestShop.PLATE, 1), TestShop.some(TestShop.BOOK, 1));
        assertAmount("10", totals.orderDiscount());
        assertEquals(
                List.of("5.09", "2.08", "2.83"),
                totals.lines().stream()
                        .map(line -> line.share().toPlainString())
                        .toList());
        assertAmount("0", of(TestShop.some(TestShop.BOWL, 1)).orderDiscount());
    }

    @Test
    void aGiftIsALineThatNobodyCanChange() {
        TestShop.promotion(
                state,
                "AUTOMATIC",
                "[{\"action\": {\"gift_item\": {\"quantity\": 1, \"product_id\": 4}},"
                        + " \"condition\": {\"cart\": {\"minimum_spend\": \"15\"}}}]");
        Totals totals = of(TestShop.some(TestShop.BOWL, 1));
        assertEquals(2, totals.lines().size());
        PricedLine gift = totals.lines().get(1).priced();
        assertTrue(gift.isGift());
        assertEquals("Plate", gift.name());
        assertAmount("18", totals.cartAmount().exclusive());
        String cart = totals.cart().id();
        assertThrows(Refusal.class, () -> carts.removeLine(cart, gift.line().id(), ANY));
    }

    @Test
    void aSetHasItsPrice() {
        TestShop.promotion(
                state,
                "AUTOMATIC",
                "[{\"action\": {\"fixed_price_set\": {\"quantity\": 3, \"fixed_price\": \"20\","
                        + " \"items\": {\"brands\": [1]}}}, \"apply_once\": false,"
                        + " \"condition\": {\"cart\": {\"items\": {\"brands\": [1]}, \"minimum_quantity\": 3}}}]");
        assertAmount("20", of(TestShop.some(TestShop.PLATE, 3)).cartAmount().exclusive());
        assertAmount("47.35", of(TestShop.some(TestShop.PLATE, 7)).cartAmount().exclusive());
    }

    @Test
    void aPriceSetByHandIsNotReducedAnyMore() {
        TestShop.promotion(
                state,
                "AUTOMATIC",
                "[{\"action\": {\"cart_items\": {\"discount\": {\"percentage_amount\": \"50\"},"
                        + " \"items\": {\"products\": [4]}}}}]");
        Cart cart = carts.create(TestShop.guestCart(TestShop.some(TestShop.PLATE, 1)));
        assertAmount("3.67", carts.totals(cart).cartAmount().exclusive());
        Cart changed = carts.changeLine(cart.id(), cart.lines().get(0).id(), ANY, 1, Optional.of(new BigDecimal("6")));
        assertAmount("6", carts.totals(changed).cartAmount().exclusive());
        state.documents().put("promotions/settings", Json.parse("{\"discounts_overridden_prices\": true}"));
        assertAmount("3", carts.totals(changed).cartAmount().exclusive());
    }

    @Test
    void aPromotionThatBearsNoOtherStandsAloneAndDisabledOnesDoNothing() {
        String tenth = "[{\"action\": {\"cart_value\": {\"discount\": {\"percentage_amount\": \"10\"}}}}]";
        long alone = TestShop.promotion(state, "AUTOMATIC", tenth);
        state.table(Kind.PROMOTIONS).edit(alone, row -> row.put("can_be_used_with_other_promotions", false));
        long other = TestShop.promotion(state, "AUTOMATIC", tenth);
        assertAmount("16.2", of(TestShop.some(TestShop.BOWL, 1)).cartAmount().exclusive());
        state.table(Kind.PROMOTIONS).edit(alone, row -> row.put("can_be_used_with_other_promotions", true));
        assertAmount("14.58", of(TestShop.some(TestShop.BOWL, 1)).cartAmount().exclusive());
        state.table(Kind.PROMOTIONS).edit(other, row -> row.put("status", "DISABLED"));
        assertAmount("16.2", of(TestShop.some(TestShop.BOWL, 1)).cartAmount().exclusive());
    }

    @Test
    void eachTypeOfOldCouponTakesOffWhatItSays() {
        Map<String, String> expected = Map.of(
                "per_item_discount", "39.35",
                "percentage_discount", "47.05",
                "per_total_discount", "45.35",
                "shipping_discount", "45.35",
                "free_shipping", "43.35");
        expected.forEach((type, grand) -> {
            TestShop.coupon(state, type, type, "3");
            String cart = shipped();
            new Checkouts(state).applyCoupon(cart, type, ANY);
            assertAmount(grand, carts.totals(carts.cart(cart)).grand().inclusive());
        });
    }

    /** Two bowls and a plate, with the usual shipping of 5: 48.35. */
    private String shipped() {
        Cart cart = carts.create(TestShop.guestCart(TestShop.some(TestShop.BOWL, 2), TestShop.some(TestShop.PLATE, 1)));
        Map<String, Long> items =
                Map.of(cart.lines().get(0).id(), 2L, cart.lines().get(1).id(), 1L);
        Checkouts checkouts = new Checkouts(state);
        Cart consigned = checkouts.addConsignments(
                cart.id(), List.of(new Checkouts.NewConsignment("", TestShop.address("US", "CA"), items, ANY)), ANY);
        Totals.ConsignmentTotal consignment =
                carts.totals(consigned).consignments().get(0);
        checkouts.selectShipping(
                cart.id(),
                consignment.consignment().id(),
                consignment.options().get(0).id(),
                ANY);
        return cart.id();
    }

    @Test
    void aCouponIsRefusedWhereItIsWorthNothingAndUsedUpByOrders() {
        TestShop.coupon(state, "BIG", "per_total_discount", "5");
        state.table(Kind.COUPONS).edit(1, row -> row.put("min_purchase", "100").put("max_uses", 1));
        String cart = of(TestShop.some(TestShop.BOWL, 1)).cart().id();
        Checkouts checkouts = new Checkouts(state);
        Refusal worthless = assertThrows(Refusal.class, () -> checkouts.applyCoupon(cart, "BIG", ANY));
        assertEquals(Map.of("coupon_code", "does not apply to what is in the cart"), worthless.errors());
        state.table(Kind.COUPONS).edit(1, row -> row.put("min_purchase", "0").put("num_uses", 1));
        Refusal used = assertThrows(Refusal.class, () -> checkouts.applyCoupon(cart, "BIG", ANY));
        assertEquals(Map.of("coupon_code", "has been used as often as it can be"), used.errors());
        assertEquals(List.of(), carts.cart(cart).coupons());
    }

    @Test
    void aSecondCouponTakesThePlaceOfTheFirstUnlessTheStoreAllowsMore() {
        TestShop.coupon(state, "ONE", "per_total_discount", "1");
        TestShop.coupon(state, "TWO", "per_total_discount", "2");
        String cart = of(TestShop.some(TestShop.BOWL, 1)).cart().id();
        Checkouts checkouts = new Checkouts(state);
        checkouts.applyCoupon(cart, "one", ANY);
        assertEquals(List.of("TWO"), checkouts.applyCoupon(cart, "two", ANY).coupons());
        state.documents().put("promotions/settings", Json.parse("{\"number_of_coupons_allowed_at_checkout\": 2}"));
        Cart both = checkouts.applyCoupon(cart, "ONE", ANY);
        assertEquals(List.of("TWO", "ONE"), both.coupons());
        assertAmount("15", carts.totals(both).cartAmount().exclusive());
    }
}
