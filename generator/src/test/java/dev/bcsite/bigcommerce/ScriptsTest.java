package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.state.Scope;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ScriptsTest {

    private static final String HASH = "sha384-" + "A".repeat(64);

    @TempDir
    Path state;

    @Test
    void aScriptIsCreatedChangedAndRemoved() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Scripts scripts = new Scripts(shop.patientClient());
            Script wanted = script("", new Script.Source("https://garden.example/checkout.js"), "checkout");
            Script created = scripts.create(wanted).orElseThrow();
            assertEquals(script(created.uuid(), wanted.content(), "checkout"), created);
            assertEquals(List.of(created), scripts.list(2));
            assertEquals(List.of(), scripts.list(1));

            Script tag = script(created.uuid(), new Script.Tag("<script>one()</script>"), "order_confirmation");
            assertEquals(tag, scripts.update(tag));
            assertEquals(List.of(tag), scripts.list(2));
            assertTrue(scripts.delete(tag.uuid()));
            assertFalse(scripts.delete(tag.uuid()));
            assertEquals("""
                    DELETE /v3/content/scripts/{row_id} ×2
                    GET /v3/content/scripts ×3
                    POST /v3/content/scripts ×1
                    PUT /v3/content/scripts/{row_id} ×1""", shop.asked());
        }
    }

    @Test
    void whatRunsOnTheCheckoutNeedsAScopeOfItsOwn() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            shop.sandbox.state().access().takeAway(Scope.CHECKOUT_CONTENT);
            Scripts scripts = new Scripts(shop.patientClient());
            Script.Content content = new Script.Source("https://garden.example/checkout.js");
            assertEquals(
                    "Could not create the script \"Sign-in\" of channel 2: HTTP 403; give the API account the scopes"
                            + " \"Content: modify\" and \"Checkout Content: modify\"",
                    complaint(() -> scripts.create(script("", content, "checkout"))));
            Script onStorefront =
                    scripts.create(script("", content, "storefront")).orElseThrow();
            shop.sandbox.state().access().makeReadOnly(Scope.CONTENT);
            assertEquals(
                    "Could not change the script \"Sign-in\" of channel 2: HTTP 403; give the API account the scope"
                            + " \"Content: modify\"",
                    complaint(() -> scripts.update(onStorefront)));
        }
    }

    @Test
    void aScriptThatBigCommerceDoesNotTakeIsToldInItsWords() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Scripts scripts = new Scripts(shop.patientClient());
            Script twice = script("", new Script.Tag("<script>a()</script><script>b()</script>"), "checkout");
            assertEquals(
                    "Could not create the script \"Sign-in\" of channel 2: HTTP 422, \"JSON data is missing or invalid"
                            + " (html: must have exactly one script tag)\"",
                    complaint(() -> scripts.create(twice)));
            Script gone = script(
                    "00000000-0000-4000-8000-000000000000", new Script.Source("https://a.example/x.js"), "checkout");
            assertEquals(
                    "Could not change the script \"Sign-in\" of channel 2: HTTP 404; somebody removed it meanwhile: plan"
                            + " again",
                    complaint(() -> scripts.update(gone)));
        }
    }

    @Test
    void aScriptWhoseAnswerIsLostIsFoundByListing() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Scripts scripts = new Scripts(shop.patientClient());
            shop.fault("done-anyway(502)@POST /v3/content/scripts#1");
            Script wanted = script("", new Script.Source("https://garden.example/checkout.js"), "checkout");
            assertInstanceOf(Creation.Unsure.class, scripts.create(wanted));
            assertEquals(1, scripts.list(2).size());
        }
    }

    private static Script script(String uuid, Script.Content content, String visibility) {
        return new Script(
                uuid,
                2,
                "Sign-in",
                "Sends shoppers to the site to sign in.",
                content,
                "footer",
                visibility,
                "defer",
                "essential",
                content.src().isPresent() ? List.of(HASH) : List.of(),
                true);
    }

    private static String complaint(Executable call) {
        return assertThrows(BcsiteException.class, call).getMessage();
    }
}
