package dev.bcsite.function.customer;

import static dev.bcsite.function.customer.Shoppers.notices;
import static dev.bcsite.function.customer.Shoppers.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.json.Data;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wishlists of guests and customers. */
class WishlistsTest {

    private FunctionShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shoppers.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** In short: {@code Cup $12.50, Mug $10.00 (1051)}. */
    private static String items(Answer answer) {
        return answer.json().at("items").items().stream()
                .map(item -> text(item, "name") + " " + text(item, "price")
                        + (item.at("variant").isThere()
                                ? " (" + item.at("variant").number().orElse(0) + ")"
                                : ""))
                .collect(Collectors.joining(", "));
    }

    private static String lists(Browser browser) {
        return browser.get("/api/wishlists").json().at("lists").items().stream()
                .map(list ->
                        text(list, "name") + " " + list.at("count").number().orElse(0)
                                + (list.at("isPublic").isTrue() ? " public" : ""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aGuestsListIsKeptWithoutTheStore() {
        Browser browser = shop.browser();
        int requests = shop.store().state().requests().total();
        assertTrue(browser.get("/api/wishlist").json().at("isEmpty").isTrue());
        assertEquals(requests, shop.store().state().requests().total());

        Answer wished = browser.post("/api/wishlist/items", "{'product':101}");
        browser.post("/api/wishlist/items", "{'product':105,'variant':1051}");
        browser.post("/api/wishlist/items", "{'product':101}");

        assertEquals("wished", notices(wished));
        assertEquals("Cup $12.50, Mug $10.00 (1051)", items(browser.get("/api/wishlist")));
        assertEquals("Mug $10.00 (1051)", items(browser.post("/api/wishlist/items/101/remove", "{}")));
        assertEquals("", items(browser.post("/api/wishlist/items/105-1051/remove", "{}")));
    }

    @Test
    void whatTheStorefrontDoesNotShowIsGone() {
        Browser browser = shop.browser();
        Answer wished = browser.post("/api/wishlist/items", "{'product':106}");

        assertTrue(wished.json().at("items").items().get(0).at("isGone").isTrue());
        assertFalse(wished.text().contains("Hidden"));
    }

    @Test
    void aGuestsListHasTwentyPlaces() {
        Browser browser = shop.browser();
        for (int i = 1; i <= 20; i++) {
            assertEquals(
                    200,
                    browser.post("/api/wishlist/items", "{'product':" + i + "}").status());
        }

        Answer full = browser.post("/api/wishlist/items", "{'product':21}");

        assertEquals("409 list-full", full.status() + " " + full.reason());
        assertTrue(
                browser.cookieHeader().length() < 3500, browser.cookieHeader().length() + " characters");
    }

    @Test
    void whoSignsInTakesTheWishesAlong() {
        Browser browser = shop.browser();
        browser.form("/api/wishlist/items", "product", "101", "list-name", "My wishes");
        browser.form("/api/wishlist/items", "product", "105", "variant", "1052", "list-name", "My wishes");

        browser.form("/api/sign-in", "email", "ann@mail.example", "password", "sandbox1", "list-name", "My wishes");

        assertEquals("My wishes 2", lists(browser));
        assertEquals("Cup $12.50, Mug $11.00 (1052)", items(browser.get("/api/wishlist")));
        browser.post("/api/sign-out", "{}");
        assertTrue(browser.get("/api/wishlist").json().at("isEmpty").isTrue());
        browser.post("/api/wishlist/items", "{'product':101}");
        browser.post("/api/wishlist/items", "{'product':103}");
        Shoppers.signIn(browser, "ann");
        assertEquals("My wishes 3", lists(browser));
    }

    @Test
    void listsAreMadeNamedSharedAndDeleted() {
        Browser browser = Shoppers.signedIn(shop, "ann");

        Answer made = browser.post("/api/wishlists", "{'name':'Kitchen'}");
        browser.form("/api/wishlists", "name", "Garten & Küche", "public", "on");
        assertEquals("Kitchen 0, Garten & Küche 0 public", lists(browser));
        String changeAt = text(made.json(), "changeAt");
        assertFalse(made.json().at("shareAt").isThere());

        Answer named = browser.post(changeAt, "{'name':'Table','public':true}");
        assertEquals("saved", notices(named));
        assertTrue(text(named.json(), "shareAt").matches("/api/wishlist\\?token=[a-f0-9-]{36}&home=/"), named.text());
        assertEquals("Table 0 public, Garten & Küche 0 public", lists(browser));
        Answer hidden = browser.form(changeAt, "name", "Table", "home", "/de/");
        assertEquals("303 /api/wishlist?home=%2Fde%2F&list=1", hidden.status() + " " + hidden.header("Location"));
        assertEquals("Table 0, Garten & Küche 0 public", lists(browser));

        browser.post(text(made.json(), "deleteAt"), "{}");
        assertEquals("Garten & Küche 0 public", lists(browser));
    }

    @Test
    void aProductGoesIntoTheListThatIsNamedOrTheFirstOne() {
        Browser browser = Shoppers.signedIn(shop, "ann");

        browser.post("/api/wishlist/items", "{'product':101,'list-name':'Wishes'}");
        browser.post("/api/wishlists", "{'name':'Second'}");
        browser.post("/api/wishlist/items", "{'product':103,'list':2}");
        browser.form("/api/wishlist/items", "product", "102");

        assertEquals("Wishes 2, Second 1", lists(browser));
        assertEquals("Vase $40.00", items(browser.get("/api/wishlist?list=2")));
        Answer first = browser.get("/api/wishlist?list=1");
        Data item = first.json().at("items").items().get(0);
        assertEquals("Bowl $20.00", items(browser.post(text(item, "removeAt"), "{}")));
        shop.later(Duration.ofSeconds(5));
        assertEquals("not-found", browser.post(text(item, "removeAt"), "{}").reason());
        assertEquals(
                "not-sold",
                browser.post("/api/wishlist/items", "{'product':999}").reason());
    }

    @Test
    void aPublicListIsForWhoeverHasItsLink() {
        Browser ann = Shoppers.signedIn(shop, "ann");
        Answer made = ann.post("/api/wishlists", "{'name':'Wedding','public':true}");
        ann.post("/api/wishlist/items", "{'product':101,'list':1}");
        String path = text(made.json(), "shareAt");

        Answer seen = shop.browser().get(path);

        assertEquals("Wedding", text(seen.json(), "title"));
        assertEquals("Cup $12.50", items(seen));
        assertFalse(seen.text().contains("removeAt")
                || seen.text().contains("changeAt")
                || seen.text().contains("Ann"));
        assertEquals(200, Shoppers.signedIn(shop, "ben").open(path).status());
        ann.post(text(made.json(), "changeAt"), "{'name':'Wedding'}");
        assertEquals("not-found", shop.browser().get(path).reason());
        assertEquals(
                "not-found",
                shop.browser()
                        .get("/api/wishlist?token=00000000-0000-0000-0000-000000000000")
                        .reason());
    }

    @Test
    void somethingSoldOutOrWithChoicesIsNotPutIntoTheCartFromHere() {
        Browser browser = shop.browser();
        browser.post("/api/wishlist/items", "{'product':104}");
        browser.post("/api/wishlist/items", "{'product':105}");
        Answer list = browser.post("/api/wishlist/items", "{'product':101}");

        assertEquals(
                "[isSoldOut, hasChoices, canAdd]",
                list.json().at("items").items().stream()
                        .map(item -> item.at("isSoldOut").isTrue()
                                ? "isSoldOut"
                                : item.at("hasChoices").isTrue()
                                        ? "hasChoices"
                                        : item.at("canAdd").isTrue() ? "canAdd" : "")
                        .toList()
                        .toString());
    }

    @Test
    void onlyWhoIsSignedInHasSeveral() {
        Browser browser = shop.browser();

        assertEquals(401, browser.get("/api/wishlists").status());
        assertEquals(401, browser.post("/api/wishlists", "{'name':'x'}").status());
        assertEquals(401, browser.get("/api/wishlist?list=1").status());
        Answer form = browser.form("/api/wishlists", "name", "x");
        assertEquals("303 /api/sign-in?next=wishlists", form.status() + " " + form.header("Location"));
    }
}
