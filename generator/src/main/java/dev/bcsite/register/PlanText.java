package dev.bcsite.register;

import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A plan as people read it: by kind, each thing with its old and its new side, then what is left alone and why.
 *
 * <p>{@code +} is added, {@code ~} changed, {@code -} removed and {@code !} left alone. Long lists are cut; the plan file
 * has all of it.
 */
public final class PlanText {

    private static final int SHOWN = 25;
    private static final int WIDEST_NAME = 40;
    private static final int LONGEST_VALUE = 120;

    /** What people lose beyond what a removal says. */
    private static final Map<Kind, List<String>> LOSSES = Map.of(
            Kind.CHANNEL,
            List.of(
                    "The whole storefront goes: BigCommerce marks the channel as deleted, and no order comes in by it.",
                    "Its listings, product assignments and settings are lost with it, whoever made them. Products stay,",
                    "and so do orders; those that came in by it name a channel that is gone. BigCommerce's support can",
                    "bring the channel back for 90 days, and nobody can after that."),
            Kind.SITE,
            List.of("BigCommerce then knows no address of this storefront, for its e-mails and after checkout."));

    private PlanText() {}

    public static List<String> lines(RegistrationPlan plan) {
        List<String> lines = new ArrayList<>();
        for (ChannelPlan channel : plan.channels()) {
            lines.addAll(lines(channel));
        }
        return lines;
    }

    /** The plan of one channel, ending with its sum. */
    public static List<String> lines(ChannelPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.channel() == 0 ? "A new channel" : "Channel " + plan.channel());
        Map<Kind, List<Change>> byKind = new EnumMap<>(Kind.class);
        plan.changes()
                .forEach(change -> byKind.computeIfAbsent(change.key().kind(), kind -> new ArrayList<>())
                        .add(change));
        byKind.forEach((kind, changes) -> changes(lines, kind, changes));
        if (!plan.conflicts().isEmpty()) {
            conflicts(lines, plan.conflicts());
        }
        for (Problem note : plan.notes()) {
            lines.add("");
            lines.add("  Note: " + note);
        }
        if (lines.size() > 1) {
            lines.add("");
        }
        lines.add("  " + sum(plan));
        return lines;
    }

    /** {@code 3 to add, 1 to change, nothing to remove; 12 are as they should be.} */
    static String sum(ChannelPlan plan) {
        String kept = plan.kept() == 0 ? "" : "; " + plan.kept() + (plan.kept() == 1 ? " is" : " are") + " as wanted";
        String alone = plan.conflicts().isEmpty() ? "" : "; " + plan.conflicts().size() + " left alone";
        if (plan.isEmpty()) {
            return "Nothing to change" + kept + alone + ".";
        }
        List<String> parts = new ArrayList<>();
        for (Change.Action action : Change.Action.values()) {
            long count = plan.count(action);
            if (count > 0) {
                parts.add(count + " to " + action.word());
            }
        }
        return String.join(", ", parts) + kept + alone + ".";
    }

    private static void changes(List<String> lines, Kind kind, List<Change> changes) {
        lines.add("");
        lines.add("  " + kind.word() + (changes.size() == 1 ? "" : "s (" + changes.size() + ")"));
        int width = width(changes.stream().map(Change::key).toList());
        changes.stream().limit(SHOWN).forEach(change -> {
            String sign = "    " + change.action().sign() + " " + padded(name(change.key()), width);
            if (change.before().isEmpty() || change.after().isEmpty()) {
                lines.add(sign + "  " + shown(change.after().isEmpty() ? change.before() : change.after()));
            } else {
                difference(lines, sign, change.before(), change.after());
            }
        });
        if (changes.size() > SHOWN) {
            lines.add("    ... and " + (changes.size() - SHOWN) + " more");
        }
        if (changes.stream().anyMatch(Change::isRemoval)) {
            LOSSES.getOrDefault(kind, List.of()).forEach(loss -> lines.add("      " + loss));
        }
    }

    /** Old and new side of each field that differs. */
    private static void difference(List<String> lines, String start, Fields before, Fields after) {
        String indent = start;
        for (Map.Entry<String, String> field : after.values().entrySet()) {
            String old = before.get(field.getKey());
            if (!old.equals(field.getValue())) {
                String name = after.values().size() == 1 ? "" : field.getKey() + " ";
                lines.add(indent + "  " + name + shown(old) + " -> " + shown(field.getValue()));
                indent = " ".repeat(start.length());
            }
        }
    }

    private static void conflicts(List<String> lines, List<Conflict> conflicts) {
        lines.add("");
        lines.add("  left alone, because it is not bcsite's"
                + (conflicts.size() == 1 ? "" : " (" + conflicts.size() + ")"));
        conflicts.stream().limit(SHOWN).forEach(conflict -> {
            lines.add("    ! " + conflict.key() + ": " + conflict.reason().words());
            lines.add("        is      " + shown(conflict.found()));
            lines.add("        wanted  " + (conflict.wanted().isEmpty() ? "to be gone" : shown(conflict.wanted())));
        });
        if (conflicts.size() > SHOWN) {
            lines.add("    ... and " + (conflicts.size() - SHOWN) + " more");
        }
        conflicts.stream()
                .filter(conflict -> !conflict.wanted().isEmpty())
                .findFirst()
                .ifPresent(conflict ->
                        lines.add("    To take one over: bcsite plan --adopt \"" + conflict.adoptable() + "\""));
    }

    private static String name(ItemKey key) {
        return key.name().isEmpty() ? key.kind().word() : key.name();
    }

    private static int width(List<ItemKey> keys) {
        return keys.stream()
                .limit(SHOWN)
                .mapToInt(key -> name(key).length())
                .filter(length -> length <= WIDEST_NAME)
                .max()
                .orElse(0);
    }

    private static String padded(String name, int width) {
        return String.format(Locale.ROOT, "%-" + Math.max(1, width) + "s", name);
    }

    private static String shown(Fields fields) {
        return shown(fields.toString());
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        if (line.isEmpty()) {
            return "(empty)";
        }
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "...";
    }
}
