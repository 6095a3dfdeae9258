package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.state.Scope;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutSettingsTest {

    private static final String GET = "GET /v3/checkouts/settings/channels/{channel_id} ×";
    private static final String PUT = "PUT /v3/checkouts/settings/channels/{channel_id} ×";
    private static final CheckoutSetup OURS = new CheckoutSetup(
            "https://garden.example/checkout.js",
            "sha384-" + "A".repeat(64),
            "https://garden.example/thanks.js",
            "sha384-" + "B".repeat(64),
            false,
            true,
            true);

    @TempDir
    Path state;

    @Test
    void theFirstScriptOfAChannelIsWrittenWithAllThatGoesWithIt() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            CheckoutSettings settings = new CheckoutSettings(shop.patientClient());
            CheckoutSetup before = settings.read(2);
            assertEquals(CheckoutSetup.STOCK, before);
            assertEquals(OURS, settings.change(2, before, OURS));
            assertEquals(OURS, settings.read(2));
            assertEquals(CheckoutSetup.STOCK, settings.read(1));
            assertEquals(CheckoutSetup.STOCK, settings.change(2, OURS, CheckoutSetup.STOCK));
            assertEquals(GET + "3\n" + PUT + "2", shop.asked());
        }
    }

    @Test
    void whereNothingDiffersNothingIsSent() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            CheckoutSettings settings = new CheckoutSettings(shop.patientClient());
            assertEquals(OURS, settings.change(2, OURS, OURS));
            assertEquals("", shop.asked());
        }
    }

    @Test
    void signInAloneLeavesTheScriptsOfOthersAlone() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            CheckoutSettings settings = new CheckoutSettings(shop.patientClient());
            CheckoutSetup before = settings.read(2);
            // Somebody sets a script between reading and writing: it must stay.
            CheckoutSetup theirs = OURS.withSignIn(false);
            settings.change(2, CheckoutSetup.STOCK, theirs);
            assertEquals(OURS, settings.change(2, before, before.withSignIn(true)));
        }
    }

    @Test
    void aConfirmationScriptBesideTheCheckoutsOwnIsAnsweredAsEmpty() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            CheckoutSettings settings = new CheckoutSettings(shop.patientClient());
            CheckoutSetup both = new CheckoutSetup(
                    OURS.script(), OURS.scriptHash(), OURS.confirmationScript(), "", true, false, false);
            assertEquals("", settings.change(2, CheckoutSetup.STOCK, both).confirmationScript());
        }
    }

    @Test
    void whatIsRefusedIsToldWithBothSpellingsOfTheScope() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            CheckoutSettings settings = new CheckoutSettings(shop.patientClient());
            assertEquals(
                    "Could not read the checkout settings of channel 99: HTTP 422, \"JSON data is missing or invalid"
                            + " (channel_id: is not a channel of this store)\"; check that the store has this channel",
                    assertThrows(BcsiteException.class, () -> settings.read(99)).getMessage());
            shop.sandbox.state().access().makeReadOnly(Scope.CHECKOUTS);
            assertEquals(
                    "Could not change the checkout settings of channel 2: HTTP 403; give the API account the scope"
                            + " \"Checkouts: modify\" (store_checkout or store_checkouts)",
                    assertThrows(BcsiteException.class, () -> settings.change(2, CheckoutSetup.STOCK, OURS))
                            .getMessage());
        }
    }
}
