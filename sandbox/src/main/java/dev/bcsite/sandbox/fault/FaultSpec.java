package dev.bcsite.sandbox.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Faults as text, for a command line.
 *
 * <pre>
 * specification = rule { ";" rule }
 * rule          = fault [ "(" number ")" ] "@" [ method " " ] path [ "#" when ]
 *               | "storm(" probability { "," group } ")@" [ method " " ] path [ "#seed:" n ]
 * when          = n | n "-" m | "every:" n | "p" probability [ ":" seed ]
 * </pre>
 *
 * <p>Without {@code when} the fault strikes every time. Paths are relative to the API base; {@code *} stands for one
 * segment, {@code **} for any rest. {@link FaultCatalogue} has the faults, {@link FaultGroup} the groups, in small
 * letters here. A path like {@code /deliveries/3} is that of what the third webhook is told.
 *
 * <p>For example {@code too-many-requests(2)@/v3/catalog/products#3; storm(0.02,wire)@GET /v3/**#seed:42}.
 */
public final class FaultSpec {

    private static final Pattern RULE =
            Pattern.compile("([a-z0-9-]+)(?:\\(([^)]*)\\))?\\s*@\\s*(?:([A-Z]+)\\s+)?(/[^#\\s]*|\\*)(?:#(\\S+))?");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final Pattern EVERY = Pattern.compile("every:([1-9]\\d{0,8})");
    private static final Pattern DRAWN = Pattern.compile("p(0?\\.\\d{1,9}|0|1)(?::(\\d{1,18}))?");
    private static final Pattern PROBABILITY = Pattern.compile("0?\\.\\d{1,9}|0|1");
    private static final Pattern SEED = Pattern.compile("seed:(\\d{1,18})");

    private FaultSpec() {}

    /** @throws IllegalArgumentException with the rule that cannot be read and what was expected */
    public static List<FaultRule> read(String specification) {
        List<FaultRule> rules = new ArrayList<>();
        for (String rule : specification.split(";")) {
            if (!rule.isBlank()) {
                rules.add(rule(rule.strip()));
            }
        }
        return rules;
    }

    private static FaultRule rule(String text) {
        Matcher rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw new IllegalArgumentException("cannot read the fault \"" + text
                    + "\"; expected something like too-many-requests(2)@/v3/catalog/products#3");
        }
        String method = rule.group(3) == null ? "*" : rule.group(3);
        String path = rule.group(4).equals("*") ? "/**" : rule.group(4);
        boolean isStorm = rule.group(1).equals("storm");
        Strikes strikes = isStorm ? storm(rule, text, path) : fault(rule, text);
        FaultRule read = new FaultRule(strikes, method, path);
        boolean isForDeliveries = isStorm
                ? ((Storm) strikes).groups().contains(FaultGroup.DELIVERY)
                : FaultCatalogue.named(rule.group(1)).group() == FaultGroup.DELIVERY;
        if (isForDeliveries && !read.isOfDeliveries()) {
            throw new IllegalArgumentException(
                    "the fault \"" + text
                            + "\" strikes deliveries of webhooks only; expected something like late-delivery(60)@/deliveries/**");
        }
        return read;
    }

    private static Strikes fault(Matcher rule, String text) {
        FaultKind kind = FaultCatalogue.named(rule.group(1));
        String number = rule.group(2);
        if (number != null && !number.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "cannot read \"(" + number + ")\" in the fault \"" + text + "\"; expected a number");
        }
        Fault fault = number == null ? kind.usual() : kind.with(Integer.parseInt(number));
        return Strikes.of(fault, when(rule.group(5), text));
    }

    private static Storm storm(Matcher rule, String text, String path) {
        String[] parts =
                rule.group(2) == null ? new String[] {""} : rule.group(2).split("\\s*,\\s*");
        Matcher seed = SEED.matcher(rule.group(5) == null ? "seed:0" : rule.group(5));
        if (!PROBABILITY.matcher(parts[0]).matches() || !seed.matches()) {
            throw new IllegalArgumentException(
                    "cannot read the storm \"" + text + "\"; expected something like storm(0.05)@/v3/**#seed:42");
        }
        Set<FaultGroup> groups = EnumSet.noneOf(FaultGroup.class);
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            groups.add(group(part));
        }
        if (groups.isEmpty() && path.startsWith("/deliveries/")) {
            groups.add(FaultGroup.DELIVERY);
        }
        return new Storm(Double.parseDouble(parts[0]), groups, Long.parseLong(seed.group(1)));
    }

    private static FaultGroup group(String name) {
        return Arrays.stream(FaultGroup.values())
                .filter(group -> group.typed().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown group of faults \"" + name
                        + "\"; expected one of "
                        + Arrays.stream(FaultGroup.values())
                                .map(FaultGroup::typed)
                                .toList()));
    }

    private static When when(String text, String rule) {
        if (text == null) {
            return When.always();
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            return When.between(first, range.group(2) == null ? first : Integer.parseInt(range.group(2)));
        }
        Matcher every = EVERY.matcher(text);
        if (every.matches()) {
            return When.every(Integer.parseInt(every.group(1)));
        }
        Matcher drawn = DRAWN.matcher(text);
        if (drawn.matches()) {
            long seed = drawn.group(2) == null ? 0 : Long.parseLong(drawn.group(2));
            return When.drawn(Double.parseDouble(drawn.group(1)), seed);
        }
        throw new IllegalArgumentException("cannot read \"#" + text + "\" in the fault \"" + rule
                + "\"; expected #3, #2-4, #every:10 or #p0.05:42");
    }
}
