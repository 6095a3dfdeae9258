package dev.bcsite.function.customer;

import static dev.bcsite.function.customer.Shoppers.notices;
import static dev.bcsite.function.customer.Shoppers.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser;
import dev.bcsite.function.Browser.Answer;
import dev.bcsite.function.FunctionShop;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers whose store does not answer. */
class TroubleTest {

    private static final String DORA =
            "{'firstName':'Dora','lastName':'Dill','email':'dora@mail.example','password':'Garden-Gate-7'}";

    private FunctionShop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shoppers.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void faults(String... specifications) {
        for (String specification : specifications) {
            shop.store().state().faults().add(specification);
        }
    }

    @Test
    void whoSignsOutIsOutWhateverTheStoreSays() {
        Browser browser = Shoppers.signedIn(shop, "ann");
        browser.post("/api/cart/lines", "{'product':101}");
        faults("reset-connection@POST /graphql#1");

        Answer out = browser.post("/api/sign-out", "{}");

        assertEquals(200, out.status(), out.text());
        assertEquals("signed-out", notices(out));
        assertEquals(401, browser.get("/api/account").status());
        assertTrue(browser.get("/api/cart").json().at("isEmpty").isTrue());
    }

    @Test
    void everyPageSaysThatTheStoreDoesNotAnswer() {
        Browser browser = Shoppers.signedIn(shop, "ann");
        for (String view : List.of("account", "addresses", "orders", "order?number=1", "wishlists", "wishlist")) {
            faults("server-error@POST /graphql#1");
            Answer answer = browser.get("/api/" + view);
            assertEquals("503 unavailable", answer.status() + " " + answer.reason(), view);
            assertEquals("1", answer.header("Retry-After"));
            shop.store().state().faults().clear();
        }
        assertEquals("Ann", text(browser.get("/api/account").json(), "firstName"));
    }

    @Test
    void anAccountThatWasOpenedWithoutAnAnswerIsSignedInTo() {
        // The storefront token, and then the mutation, which is made although its answer is lost.
        shop.browser().get("/api/wishlist?token=00000000-0000-0000-0000-000000000000");
        faults("done-anyway@POST /graphql#1");

        Browser browser = shop.browser();
        Answer answer = browser.post("/api/register", DORA);

        assertEquals(200, answer.status(), answer.text());
        assertEquals("Dora", text(browser.get("/api/account").json(), "firstName"));
    }

    @Test
    void anAccountThatMayOrMayNotBeOpenIsNotCalledOpen() {
        shop.browser().get("/api/wishlist?token=00000000-0000-0000-0000-000000000000");
        faults("server-error@POST /graphql#1");

        Answer answer = shop.browser().post("/api/register", DORA);

        assertEquals("503 unavailable", answer.status() + " " + answer.reason());
        assertEquals(200, shop.browser().post("/api/register", DORA).status());
    }

    @Test
    void aPasswordIsNotTriedAgainAtOnceWhenTheStoreWantsToBeAskedLess() {
        Browser browser = Shoppers.signedIn(shop, "ann");
        faults("too-many-requests@POST /graphql#1");

        Answer answer = Shoppers.signIn(browser, "ann");

        assertEquals("429 too-many", answer.status() + " " + answer.reason());
    }
}
