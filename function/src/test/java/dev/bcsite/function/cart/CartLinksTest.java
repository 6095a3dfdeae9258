package dev.bcsite.function.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import dev.bcsite.sandbox.commerce.AbandonedCarts;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.fault.BareStatus;
import dev.bcsite.sandbox.fault.DoneAnyway;
import dev.bcsite.sandbox.fault.SlowAnswer;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that lead to the cart: from advertisements, and from e-mails about carts that were left. */
class CartLinksTest {

    private static final String CERTIFICATE = "{'amount':'25','senderName':'Ann','senderEmail':'ann@mail.example',"
            + "'recipientName':'Bo','recipientEmail':'bo@mail.example'}";
    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "0123456789abcdef");

    private FunctionShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = FunctionShop.open();
        TestMarketing.addTo(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static String lines(Answer answer) {
        return answer.json().at("lines").items().stream()
                .map(line -> line.at("quantity").number().orElse(0) + " "
                        + line.at("name").text().orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String text(Data data, String... names) {
        return data.at(names).text().orElse("");
    }

    private static String notice(Answer answer) {
        return answer.json().at("notices").items().stream()
                .map(one -> text(one, "reason"))
                .collect(Collectors.joining(", "));
    }

    /** Somebody fills a cart, leaves an address for the bill, and goes away. @return the token of the e-mail */
    private String leftCart() {
        Browser left = shop.browser();
        left.post("/api/cart/lines", "{'product':101,'quantity':2}");
        long[] keys = shop.store().state().table(Kind.CARTS).keys();
        shop.store()
                .state()
                .table(Kind.CARTS)
                .edit(
                        keys[keys.length - 1],
                        row -> row.set(
                                "billing_address",
                                Json.parse(
                                        "{\"id\": \"a1\", \"email\": \"bo@mail.example\", \"country_code\": \"US\"}")));
        shop.later(Duration.ofHours(2));
        AbandonedCarts carts = new AbandonedCarts(shop.store().state());
        Cart cart = carts.all().get(0);
        return carts.token(cart);
    }

    @Test
    void openingALinkChangesNothingAndShowsWhatItAsksFor() {
        Browser browser = shop.browser();

        Answer answer = browser.get("/api/cart?add=101:2,103&coupon=SPRING&utm_source=letter");

        assertEquals("101:2,103", text(answer.json(), "link", "add"));
        assertEquals("SPRING", text(answer.json(), "link", "coupon"));
        assertEquals(0, shop.store().state().table(Kind.CARTS).size());
        assertEquals(true, browser.cookies().isEmpty());
    }

    @Test
    void aLinkThatIsFollowedPutsInWhatItNamesAndUsesItsCoupon() {
        Answer answer = shop.browser().post("/api/cart/link", "{'add':'101:2,105.1052:3,103','coupon':'SPRING'}");

        assertEquals("2 Cup, 3 Mug, 1 Vase", lines(answer));
        assertEquals(1, answer.json().at("coupons").items().size());
    }

    @Test
    void whatWasPutInStaysInWhenTheCouponIsNone() {
        Browser browser = shop.browser();

        Answer answer = browser.post("/api/cart/link", "{'add':'101','coupon':'NOPE'}");

        assertEquals("1 Cup", lines(answer));
        assertEquals("code-refused", notice(answer));
        assertEquals("1 Cup", lines(browser.get("/api/cart")));
    }

    private static String coupons(Answer answer) {
        return answer.json().at("coupons").items().stream()
                .map(one -> text(one, "code"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aCouponWithoutACartWaitsUntilSomethingIsInIt() {
        Browser browser = shop.browser();

        assertEquals("coupon-later", notice(browser.post("/api/cart/link", "{'coupon':'SPRING'}")));
        assertEquals("", notice(browser.get("/api/cart")));
        Answer added = browser.post("/api/cart/lines", "{'product':101}");

        assertEquals("SPRING", coupons(added));
        assertEquals("", notice(added));
        assertEquals("SPRING", coupons(browser.get("/api/cart")));
        browser.post("/api/cart/codes/remove", "{'code':'SPRING'}");
        assertEquals("", coupons(browser.post("/api/cart/lines", "{'product':103}")));
    }

    @Test
    void formsKeepACouponToo() {
        Browser browser = shop.browser();

        browser.form("/api/cart/link", "coupon", "SPRING", "home", "/");
        browser.form("/api/cart/lines", "product", "101", "home", "/");

        assertEquals("SPRING", coupons(browser.get("/api/cart")));
    }

    @Test
    void aCouponThatWaitedAndIsNoneIsToldOnceAndForgotten() {
        Browser browser = shop.browser();
        browser.post("/api/cart/link", "{'coupon':'NOPE'}");

        Answer added = browser.post("/api/cart/lines", "{'product':101}");

        assertEquals("1 Cup", lines(added));
        assertEquals("code-refused", notice(browser.get("/api/cart")) + notice(added));
        assertEquals("", notice(browser.post("/api/cart/lines", "{'product':103}")));
    }

    @Test
    void aStoreThatDoesNotAnswerAboutTheCouponLosesNeitherTheLineNorTheCoupon() {
        Browser browser = shop.browser();
        browser.post("/api/cart/link", "{'coupon':'SPRING'}");
        // It looks at the product and makes the cart; what it then asks about the checkout is not answered.
        shop.store().next(new SlowAnswer(1), new SlowAnswer(1), new BareStatus(500), new BareStatus(500));

        Answer added = browser.post("/api/cart/lines", "{'product':101}");
        assertEquals("1 Cup", lines(added), added::text);
        assertEquals("", coupons(browser.get("/api/cart")));

        assertEquals("SPRING", coupons(browser.post("/api/cart/lines", "{'product':103}")));
    }

    @Test
    void aLinkWithProductsUsesTheCouponThatWaited() {
        Browser browser = shop.browser();
        browser.post("/api/cart/link", "{'coupon':'SPRING'}");

        assertEquals("SPRING", coupons(browser.post("/api/cart/link", "{'add':'101'}")));
    }

    @Test
    void aLinkThatIsNoneIsRefused() {
        Browser browser = shop.browser();

        assertEquals("missing-field", browser.post("/api/cart/link", "{}").reason());
        assertEquals(
                "wrong-value", browser.post("/api/cart/link", "{'add':'101:x'}").reason());
        assertEquals("wrong-value", browser.get("/api/cart?add=101;102").reason());
        assertEquals("not-sold", browser.post("/api/cart/link", "{'add':'999'}").reason());
        assertEquals(
                "unknown-field",
                browser.post("/api/cart/link", "{'add':'101','price':'1'}").reason());
    }

    @Test
    void aCartThatWasLeftComesBackAndReadingTheLinkChangesNothing() {
        String token = leftCart();
        Browser browser = shop.browser();

        Answer seen = browser.get("/api/cart?t=" + token);
        Answer back = browser.post("/api/cart/recover", "{'t':'" + token + "'}");

        assertEquals(token, text(seen.json(), "left-cart", "token"));
        assertEquals(true, seen.json().at("isEmpty").isTrue());
        assertEquals("2 Cup", lines(back));
        assertEquals("2 Cup", lines(browser.get("/api/cart")));
    }

    @Test
    void whatIsInTheCartByNowComesAlong() {
        String token = leftCart();
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':103}");

        Answer back = browser.post("/api/cart/recover", "{'t':'" + token + "'}");
        Answer again = browser.post("/api/cart/recover", "{'t':'" + token + "'}");

        assertEquals("2 Cup, 1 Vase", lines(back));
        assertFalse(again.json().at("problem").isThere() && !again.reason().equals("cart-gone"));
        assertEquals("2 Cup, 1 Vase", lines(browser.get("/api/cart")));
    }

    @Test
    void aFormBringsItBackToo() {
        String token = leftCart();
        Browser browser = shop.browser();

        Answer sent = browser.form("/api/cart/recover", "t", token, "home", "/de/");

        assertEquals("303 /api/cart?home=%2Fde%2F", sent.status() + " " + sent.header("Location"));
        assertEquals("2 Cup", lines(browser.get("/api/cart")));
    }

    @Test
    void aTokenThatIsNoneBringsNothingBack() {
        Browser browser = shop.browser();

        assertEquals(
                "cart-gone",
                browser.post("/api/cart/recover", "{'t':'nothing-like-it'}").reason());
        assertEquals("missing-field", browser.post("/api/cart/recover", "{}").reason());
        assertEquals(
                "wrong-value",
                browser.post("/api/cart/recover", "{'t':'../carts/1'}").reason());
    }

    @Test
    void aGiftCertificateIsBoughtForWhatTheGiverGives() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");

        Answer answer = browser.fields(
                "/api/cart/certificates",
                "amount",
                "25,50",
                "theme",
                "birthday",
                "senderName",
                "Ann",
                "senderEmail",
                "ann@mail.example",
                "recipientName",
                "Bo",
                "recipientEmail",
                "bo@mail.example",
                "message",
                "Happy birthday!");

        assertEquals("1 Cup, 1 Gift certificate", lines(answer));
        assertEquals("$38.00", text(answer.json(), "total"));
        ObjectNode cart =
                shop.store().state().table(Kind.CARTS).stream().findFirst().orElseThrow();
        assertEquals(true, cart.toString().contains("Happy birthday!"));
    }

    @Test
    void aGiftCertificateAloneIsACart() {
        Answer answer = shop.browser()
                .fields(
                        "/api/cart/certificates",
                        "amount",
                        "50",
                        "senderName",
                        "Ann",
                        "senderEmail",
                        "ann@mail.example",
                        "recipientName",
                        "Bo",
                        "recipientEmail",
                        "bo@mail.example");

        assertEquals("1 Gift certificate", lines(answer));
    }

    @Test
    void aGiftCertificateNeedsAnAmountAndTwoPeople() {
        String people =
                "'senderName':'A','senderEmail':'a@b.example','recipientName':'B','recipientEmail':'b@b.example'";
        Browser browser = shop.browser();

        assertEquals(
                "missing-field",
                browser.post("/api/cart/certificates", "{" + people + "}").reason());
        for (String amount : List.of("0", "0.99", "1000.01", "-5", "1e2", "5.001", "NaN")) {
            assertEquals(
                    "wrong-value",
                    browser.post("/api/cart/certificates", "{'amount':'" + amount + "'," + people + "}")
                            .reason(),
                    amount);
        }
        assertEquals(
                "missing-field",
                browser.post("/api/cart/certificates", "{'amount':'5','senderName':'A'}")
                        .reason());
    }

    @Test
    void aGiftCertificateOfWhichNothingIsHeardIsBoughtOnceByTheSameClick() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':101}");
        // It reads the cart, and buys; neither that answer nor the look afterwards comes back.
        shop.store().next(new SlowAnswer(1), new DoneAnyway(500), new DoneAnyway(500));

        Answer lost = browser.post("/api/cart/certificates", CERTIFICATE, KEY);
        Answer again = browser.post("/api/cart/certificates", CERTIFICATE, KEY);

        assertEquals("unavailable", lost.reason());
        assertEquals("1 Cup, 1 Gift certificate", lines(again));
    }

    @Test
    void aSecondGiftCertificateIsAnother() {
        Browser browser = shop.browser();
        browser.post("/api/cart/certificates", CERTIFICATE, KEY);

        Answer answer =
                browser.post("/api/cart/certificates", CERTIFICATE, Map.of("Idempotency-Key", "another-click-16"));

        assertEquals("1 Gift certificate, 1 Gift certificate", lines(answer));
    }

    @Test
    void aLinkWhoseCartCannotBeShownPutsInNothingTwice() {
        Browser browser = shop.browser();
        browser.post("/api/cart/lines", "{'product':103}");
        // It looks at the cart, adds to it, and looks what it comes to.
        shop.store().next(new SlowAnswer(1), new SlowAnswer(1), new DoneAnyway(500));

        Answer lost = browser.post("/api/cart/link", "{'add':'101:2'}", KEY);
        Answer again = browser.post("/api/cart/link", "{'add':'101:2'}", KEY);

        assertEquals("unavailable", lost.reason());
        assertEquals("1 Vase, 2 Cup", lines(again));
    }
}
