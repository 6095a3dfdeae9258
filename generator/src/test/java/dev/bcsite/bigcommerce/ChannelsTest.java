package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.fault.ServerError;
import dev.bcsite.sandbox.state.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelsTest {

    private static final String SCOPE = "give the API account the scope \"Channel Settings: modify\"; if it has it, ";

    @TempDir
    Path state;

    @Test
    void aChannelIsCreatedInPrelaunchListedAndActivated() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Channels channels = new Channels(shop.patientClient());
            StoreChannel created = channels.create("Garden shop", "ours-1").orElseThrow();
            assertEquals(
                    new StoreChannel(created.id(), "Garden shop", "storefront", "custom", "prelaunch", "ours-1"),
                    created);
            StoreChannel active = channels.setStatus(created.id(), "active");
            assertEquals("active", active.status());
            assertEquals(
                    List.of(
                            "1 Main bigcommerce active",
                            "2 Outlet custom active",
                            created.id() + " Garden shop custom active"),
                    channels.list().stream()
                            .map(channel -> channel.id() + " " + channel.name() + " " + channel.platform() + " "
                                    + channel.status())
                            .toList());
            assertEquals("""
                    GET /v3/channels ×1
                    POST /v3/channels ×1
                    PUT /v3/channels/{row_id} ×1""", shop.asked());
        }
    }

    @Test
    void everyPageOfChannelsIsRead() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Channels channels = new Channels(shop.patientClient());
            for (int i = 0; i < 252; i++) {
                shop.sandbox
                        .state()
                        .channels()
                        .add(StoreChannelJson.fresh("Channel " + i, "")
                                .put("date_created", "2026-01-01T00:00:00Z")
                                .put("date_modified", "2026-01-01T00:00:00Z"));
            }
            assertEquals(254, channels.list().size());
            assertEquals("GET /v3/channels ×2", shop.asked());
        }
    }

    @Test
    void aNameThatIsTakenIsNoFailureButAnAnswer() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Channels channels = new Channels(shop.patientClient());
            channels.create("Garden", "").orElseThrow();
            Creation<StoreChannel> again = channels.create("garden", "");
            Creation.Taken<StoreChannel> taken = assertInstanceOf(Creation.Taken.class, again);
            assertEquals(
                    "Could not create the channel \"garden\": HTTP 409, \"There already is a channel with the name"
                            + " \"garden\", the platform \"custom\" and the type \"storefront\"\"",
                    taken.problem().toString());
            assertEquals(
                    taken.problem().toString(),
                    assertThrows(BcsiteException.class, again::orElseThrow).getMessage());
        }
    }

    @Test
    void aCreationWhoseAnswerIsLostIsSentOnceAndUnsure() throws Exception {
        for (String fault : List.of("done-anyway", "dropped-connection(1)", "malformed-json")) {
            try (TestShop shop = TestShop.small(state)) {
                Channels channels = new Channels(shop.patientClient());
                channels.list();
                shop.asked();
                shop.fault(fault + "@POST /v3/channels#1");
                Creation.Unsure<StoreChannel> unsure =
                        assertInstanceOf(Creation.Unsure.class, channels.create("Garden", ""), fault);
                assertEquals("POST /v3/channels ×1", shop.asked(), fault);
                assertEquals(
                        Optional.of("plan again: the new plan shows whether it is there"),
                        unsure.problem().remedy());
                assertEquals(3, channels.list().size(), fault);
            }
        }
    }

    @Test
    void anAnswerThatSurelyMeansNothingWasDoneIsNotUnsure() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Channels channels = new Channels(shop.patientClient());
            assertEquals(
                    "Could not create the channel \"Gärten\": HTTP 422, \"A channel name can have Latin letters, digits,"
                            + " dashes and underscores, and nothing else\"",
                    assertThrows(BcsiteException.class, () -> channels.create("Gärten", ""))
                            .getMessage());
            shop.sandbox.next(new ServerError(503));
            assertEquals(
                    "Could not create the channel \"Garden\": HTTP 503, and it may have been done all the same; plan"
                            + " again: the new plan shows whether it is there",
                    assertThrows(
                                    BcsiteException.class,
                                    () -> channels.create("Garden", "").orElseThrow())
                            .getMessage());
        }
    }

    @Test
    void aMissingScopeIsToldFromAFullPlan() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            shop.sandbox.state().access().makeReadOnly(Scope.CHANNEL_SETTINGS);
            Channels channels = new Channels(shop.patientClient());
            assertEquals(2, channels.list().size());
            assertEquals(
                    "Could not create the channel \"Garden\": HTTP 403; " + SCOPE
                            + "the store's plan has no room for another storefront",
                    assertThrows(BcsiteException.class, () -> channels.create("Garden", ""))
                            .getMessage());
            assertEquals(
                    "Could not set channel 2 to inactive: HTTP 403; " + SCOPE
                            + "the store's plan has no room for another such storefront",
                    assertThrows(BcsiteException.class, () -> channels.setStatus(2, "inactive"))
                            .getMessage());
        }
    }

    @Test
    void onlyTheStatusIsSentSoThatAStoreThatRefusesFixedFieldsTakesIt() throws Exception {
        Readings refusing = Readings.defaults().with(Reading.REFUSES_FIXED_CHANNEL_FIELDS);
        try (TestShop shop = TestShop.of(TestShop.smallOptions().withReadings(refusing), state)) {
            assertEquals(
                    "inactive",
                    new Channels(shop.patientClient()).setStatus(2, "inactive").status());
        }
    }
}
