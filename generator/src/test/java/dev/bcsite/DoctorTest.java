package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.doctor.Diagnosis;
import dev.bcsite.doctor.Finding;
import dev.bcsite.doctor.Finding.Grade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every set-up that is broken in one way is told so in one sentence; one that is well is left in peace. */
class DoctorTest {

    @TempDir
    Path folder;

    @Test
    void aHealthySetUpHasNoProblemAndNoWarning() throws IOException {
        try (PatientSite patient = PatientSite.healthy(folder.resolve("shop"))) {
            Diagnosis diagnosis = patient.examine();

            assertEquals(List.of(), troubles(diagnosis));
            assertTrue(diagnosis.isHealthy());
        }
    }

    static Stream<BrokenSetUp> brokenSetUps() {
        return BrokenSetUps.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSetUps")
    void aBrokenSetUpIsToldWhatIsBroken(BrokenSetUp broken) throws Exception {
        try (PatientSite patient = PatientSite.breakable(folder.resolve("shop"))) {
            broken.breaking().change(patient);

            List<String> found = troubles(patient.examine()).stream()
                    .map(line -> line.replace(patient.site().folder().toString(), "FOLDER"))
                    .toList();
            assertEquals(broken.findings(), found);
        }
    }

    @Test
    void aHookThatBigCommerceDeactivatedIsSwitchedOnWhenAsked() throws IOException {
        try (PatientSite patient = PatientSite.breakable(folder.resolve("shop"))) {
            patient.deactivateHook();
            patient.reactivating();

            assertEquals(List.of(), troubles(patient.examine()));
            assertEquals("true", patient.hook().path("is_active").asText());
        }
    }

    @Test
    void aConfigurationThatCannotBeReadIsAProblem() {
        Diagnosis diagnosis = SiteDoctor.withoutConfiguration(
                new BcsiteException(Problem.at("bcsite.yaml:3", "\"x\" is no key", "take it out")));

        assertEquals(
                List.of(
                        "Configuration",
                        "  problem  configuration: bcsite.yaml:3: \"x\" is no key",
                        "           -> take it out",
                        "",
                        "1 problem, no warnings; 0 things are well."),
                diagnosis.lines());
    }

    @Test
    void withoutATokenEverythingElseIsLookedAt() throws IOException {
        try (PatientSite patient = PatientSite.breakable(folder.resolve("shop"))) {
            Diagnosis diagnosis = patient.examineWithoutToken();

            assertEquals(
                    List.of("problem  credentials: store abc: no access token is given; set BCSITE_ACCESS_TOKEN"),
                    troubles(diagnosis));
            assertFalse(diagnosis.isHealthy());
            assertTrue(diagnosis.findings().stream()
                    .anyMatch(finding -> finding.looked().equals("theme") && finding.grade() == Grade.WELL));
        }
    }

    @Test
    void theScopesThatApplyModifiesWithAreNamed() throws IOException {
        try (PatientSite patient = PatientSite.breakable(folder.resolve("shop"))) {
            patient.configure("    locales", """
                        checkout: custom
                        checkoutScript: {url: "https://cdn.shop.example/checkout.js"}
                        scripts:
                          - {name: Chat, src: "https://cdn.shop.example/chat.js", on: checkout, consent: essential}
                        locales""".indent(4).stripTrailing());

            assertEquals(
                    List.of("note  scopes: only a write can tell whether the account may also modify; apply needs that"
                            + " for Channel Settings, Sites & Routes, Content, Checkout Content and Checkouts"),
                    patient.examine().findings().stream()
                            .filter(finding -> finding.looked().equals("scopes"))
                            .map(Finding::toString)
                            .toList());
        }
    }

    @Test
    void itWritesNothing() throws IOException {
        try (PatientSite patient = PatientSite.breakable(folder.resolve("shop"))) {
            patient.site().store().state().requests().clear();
            patient.examine();

            assertEquals(
                    List.of(),
                    patient.site().store().state().requests().entries().stream()
                            .map(entry -> entry.line())
                            .filter(line -> !line.startsWith("GET "))
                            .toList());
        }
    }

    @Test
    void theChannelOfAFreshApplyPasses() throws IOException {
        try (PatientSite patient = PatientSite.breakable(folder.resolve("shop"))) {
            patient.createChannel("Static", "https://new.example");

            Diagnosis diagnosis = patient.examine();
            assertEquals(
                    List.of(
                            "warning  channel 2: its status is prelaunch, so BigCommerce sends nobody there yet; switch it"
                                    + " to active in the control panel when the site is up"),
                    troubles(diagnosis));
            assertTrue(diagnosis.isHealthy());
        }
    }

    static List<String> troubles(Diagnosis diagnosis) {
        return diagnosis.findings().stream()
                .filter(finding -> finding.grade() == Grade.PROBLEM || finding.grade() == Grade.WARNING)
                .map(Finding::toString)
                .toList();
    }
}
