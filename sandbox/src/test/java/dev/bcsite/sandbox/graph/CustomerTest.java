package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in and out from servers and browsers, accounts, addresses, wishlists, and what visitors say. */
class CustomerTest {

    private static final String SHOP = "https://www.shop.example";
    private static final String LOGIN = "login(email: \"ann@mail.example\", password: \"sandbox1\"";
    private static final String WHO = "{ customer { entityId firstName email } }";
    private Graph graph;

    @BeforeEach
    void open() throws Exception {
        graph = GraphShop.open();
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private Client.Answer inBrowser(String cookie, String query) throws Exception {
        String token = graph.minted("", "\"channel_id\": 1, \"allowed_cors_origins\": [\"" + SHOP + "\"]");
        HttpRequest.Builder request = graph.request(token, 1, query).header("Origin", SHOP);
        return graph.client.send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    @Test
    void aServerSignsSomebodyInAndSpeaksForThem() throws Exception {
        String token = graph.signedIn("ann@mail.example");

        assertEquals(
                "{\"customer\":{\"entityId\":1,\"firstName\":\"Ann\",\"email\":\"ann@mail.example\"}}",
                graph.dataAs(token, WHO).toString());
        assertTrue(graph.data(WHO).path("customer").isNull());
    }

    @Test
    void signingInAgainAndSigningOutEndTheToken() throws Exception {
        String first = graph.signedIn("ann@mail.example");
        String second = graph.signedIn("ann@mail.example");

        assertTrue(graph.dataAs(first, WHO).path("customer").isNull());
        assertEquals(
                "success",
                graph.dataAs(second, "mutation { logout { result } }")
                        .findPath("result")
                        .asText());
        assertTrue(graph.dataAs(second, WHO).path("customer").isNull());
    }

    @Test
    void aTokenThatIsNotGoodAnyMoreIsAnErrorWhenThatIsAskedFor() throws Exception {
        String private1 = graph.minted("-private", "\"channel_id\": 1, \"scopes\": [\"Customer\"]");

        Client.Answer answer = graph.client.send(graph.request(private1, 1, WHO)
                .header("X-Bc-Customer-Access-Token", "stale")
                .header("X-Bc-Error-On-Invalid-Customer-Access-Token", "true"));

        assertEquals(401, answer.status());
        assertEquals("{\"errors\":[{\"message\":\"Invalid customer access token\"}]}", answer.text());
    }

    @Test
    void aTokenLastsSevenDays() throws Exception {
        String token = graph.signedIn("ann@mail.example");

        graph.clock.advance(Duration.ofDays(7));

        assertTrue(graph.dataAs(token, WHO).path("customer").isNull());
    }

    @Test
    void aBrowserGetsACookieAndNeverTheToken() throws Exception {
        Client.Answer answer = inBrowser("", "mutation { " + LOGIN + ") { result customer { firstName } } }");
        String cookie = answer.header("Set-Cookie").replaceFirst(";.*", "");

        assertEquals("success", answer.data().findPath("result").asText());
        assertTrue(answer.header("Set-Cookie").contains("HttpOnly"));
        assertEquals("Ann", inBrowser(cookie, WHO).data().findPath("firstName").asText());
        assertEquals(
                "The customer access token is not given to web browsers; they get a cookie",
                inBrowser("", "mutation { " + LOGIN + ") { customerAccessToken { value } } }")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("message")
                        .asText());
        inBrowser(cookie, "mutation { logout { result } }");
        assertTrue(inBrowser(cookie, WHO).data().path("customer").isNull());
    }

    @Test
    void aBrowserKeepsItsCartAndTakesItAlongWhenItSignsIn() throws Exception {
        Client.Answer created = inBrowser(
                "",
                "mutation { cart { createCart(input: {lineItems: [{productEntityId: 102, quantity: 1}]}) { cart { entityId } } } }");
        String cookie = created.header("Set-Cookie").replaceFirst(";.*", "");
        String id = created.data().findPath("entityId").asText();

        assertEquals(
                id,
                inBrowser(cookie, "{ site { cart { entityId } } }")
                        .data()
                        .findPath("entityId")
                        .asText());
        inBrowser(cookie, "mutation { " + LOGIN + ", guestCartEntityId: \"" + id + "\") { result } }");
        assertEquals(
                id,
                inBrowser(cookie, "{ site { cart { entityId } } }")
                        .data()
                        .findPath("entityId")
                        .asText());
        assertTrue(graph.site("cart(entityId: \"" + id + "\") { entityId }")
                .path("cart")
                .isNull());
        JsonNode out = inBrowser(
                        cookie,
                        "mutation { logout(cartEntityId: \"" + id
                                + "\") { cartUnassignResult { cart { entityId } errors { __typename } } } }")
                .data();
        assertEquals(id, out.findPath("entityId").asText());
        assertFalse(graph.site("cart(entityId: \"" + id + "\") { entityId }")
                .path("cart")
                .isNull());
    }

    @Test
    void wrongPasswordsAreCounted() throws Exception {
        String wrong = "mutation { login(email: \"ann@mail.example\", password: \"wrong\") { result } }";

        assertEquals("Invalid login", graph.error(wrong));
        for (int i = 0; i < 4; i++) {
            graph.error(wrong);
        }

        assertEquals("Too many requests", graph.error("mutation { " + LOGIN + ") { result } }"));
    }

    @Test
    void aPrivateTokenWithoutTheScopeSignsNobodyIn() throws Exception {
        String token = graph.minted("-private", "\"channel_id\": 1, \"scopes\": [\"Unauthenticated\"]");

        JsonNode error = graph.client
                .send(graph.request(token, 1, "mutation { " + LOGIN + ") { result } }"))
                .json()
                .path("errors")
                .path(0);

        assertEquals(
                "INSUFFICIENT_ACCESS_SCOPE",
                error.path("extensions").path("code").asText());
        assertEquals(
                "[\"Customer\"]",
                error.path("extensions").path("requiredScopes").toString());
    }

    @Test
    void aSessionIsCarriedOverForThirtySeconds() throws Exception {
        String ann = graph.signedIn("ann@mail.example");
        String generate =
                "mutation { generateSessionSyncJwt(redirectTo: \"/account.php\", analytics: {initiator: {visitId: \"v\","
                        + " visitorId: \"w\"}, request: {url: \"https://a.example/\", userAgent: \"x\"}}) { result { token url } errors { __typename } } }";
        String validate = "mutation { validateSessionSyncJwt(jwt: \"%\") { content { redirectTo customer { firstName }"
                + " customerAccessToken { value } analytics { initiator { visitorId } consent { analytics } } }"
                + " errors { __typename ... on InvalidSessionSyncJwtError { errorType } } } }";

        String jwt = graph.dataAs(ann, generate).findPath("token").asText();
        JsonNode content = graph.data(validate.replace("%", jwt)).findPath("content");
        graph.clock.advance(Duration.ofSeconds(31));
        JsonNode late = graph.data(validate.replace("%", jwt)).findPath("errors");
        JsonNode bad = graph.data(validate.replace("%", "nonsense")).findPath("errors");

        assertEquals("/account.php", content.path("redirectTo").asText());
        assertEquals("w", content.findPath("visitorId").asText());
        String token = content.path("customerAccessToken").path("value").asText();
        assertEquals("Ann", graph.dataAs(token, WHO).findPath("firstName").asText());
        assertEquals("[{\"__typename\":\"JwtTokenExpiredError\"}]", late.toString());
        assertEquals("[{\"__typename\":\"InvalidSessionSyncJwtError\",\"errorType\":\"OTHER\"}]", bad.toString());
        graph.data(validate.replace("%", "nonsense"));
        assertEquals("Too many invalid session sync tokens", graph.error(validate.replace("%", "nonsense")));
    }

    @Test
    void anAccountIsOpenedChangedAndGetsANewPassword() throws Exception {
        String register = "mutation { customer { registerCustomer(input: {firstName: \"Cy\", lastName: \"Orr\","
                + " email: \"%\", password: \"secret12\"}) { customer { entityId firstName customerGroupId }"
                + " errors { __typename ... on ValidationError { path } } } } }";

        JsonNode made = graph.data(register.replace("%", "cy@mail.example")).findPath("registerCustomer");
        JsonNode again = graph.data(register.replace("%", "ann@mail.example")).findPath("errors");
        JsonNode weak = graph.data(register.replace("%", "d@mail.example").replace("secret12", "x"))
                .findPath("errors");
        String ann = graph.signedIn("ann@mail.example");
        JsonNode changed = graph.dataAs(
                ann,
                "mutation { customer { updateCustomer(input: {company: \"Fern\"})"
                        + " { customer { company firstName } errors { __typename } } } }");
        JsonNode refused = graph.dataAs(
                ann,
                "mutation { customer { changePassword(input: {currentPassword: \"no\","
                        + " newPassword: \"secret34\"}) { errors { __typename } } } }");

        assertEquals("Cy", made.path("customer").path("firstName").asText());
        assertEquals("[{\"__typename\":\"EmailAlreadyInUseError\"}]", again.toString());
        assertEquals(
                "[{\"__typename\":\"ValidationError\",\"path\":[\"authentication.new_password\"]}]", weak.toString());
        assertEquals("Fern", changed.findPath("company").asText());
        assertEquals(
                "[{\"__typename\":\"CustomerPasswordError\"}]",
                refused.findPath("errors").toString());
        graph.dataAs(
                ann,
                "mutation { customer { changePassword(input: {currentPassword: \"sandbox1\","
                        + " newPassword: \"secret34\"}) { errors { __typename } } } }");
        assertEquals("Invalid login", graph.error("mutation { " + LOGIN + ") { result } }"));
    }

    @Test
    void aForgottenPasswordIsReplacedByMail() throws Exception {
        graph.data(
                "mutation { customer { requestResetPassword(input: {email: \"ann@mail.example\", path: \"/new-password\"})"
                        + " { errors { __typename } } } }");
        ObjectNode mail =
                graph.store.state().table(Kind.MAILS).stream().findFirst().orElseThrow();
        String reset =
                "mutation { customer { resetPassword(input: {customerEntityId: 1, token: \"%\", newPassword: \"secret56\"})"
                        + " { errors { __typename } } } }";

        JsonNode wrong = graph.data(reset.replace("%", "nonsense")).findPath("errors");
        JsonNode done =
                graph.data(reset.replace("%", mail.path("token").asText())).findPath("errors");

        assertTrue(
                mail.path("link").asText().contains("/new-password?c=1&t="),
                mail.path("link").asText());
        assertEquals("[{\"__typename\":\"ValidationError\"}]", wrong.toString());
        assertEquals("[]", done.toString());
        assertEquals(
                "success",
                graph.data("mutation { " + LOGIN.replace("sandbox1", "secret56") + ") { result } }")
                        .findPath("result")
                        .asText());
        assertEquals(
                "[{\"__typename\":\"ValidationError\"}]",
                graph.data(
                                "mutation { customer { requestResetPassword(input: {email: \"a@b\", path: \"//evil.example\"})"
                                        + " { errors { __typename } } } }")
                        .findPath("errors")
                        .toString());
    }

    @Test
    void addressesAreAddedChangedAndDeleted() throws Exception {
        String ann = graph.signedIn("ann@mail.example");
        String add = "mutation { customer { addCustomerAddress(input: {firstName: \"Ann\", lastName: \"Lee\","
                + " address1: \"2 Low Road\", city: \"Waco\", countryCode: \"US\"})"
                + " { address { entityId city country addressType } errors { __typename } } } }";

        JsonNode added = graph.dataAs(ann, add).findPath("addCustomerAddress");
        long id = added.findPath("entityId").asLong();
        JsonNode twice = graph.dataAs(ann, add).findPath("errors");
        JsonNode guest = graph.data(add).findPath("errors");
        JsonNode changed = graph.dataAs(
                ann,
                "mutation { customer { updateCustomerAddress(input: {addressEntityId: " + id
                        + ", data: {city: \"Paris\", countryCode: \"FR\"}}) { address { city country } errors { __typename } } } }");
        String delete = "mutation { customer { deleteCustomerAddress(input: {addressEntityId: " + id
                + "}) { errors { __typename } } } }";

        assertEquals("United States", added.findPath("country").asText());
        assertEquals("[{\"__typename\":\"CustomerAddressCreationError\"}]", twice.toString());
        assertEquals("[{\"__typename\":\"CustomerNotLoggedInError\"}]", guest.toString());
        assertEquals(
                "{\"city\":\"Paris\",\"country\":\"France\"}",
                changed.findPath("address").toString());
        assertEquals(
                "[{\"__typename\":\"CustomerAddressDeletionError\"}]",
                graph.dataAs(graph.signedIn("bo@mail.example"), delete)
                        .findPath("errors")
                        .toString());
        assertEquals("[]", graph.dataAs(ann, delete).findPath("errors").toString());
        assertEquals(
                1,
                graph.dataAs(ann, "{ customer { addressCount } }")
                        .findPath("addressCount")
                        .asInt());
    }

    @Test
    void wishlistsAreTheCustomersAndPublicOnesCanBeRead() throws Exception {
        String ann = graph.signedIn("ann@mail.example");
        JsonNode made = graph.dataAs(
                        ann,
                        "mutation { wishlist { createWishlist(input: {name: \"Ours\", isPublic: true,"
                                + " items: [{productEntityId: 102}]}) { result { entityId token items { edges { node { entityId } } } } } } }")
                .findPath("result");
        long id = made.path("entityId").asLong();
        JsonNode more = graph.dataAs(
                        ann,
                        "mutation { wishlist { addWishlistItems(input: {entityId: " + id
                                + ", items: [{productEntityId: 101, variantEntityId: 1012}]}) { result { items { edges { node"
                                + " { entityId variantEntityId product { name sku } } } } } } } }")
                .findPath("edges");
        String shared = "publicWishlist(token: \"" + made.path("token").asText()
                + "\") { name isOwner items(hideOutOfStock: true) { edges { node { productEntityId } } } }";

        assertEquals(
                "{\"name\":\"Mug\",\"sku\":\"M2\"}",
                more.path(1).path("node").path("product").toString());
        assertEquals("Ours", graph.site(shared).findPath("name").asText());
        assertFalse(graph.site(shared).findPath("isOwner").asBoolean());
        String remove = "mutation { wishlist { deleteWishlistItems(input: {entityId: " + id + ", itemEntityIds: ["
                + more.path(1).path("node").path("entityId").asLong() + "]}) { result { name } } } }";
        assertEquals("Customer is not logged in", graph.error(remove));
        graph.dataAs(ann, remove);
        graph.dataAs(
                ann,
                "mutation { wishlist { updateWishlist(input: {entityId: " + id
                        + ", data: {isPublic: false}}) { result { isPublic } } } }");
        assertTrue(graph.site(shared).path("publicWishlist").isNull());
        graph.dataAs(ann, "mutation { wishlist { deleteWishlists(input: {entityIds: [" + id + "]}) { result } } }");
        assertEquals(
                0,
                graph.dataAs(ann, "{ customer { wishlists { edges { node { name } } } } }")
                        .findPath("edges")
                        .size());
    }

    @Test
    void aReviewWaitsForApprovalAndAnAddressReviewsOnce() throws Exception {
        String review = "mutation { catalog { addProductReview(input: {productEntityId: %, review: {author: \"Di\","
                + " title: \"Fine\", text: \"Yes\", rating: 4, email: \"di@mail.example\"}})"
                + " { errors { __typename ... on InvalidInputFieldsError { fields } } } } }";
        String shown =
                "product(entityId: 102) { reviews { edges { node { title } } } reviewSummary { numberOfReviews } }";

        assertEquals(
                "[]", graph.data(review.replace("%", "102")).findPath("errors").toString());
        assertEquals(0, graph.site(shown).findPath("edges").size());
        assertEquals(
                "[{\"__typename\":\"CustomerAlreadyReviewedProductError\"}]",
                graph.data(review.replace("%", "102")).findPath("errors").toString());
        assertEquals(
                "[{\"__typename\":\"ProductIdNotFoundError\"}]",
                graph.data(review.replace("%", "999")).findPath("errors").toString());
        assertEquals(
                "[{\"__typename\":\"InvalidInputFieldsError\",\"fields\":[\"author\",\"rating\"]}]",
                graph.data(review.replace("%", "102")
                                .replace("rating: 4", "rating: 6")
                                .replace("Di\"", "\""))
                        .findPath("errors")
                        .toString());
        graph.store.state().documents().put("settings/catalog", Json.parse("{\"auto_approve_reviews\": true}"));
        graph.data(review.replace("%", "102").replace("di@", "ed@"));
        assertEquals(1, graph.site(shown).findPath("edges").size());
        assertEquals(1, graph.site(shown).findPath("numberOfReviews").asInt());
    }

    @Test
    void theNewsletterIsTakenOnceAndLeftByAnybody() throws Exception {
        String subscribe = "mutation { newsletter { subscribe(input: {email: \"%\"}) { errors { __typename } } } }";
        String ann = graph.signedIn("ann@mail.example");

        assertEquals(
                "[]",
                graph.data(subscribe.replace("%", "ann@mail.example"))
                        .findPath("errors")
                        .toString());
        assertEquals(
                "[{\"__typename\":\"CreateSubscriberAlreadyExistsError\"}]",
                graph.data(subscribe.replace("%", "ANN@mail.example"))
                        .findPath("errors")
                        .toString());
        assertEquals(
                "[{\"__typename\":\"CreateSubscriberEmailInvalidError\"}]",
                graph.data(subscribe.replace("%", "nobody")).findPath("errors").toString());
        String query = "{ customer { isSubscribedToNewsletter } }";
        assertTrue(graph.dataAs(ann, query).findPath("isSubscribedToNewsletter").asBoolean());
        String leave = subscribe.replace("subscribe(", "unsubscribe(").replace("%", "ann@mail.example");
        assertEquals("[]", graph.data(leave).findPath("errors").toString());
        assertEquals("[]", graph.data(leave).findPath("errors").toString());
        assertFalse(
                graph.dataAs(ann, query).findPath("isSubscribedToNewsletter").asBoolean());
    }

    @Test
    void messagesNeedAContactPageAndAnAddress() throws Exception {
        String send = "mutation { submitContactUs(input: {pageEntityId: %, data: {email: \"di@mail.example\","
                + " comments: \"Hello\"}}) { errors { __typename ... on ValidationError { path } } } }";

        assertEquals("[]", graph.data(send.replace("%", "3")).findPath("errors").toString());
        assertEquals(
                "[{\"__typename\":\"ValidationError\",\"path\":[\"pageEntityId\"]}]",
                graph.data(send.replace("%", "1")).findPath("errors").toString());
        assertEquals(
                "{\"email\":\"di@mail.example\",\"comments\":\"Hello\"}",
                graph.store.state().table(Kind.MAILS).stream()
                        .findFirst()
                        .orElseThrow()
                        .path("message")
                        .toString());
    }

    @Test
    void eventsAreTakenUnlessTheShopperDoesNotConsent() throws Exception {
        String event = "mutation { analytics { productViewedEvent(input: {productInput: {productEntityId: 101},"
                + " commonInput: {initiator: {visitId: \"a\", visitorId: \"b\"}, request: {url: \"https://a.example/\","
                + " userAgent: \"x\"}, consent: {targeting: false, analytics: %, functional: true}}}) { executed } } }";

        assertTrue(graph.data(event.replace("%", "true")).findPath("executed").asBoolean());
        assertFalse(graph.data(event.replace("%", "false")).findPath("executed").asBoolean());
    }

    @Test
    void faultsStrikeGraphQlAndTheLogKnowsOfIt() throws Exception {
        graph.store.state().faults().add("server-error(503)@POST /graphql#1");

        assertEquals(503, graph.asked(WHO).status());
        assertTrue(graph.store.state().requests().count("POST /graphql") > 0);
    }
}
