package dev.bcsite.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is changed, what is left alone, and why. */
class ComparisonTest {

    private static final ItemKey PRODUCT = new ItemKey(Kind.ROUTE, "product *");

    @Test
    void whatIsWantedAndNotThereIsAdded() {
        Comparison comparison = compare(ledger(), wanted("/{slug}/"), List.of());

        assertEquals(List.of(Change.add(wanted("/{slug}/").get(0))), comparison.changes());
    }

    @Test
    void whatIsAsWantedStaysWithWhoeverMadeIt() {
        Comparison comparison = compare(ledger(), wanted("/{slug}/"), found("9", "/{slug}/"));

        assertEquals(List.of(), comparison.changes());
        assertEquals(1, comparison.kept());
    }

    @Test
    void whatSomebodyElseMadeIsLeftAloneAndShownWithBothSides() {
        Comparison comparison = compare(ledger(), wanted("/{slug}/"), found("9", "/p/{slug}/"));

        assertEquals(List.of(), comparison.changes());
        assertEquals(
                List.of(new Conflict(PRODUCT, route("/{slug}/"), route("/p/{slug}/"), Conflict.Reason.FOREIGN)),
                comparison.conflicts());
    }

    @Test
    void whatIsOursAndAsWeLeftItIsChanged() {
        Comparison comparison = compare(ledger("9", "/old/"), wanted("/{slug}/"), found("9", "/old/"));

        assertEquals(List.of("~ 9 /old/ -> /{slug}/"), shown(comparison));
    }

    @Test
    void whatWasOursAndSomebodyChangedIsLeftAlone() {
        Comparison comparison = compare(ledger("9", "/old/"), wanted("/{slug}/"), found("9", "/theirs/"));

        assertEquals(List.of(), comparison.changes());
        assertEquals(Conflict.Reason.CHANGED, comparison.conflicts().get(0).reason());
    }

    @Test
    void whatWasOursAndSomebodyMadeAnewIsTheirs() {
        Comparison comparison = compare(ledger("9", "/old/"), wanted("/{slug}/"), found("10", "/old/"));

        assertEquals(List.of(), comparison.changes());
        assertEquals(1, comparison.conflicts().size());
    }

    @Test
    void ofSeveralWithOneNameOursIsMeant() {
        List<Found> several =
                List.of(found("3", "/theirs/").get(0), found("9", "/old/").get(0));
        Comparison comparison = compare(ledger("9", "/old/"), wanted("/{slug}/"), several);

        assertEquals(List.of("~ 9 /old/ -> /{slug}/"), shown(comparison));
        assertEquals(
                List.of(
                        "route product *: BigCommerce has it 2 times (ids 3, 9); remove all but one in the control panel"),
                comparison.notes().stream().map(Object::toString).toList());
    }

    @Test
    void whatIsNoLongerWantedIsRemoved() {
        Comparison comparison = compare(ledger("9", "/old/"), List.of(), found("9", "/old/"));

        assertEquals(List.of("- 9 /old/ -> "), shown(comparison));
    }

    @Test
    void whatIsNoLongerWantedAndNotAsWeLeftItIsTheirsFromThenOn() {
        Comparison comparison = compare(ledger("9", "/old/"), List.of(), found("9", "/theirs/"));

        assertEquals(List.of(), comparison.changes());
        assertEquals(List.of(PRODUCT), comparison.lost());
        assertEquals(1, comparison.conflicts().size());
    }

    @Test
    void whatIsAdoptedIsChangedAndGivenBackWhenItIsNoLongerWanted() {
        Comparison adopting = new Comparison(ledger(), new Adoption(List.of("route product *")));
        adopting.compare(Kind.ROUTE, wanted("/{slug}/"), found("9", "/p/{slug}/"));
        assertEquals(List.of("~ 9 /p/{slug}/ -> /{slug}/"), shown(adopting));

        Ledger after = ledger().ended(done(adopting), List.of());
        Comparison releasing = compare(after, List.of(), found("9", "/{slug}/"));
        assertEquals(List.of("~ 9 /{slug}/ -> /p/{slug}/"), shown(releasing));
        assertEquals(Map.of(), after.ended(done(releasing), List.of()).owned());
    }

    @Test
    void fieldsThatNobodyAskedForStayAsTheyAre() {
        Found script = new Found(
                new ItemKey(Kind.SCRIPT, "Orders"),
                "u",
                Fields.of("src", "/a.js").with("consent", "analytics"));
        Comparison comparison = new Comparison(ledger(), new Adoption(List.of("scripts")));
        comparison.compare(
                Kind.SCRIPT, List.of(Wanted.of(Kind.SCRIPT, "Orders", Fields.of("src", "/b.js"))), List.of(script));

        assertEquals(Fields.of("src", "/a.js"), comparison.changes().get(0).before());
        assertEquals(Fields.of("src", "/b.js"), comparison.changes().get(0).after());
    }

    private static Comparison compare(Ledger ledger, List<Wanted> wanted, List<Found> found) {
        Comparison comparison = new Comparison(ledger, Adoption.NOTHING);
        comparison.compare(Kind.ROUTE, wanted, found);
        return comparison;
    }

    private static List<String> shown(Comparison comparison) {
        return comparison.changes().stream()
                .map(change -> change.action().sign() + " " + change.id().orElse("new") + " " + change.before() + " -> "
                        + change.after())
                .toList();
    }

    private static Outcomes done(Comparison comparison) {
        Outcomes outcomes = Outcomes.none();
        comparison.changes().forEach(change -> outcomes.done(change, "9"));
        return outcomes;
    }

    private static Ledger ledger() {
        return Ledger.EMPTY;
    }

    private static Ledger ledger(String id, String route) {
        return new Ledger(
                3, new TreeMap<>(Map.of(PRODUCT, new Owned(id, route(route), Optional.empty()))), Optional.empty());
    }

    private static List<Wanted> wanted(String route) {
        return List.of(new Wanted(PRODUCT, route(route)));
    }

    private static List<Found> found(String id, String route) {
        return List.of(new Found(PRODUCT, id, route(route)));
    }

    private static Fields route(String path) {
        return Fields.of("route", path);
    }
}
