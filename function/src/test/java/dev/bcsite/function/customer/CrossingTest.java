package dev.bcsite.function.customer;

import static dev.bcsite.function.customer.Shoppers.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.sandbox.state.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ben tries everything on what is Ann's. He gets the answer that he gets for what is not there at all, and nothing of hers changes. */
class CrossingTest {

    private static final String ADDRESS =
            "'firstName':'Ben','lastName':'Birch','address1':'7 Thief Row','city':'Oslo','countryCode':'NO'";

    /** Reading and changing, by the id of something. */
    private static final List<String> TRIES = List.of(
            "GET /api/addresses?edit=#a",
            "POST /api/addresses/#a {" + ADDRESS + "}",
            "POST /api/addresses/#a/delete {}",
            "GET /api/order?number=#o",
            "GET /api/wishlist?list=#w",
            "POST /api/wishlists/#w {'name':'Mine'}",
            "POST /api/wishlists/#w {'name':'Mine','public':true}",
            "POST /api/wishlists/#w/delete {}",
            "POST /api/wishlists/#w/items/#i/remove {}",
            "POST /api/wishlist/items {'product':101,'list':#w}");

    /** After these somebody else may be signed in, or nobody. */
    private static final Pattern ENDING =
            Pattern.compile("/api/(?:sign-in|sign-out|register|password/change|session|cart/clear).*");

    private static final int MANY = Integer.getInteger("bcsite.tries", 200);
    private static final long SEED = Long.getLong("bcsite.seed", 20_261_123L);

    private static FunctionShop shop;
    private static Browser ann;
    private static long order;

    @BeforeAll
    static void open() throws Exception {
        shop = Shoppers.open();
        order = Placed.order(shop, 1);
        ann = Shoppers.signedIn(shop, "ann");
        ann.post("/api/wishlists", "{'name':'Secret of Ann','public':true}");
        ann.post("/api/wishlist/items", "{'product':103,'list':1}");
        ann.post("/api/cart/lines", "{'product':103}");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String everythingOfAnns() {
        StringBuilder all = new StringBuilder();
        for (Kind kind : List.of(Kind.CUSTOMERS, Kind.CUSTOMER_ADDRESSES, Kind.WISHLISTS, Kind.ORDERS)) {
            for (long key : shop.store().state().table(kind).keys()) {
                all.append(kind)
                        .append(shop.store().state().table(kind).row(key).orElseThrow())
                        .append('\n');
            }
        }
        return all.toString();
    }

    private static Answer tried(Browser browser, String what, long address, long orderNumber, long list, long item) {
        String filled = what.replace("#a", "" + address)
                .replace("#o", "" + orderNumber)
                .replace("#w", "" + list)
                .replace("#i", "" + item);
        String[] parts = filled.split(" ", 3);
        return parts[0].equals("GET") ? browser.get(parts[1]) : browser.post(parts[1], parts[2]);
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        Browser ben = Shoppers.signedIn(shop, "ben");
        String before = everythingOfAnns();
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            String what = TRIES.get(i % TRIES.size());
            Browser browser = random.nextInt(4) == 0 ? shop.browser() : ben;
            Answer hers = tried(browser, what, 1, order, 1, 1);
            Answer nobodys = tried(browser, what, 900_000 + i, 900_000 + i, 900_000 + i, 900_000 + i);

            String told =
                    "seed " + seed + ", try " + i + ": " + what + " answered " + hers.status() + " " + hers.text();
            assertEquals(browser == ben ? 404 : 401, hers.status(), told);
            assertEquals(nobodys.text(), hers.text(), told);
            assertEquals(
                    nobodys.response().headers().size(),
                    hers.response().headers().size(),
                    told);
            assertFalse(hers.text().contains("Ann") || hers.text().contains("Ash"), told);
            shop.later(Duration.ofSeconds(3));
        }
        assertEquals(before, everythingOfAnns());
    }

