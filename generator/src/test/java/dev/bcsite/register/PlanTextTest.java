package dev.bcsite.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan as a merchant reads it. */
class PlanTextTest {

    @Test
    void aPlanShowsEachThingWithItsOldAndNewSide() {
        ChannelPlan plan = new ChannelPlan(
                1,
                4,
                List.of(
                        change(Kind.SITE, "", "url", "https://old.example", "https://shop.example"),
                        Change.add(Wanted.of(Kind.ROUTE, "product *", Fields.of("route", "/{slug}/"))),
                        change(Kind.ROUTE, "category *", "route", "/c/{slug}/", "/{slug}/"),
                        Change.add(Wanted.of(Kind.REDIRECT, "/old-mug/", Fields.of("to", "product 77"))),
                        Change.remove(
                                new Found(new ItemKey(Kind.ROUTE, "brand *"), "3", Fields.of("route", "/b/")),
                                Fields.of("route", "/b/"))),
                List.of(new Conflict(
                        new ItemKey(Kind.ROUTE, "search *"),
                        Fields.of("route", "/search/"),
                        Fields.of("route", "/find/"),
                        Conflict.Reason.FOREIGN)),
                List.of(),
                12,
                List.of(Problem.at("route cart *", "BigCommerce has it 2 times", "remove one")));

        assertEquals("""
                Channel 1

                  channel site
                    ~ channel site  https://old.example -> https://shop.example

                  routes (3)
                    + product *   /{slug}/
                    ~ category *  /c/{slug}/ -> /{slug}/
                    - brand *     /b/

                  redirect
                    + /old-mug/  product 77

                  left alone, because it is not bcsite's
                    ! route search *: somebody else made it
                        is      /find/
                        wanted  /search/
                    To take one over: bcsite plan --adopt "route search *"

                  Note: route cart *: BigCommerce has it 2 times; remove one

                  2 to add, 2 to change, 1 to remove; 12 are as wanted; 1 left alone.""", String.join("\n", PlanText.lines(plan)));
    }

    @Test
    void aPlanWithoutChangesIsTwoLines() {
        ChannelPlan plan = new ChannelPlan(1, 4, List.of(), List.of(), List.of(), 7, List.of());

        assertEquals(List.of("Channel 1", "  Nothing to change; 7 are as wanted."), PlanText.lines(plan));
    }

    @Test
    void aLongListIsCut() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            changes.add(Change.add(Wanted.of(Kind.REDIRECT, "/old-" + i + "/", Fields.of("to", "/new/"))));
        }
        List<String> lines = PlanText.lines(new ChannelPlan(1, 0, changes, List.of(), List.of(), 0, List.of()));

        assertEquals(31, lines.size());
        assertEquals("    ... and 975 more", lines.get(28));
        assertEquals("  1000 to add.", lines.get(30));
    }

    private static Change change(Kind kind, String name, String field, String before, String after) {
        return new Change(
                Change.Action.CHANGE,
                new ItemKey(kind, name),
                Optional.of("1"),
                Fields.of(field, before),
                Fields.of(field, after),
                Optional.empty());
    }
}
