package dev.bcsite.doctor;

import dev.bcsite.base.Problem;
import dev.bcsite.register.Change;
import dev.bcsite.register.ChannelPlan;
import dev.bcsite.register.Conflict;
import dev.bcsite.register.Fields;
import dev.bcsite.register.ItemKey;
import dev.bcsite.register.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether BigCommerce is as the site needs it, kind by kind: routes, redirects, webhooks and the rest. The channel site has
 * a check of its own.
 */
public final class RegistrationCheck implements Check {

    private static final int SHOWN = 5;

    private final PlanSource source;
    private final StorefrontSetup setup;

    public RegistrationCheck(PlanSource source, StorefrontSetup setup) {
        this.source = source;
        this.setup = setup;
    }

    @Override
    public Area area() {
        return Area.REGISTRATION;
    }

    @Override
    public String subject() {
        return "registration of " + setup.name();
    }

    @Override
    public void look(Notebook notebook) throws IOException, InterruptedException {
        Optional<ChannelPlan> plan = source.plan(setup.channel());
        if (plan.isEmpty()) {
            notebook.note(
                    area(),
                    subject(),
                    "it was not compared, because there is no snapshot of it; bcsite generate makes one");
            return;
        }
        drift(plan.get(), notebook);
        plan.get().conflicts().stream()
                .filter(conflict -> !isToldElsewhere(conflict))
                .limit(SHOWN)
                .forEach(conflict -> leftAlone(conflict, notebook));
        plan.get().notes().forEach(note -> odd(note, notebook));
    }

    private void drift(ChannelPlan plan, Notebook notebook) {
        Map<Kind, List<Change>> byKind = new EnumMap<>(Kind.class);
        plan.changes().stream()
                .filter(change -> change.key().kind() != Kind.SITE)
                .filter(change -> !isSwitchedOff(change.key(), change.before()))
                .forEach(change -> byKind.computeIfAbsent(change.key().kind(), kind -> new ArrayList<>())
                        .add(change));
        byKind.forEach((kind, changes) -> notebook.problem(
                area(),
                kind.target() + " of " + setup.name(),
                sum(changes),
                "bcsite plan shows what is to change, and bcsite apply changes it"));
        if (byKind.isEmpty()) {
            notebook.well(area(), subject(), plan.kept() + " things are as the site needs them");
        }
    }

    private static String sum(List<Change> changes) {
        List<String> parts = new ArrayList<>();
        Arrays.stream(Change.Action.values()).forEach(action -> {
            long count =
                    changes.stream().filter(change -> change.action() == action).count();
            if (count > 0) {
                parts.add(count + " to " + action.word());
            }
        });
        return String.join(", ", parts);
    }

    /** The channel site and webhooks that were switched off have checks of their own. */
    private static boolean isToldElsewhere(Conflict conflict) {
        return isSwitchedOff(conflict.key(), conflict.found())
                || conflict.adoptable().kind() == Kind.SITE;
    }

    private static boolean isSwitchedOff(ItemKey key, Fields found) {
        return key.kind() == Kind.WEBHOOK && found.get("active").startsWith("false");
    }

    private void leftAlone(Conflict conflict, Notebook notebook) {
        String wanted = conflict.wanted().isEmpty() ? "should be gone" : "should be " + conflict.wanted();
        notebook.warning(
                area(),
                conflict.key() + " of " + setup.name(),
                "it is " + conflict.found() + " and " + wanted + ", but "
                        + conflict.reason().words(),
                "leave it, or take it over with bcsite plan --adopt \"" + conflict.key() + "\"");
    }

    private void odd(Problem note, Notebook notebook) {
        notebook.warning(area(), note.where(), note.finding(), note.remedy().orElse("look at it in the control panel"));
    }
}