    /**
     * The ids of Ann's things in every place of every operation, asked by Ben, by a guest with a cart, and by nobody. {@code -Dbcsite.tries=10000} for more
     * of it.
     */
    @Test
    void noIdOfHersOpensAnythingOfHers() throws Exception {
        Asked asked = new Asked();
        try (FunctionShop own = Shoppers.open(asked).withOwnCheckout()) {
            Target target = Target.in(own);
            asked.hersIsOver();
            Random random = new Random(SEED);
            Browser[] others = others(own);
            for (int i = 0; i < MANY; i++) {
                int who = random.nextInt(others.length);
                String what = target.drawn(random);
                String[] parts = what.split(" ", 3);
                Browser other = others[who];
                Answer answer = parts[0].equals("GET") ? other.get(parts[1]) : other.post(parts[1], parts[2]);

                String told = "seed " + SEED + ", try " + i + " of " + who + ": " + what + " answered "
                        + answer.status() + " " + answer.text();
                assertTrue(List.of(200, 400, 401, 404, 409, 429).contains(answer.status()), told);
                target.isNotIn(answer.text(), told);
                asked.holdNothingOfHers(told);
                own.later(Duration.ofSeconds(12));
                if (ENDING.matcher(parts[1]).matches() || i % 100 == 99) {
                    target.isAsItWas(told);
                    own.later(Duration.ofMinutes(4));
                    others = others(own);
                }
            }
            target.isAsItWas("at the end");
        }
    }

    /** Ben, who has a cart at the checkout; a guest, who has one, too; and nobody. */
    private static Browser[] others(FunctionShop own) {
        Browser ben = own.browser();
        if (Shoppers.signIn(ben, "ben").status() != 200) {
            ben.post("/api/sign-in", "{'email':'ben@mail.example','password':'Garden-Gate-7'}");
        }
        assertEquals("Ben", text(ben.get("/api/account").json(), "firstName"));
        Browser guest = own.browser();
        for (Browser one : List.of(ben, guest)) {
            one.post("/api/cart/lines", "{'product':101}");
            one.post(
                    "/api/checkout/address",
                    "{'email':'ben@mail.example',"
                            + ADDRESS.replace("'NO'", "'US','state':'Texas','postalCode':'78701'")
                                    .replace("countryCode", "country")
                            + "}");
        }
        return new Browser[] {ben, ben.twin(), guest, own.browser()};
    }

    @Test
    void listsHoldOnlyWhatIsOnesOwn() {
        Browser ben = Shoppers.signedIn(shop, "ben");

        for (String view : List.of("account", "addresses", "orders", "wishlists", "wishlist", "cart")) {
            String answer = ben.get("/api/" + view).text();
            assertFalse(answer.contains("Ash") || answer.contains("Ann") || answer.contains("Vase"), answer);
        }
        assertEquals("Ann", text(ann.get("/api/account").json(), "firstName"));
    }

    @Test
    void aCookieOfOneIsNothingWithoutItsSeal() {
        Browser ben = Shoppers.signedIn(shop, "ben");
        String cookie = ben.cookies().get("__Host-bcsite");
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int at = random.nextInt(cookie.length());
            char other = cookie.charAt(at) == 'x' ? 'y' : 'x';
            Browser forged = shop.browser();
            forged.cookies().put("__Host-bcsite", cookie.substring(0, at) + other + cookie.substring(at + 1));
            assertEquals(401, forged.get("/api/account").status(), "sign " + at);
        }
        String hers = ann.cookies().get("__Host-bcsite");
        for (int at = 1; at < Math.min(cookie.length(), hers.length()); at++) {
            Browser spliced = shop.browser();
            spliced.cookies().put("__Host-bcsite", cookie.substring(0, at) + hers.substring(at));
            assertEquals(
                    hers.startsWith(cookie.substring(0, at)) ? 200 : 401,
                    spliced.get("/api/account").status(),
                    "spliced at " + at);
            shop.later(Duration.ofMillis(100));
        }
        assertNotEquals(cookie, hers);
    }
}
