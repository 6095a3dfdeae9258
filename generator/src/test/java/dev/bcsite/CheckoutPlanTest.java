package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which checkout is shown, and where shoppers sign in, is set together and taken back together. */
class CheckoutPlanTest {

    private static final String START = """
            store: {hash: unused, api: "http://unused.invalid"}
            theme: plain
            storefronts:
              - channel: 1
                url: "https://shop.example"
            """;
    private static final String CUSTOM = START + """
                checkout: custom
                signIn: storefront
                checkoutScript:
                  url: https://cdn.example/checkout-1.js
                  showsConfirmation: true
            """.indent(0);

    private static final String PRODUCTS = """
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}}]
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private TestPlans plans;

    @BeforeEach
    void open() throws IOException {
        site = TestSite.of(folder.resolve("shop"), "-- bcsite.yaml --\n" + CUSTOM + PRODUCTS);
        plans = new TestPlans(site, "checkout-settings");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void thePlanShowsEachSetting() throws IOException {
        assertEquals("""
                Channel 1

                  checkout settings (3)
                    + confirmation  by the checkout's script true
                    + script        file https://cdn.example/checkout-1.js
                    + sign-in       at the storefront

                  3 to add.
                """, plans.text());
    }

    @Test
    void filesOfTheProjectArePublishedAndKnownByTheirHash() throws IOException {
        site.write("scripts/pay.js", "console.log(1);");
        site.write("scripts/thanks.js", "console.log(2);");
        site.write("bcsite.yaml", START + """
                    checkout: custom
                    checkoutScript: {file: scripts/pay.js, confirmationFile: scripts/thanks.js}
                """);

        assertEquals("""
                Channel 1

                  checkout settings (2)
                    + confirmation  by the checkout's script false, file https://shop.example/assets/thanks.8b284787bb.js, sri sha384-iyhHh7t3A+cnFd95FNgJfJ...
                    + script        file https://shop.example/assets/pay.25ac321ee8.js, sri sha384-JawyHuhqEMFMvdtX+VHylbI0hfJp2F7nvwFVRqqfuOoK5oW7TG/7V11Zs...

                  2 to add.
                """, plans.text());
        plans.apply();
        site.build();
        assertEquals("console.log(1);", site.file("assets/pay.25ac321ee8.js"));
        assertEquals("console.log(2);", site.file("assets/thanks.8b284787bb.js"));
        assertEquals(
                "sha384-JawyHuhqEMFMvdtX+VHylbI0hfJp2F7nvwFVRqqfuOoK5oW7TG/7V11Zs7zeFWIE",
                setting("custom_checkout_sri_hash").asText());
        plans.assertNothingLeft();
    }

    @Test
    void theOldFileIsThereUntilBigCommerceKnowsTheNewOne() throws IOException {
        String yaml = START + "    checkout: custom\n    checkoutScript: {file: scripts/pay.js}\n";
        site.write("scripts/pay.js", "console.log(1);");
        site.write("bcsite.yaml", yaml);
        site.build();
        plans.apply();

        site.write("scripts/pay.js", "console.log(2);");
        site.build();
        assertEquals(
                "https://shop.example/assets/pay.25ac321ee8.js",
                setting("custom_checkout_script_url").asText());
        assertEquals("console.log(1);", site.file("assets/pay.25ac321ee8.js"));
        plans.apply();
        assertEquals("console.log(2);", site.file("assets/pay.8b284787bb.js"));
        site.assertSameAsFullBuild();
    }

    @Test
    void allSettingsGoInOneRequest() throws IOException {
        assertEquals(List.of("PUT /v3/checkouts/settings/channels/1"), plans.apply());

        assertEquals(
                "https://cdn.example/checkout-1.js",
                setting("custom_checkout_script_url").asText());
        assertEquals(
                true, setting("order_confirmation_use_custom_checkout_script").asBoolean());
        assertEquals(true, setting("should_redirect_to_storefront_for_auth").asBoolean());
        plans.assertNothingLeft();
    }

    @Test
    void theConfirmationMovesFromOneScriptToAnother() throws IOException {
        plans.apply();
        site.write(
                "bcsite.yaml",
                CUSTOM.replace("showsConfirmation: true", "confirmationUrl: https://cdn.example/thanks.js"));

        assertEquals("""
                Channel 1

                  checkout setting
                    ~ confirmation  by the checkout's script true -> false
                                    file (empty) -> https://cdn.example/thanks.js

                  1 to change; 2 are as wanted.
                """, plans.text());
        assertEquals(List.of("PUT /v3/checkouts/settings/channels/1"), plans.apply());

        assertEquals(
                "https://cdn.example/thanks.js",
                setting("custom_order_confirmation_script_url").asText());
        assertEquals(
                false, setting("order_confirmation_use_custom_checkout_script").asBoolean());
        plans.assertNothingLeft();
    }

    @Test
    void withoutTheKeysBigCommercesOwnCheckoutIsBack() throws IOException {
        plans.apply();
        site.write("bcsite.yaml", START);

        assertEquals(List.of("PUT /v3/checkouts/settings/channels/1"), plans.apply());
        assertEquals("", setting("custom_checkout_script_url").asText());
        assertEquals(
                false, setting("order_confirmation_use_custom_checkout_script").asBoolean());
        assertEquals(false, setting("should_redirect_to_storefront_for_auth").asBoolean());
        plans.assertNothingLeft();
    }

    @Test
    void somebodyElsesCheckoutStaysAndComesBackAfterAnAdoption() throws IOException {
        ObjectNode theirs = new ObjectMapper().createObjectNode();
        theirs.put("custom_checkout_script_url", "https://theirs.example/c.js");
        site.store().state().documents().put("checkout/settings@1", theirs);

        assertEquals("""
                Channel 1

                  checkout settings (2)
                    + confirmation  by the checkout's script true
                    + sign-in       at the storefront

                  left alone, because it is not bcsite's
                    ! checkout setting script: somebody else made it
                        is      file https://theirs.example/c.js
                        wanted  file https://cdn.example/checkout-1.js
                    To take one over: bcsite plan --adopt "checkout setting script"

                  2 to add; 1 left alone.
                """, plans.text());

        plans.apply("checkout-settings");
        assertEquals(
                "https://cdn.example/checkout-1.js",
                setting("custom_checkout_script_url").asText());
        plans.apply(plans.destruction());
        assertEquals(
                "https://theirs.example/c.js",
                setting("custom_checkout_script_url").asText());
        assertEquals(false, setting("should_redirect_to_storefront_for_auth").asBoolean());
    }

    private JsonNode setting(String name) {
        return site.store()
                .state()
                .documents()
                .get("checkout/settings@1")
                .orElseThrow()
                .path(name);
    }
}
