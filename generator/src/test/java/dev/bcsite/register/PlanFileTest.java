package dev.bcsite.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans in files and ledgers in metafields: what is read is what was written, or it is refused. */
class PlanFileTest {

    private static final String REMEDY = "; write one with bcsite plan, look at it, then apply it";
    private static final Change ADD =
            Change.add(Wanted.of(Kind.REDIRECT, "/ümlaut \"quoted\"/", Fields.of("to", "/new/")));
    private static final Change GIVE_BACK = new Change(
            Change.Action.CHANGE,
            new ItemKey(Kind.ROUTE, "product *"),
            Optional.of("9"),
            Fields.of("route", "/{slug}/"),
            Fields.of("route", "/p/{slug}/"),
            Optional.of(Fields.of("route", "/p/{slug}/")));

    @TempDir
    Path folder;

    @Test
    void aPlanIsReadAsItWasWritten() throws IOException {
        RegistrationPlan plan = plan();
        PlanFile.write(folder.resolve("deep/plan.json"), plan);

        assertEquals(plan, PlanFile.read(folder.resolve("deep/plan.json")));
    }

    @Test
    void aPlanThatSomebodyChangedIsRefused() throws IOException {
        Path file = folder.resolve("plan.json");
        PlanFile.write(file, plan());
        Files.writeString(file, Files.readString(file).replace("/new/", "/evil/"));

        assertEquals(file + ": it was changed after it was written" + REMEDY, problem(file));
    }

    @Test
    void whatIsNoPlanIsRefused() throws IOException {
        Path file = folder.resolve("plan.json");
        assertEquals(file + ": there is no plan here" + REMEDY, problem(file));
        Files.writeString(file, "{\"version\": 7}");
        assertEquals(file + ": it was not written by this version of bcsite" + REMEDY, problem(file));
        Files.writeString(file, "{\"version\": 1, \"channels\": [{\"changes\": [{\"do\": \"explode\"}]}]}");
        assertEquals(file + ": it cannot be read (no text \"store\")" + REMEDY, problem(file));
    }

    @Test
    void aPlanFileCutAnywhereIsRefused() throws IOException {
        Path file = folder.resolve("plan.json");
        PlanFile.write(file, plan());
        String whole = Files.readString(file).strip();
        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(file, whole.substring(0, length));
            assertThrows(BcsiteException.class, () -> PlanFile.read(file), "cut after " + length);
        }
    }

    @Test
    void aLedgerIsReadAsItWasWritten() {
        Ledger ledger = new Ledger(
                        41,
                        new TreeMap<>(Map.of(
                                GIVE_BACK.key(),
                                new Owned("9", GIVE_BACK.after(), GIVE_BACK.original()),
                                ADD.key(),
                                new Owned("12", ADD.after(), Optional.empty()))),
                        Optional.empty())
                .beginning(Digest.of("a plan"), List.of(ADD, GIVE_BACK));

        assertEquals(ledger, LedgerText.read(LedgerText.write(ledger)));
    }

    @Test
    void tenThousandRedirectsMakeALedgerOfSomeHundredKilobytes() {
        TreeMap<ItemKey, Owned> owned = new TreeMap<>();
        for (int i = 0; i < 10_000; i++) {
            ItemKey key = new ItemKey(Kind.REDIRECT, "/old-product-number-" + i + "/");
            owned.put(key, new Owned(Integer.toString(i), Fields.of("to", "product " + i), Optional.empty()));
        }
        int length = LedgerText.write(new Ledger(1, owned, Optional.empty())).length();

        assertEquals(true, length < 300_000, "it is " + length);
    }

    @Test
    void whatIsNoLedgerIsRefused() {
        for (String text : List.of("", "{}", "AAAA", "H4sIAAAAAAAA/w==")) {
            assertThrows(IllegalArgumentException.class, () -> LedgerText.read(text), text);
        }
    }

    private static RegistrationPlan plan() {
        Conflict conflict = new Conflict(
                new ItemKey(Kind.SITE, ""), Fields.of("url", "a"), Fields.of("url", "b"), Conflict.Reason.CHANGED);
        return new RegistrationPlan(
                "abc",
                List.of(
                        new ChannelPlan(
                                1,
                                3,
                                List.of(ADD, GIVE_BACK),
                                List.of(conflict),
                                List.of(conflict.key()),
                                5,
                                List.of(Problem.at("here", "odd"), Problem.at("there", "odd", "mend it"))),
                        new ChannelPlan(2, 0, List.of(), List.of(), List.of(), 0, List.of())));
    }

    private static String problem(Path file) {
        return assertThrows(BcsiteException.class, () -> PlanFile.read(file)).getMessage();
    }
}
