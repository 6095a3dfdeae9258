package dev.bcsite.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Faults as text, for a command line.
 *
 * <pre>
 * specification = rule { ";" rule }
 * rule          = fault [ "(" number ")" ] "@" [ method " " ] path [ "#" when ]
 * when          = n | n "-" m | "every:" n | "p" probability [ ":" seed ]
 * </pre>
 *
 * <p>Without {@code when} the fault strikes every time. Paths are relative to the API base; {@code *} stands for one
 * segment, {@code **} for any rest. Faults, with what their number means and its default:
 *
 * <pre>
 * too-many-requests (seconds to wait, 1)   slow-answer (milliseconds, 1000)    dropped-connection (1: after the work, 0)
 * truncated-body                           html-instead-of-json (status, 200)  malformed-json
 * server-error (status, 500)               shifted-pages                       short-pull (rows missing, 1)
 * unauthorized                             missing-scope
 * </pre>
 *
 * <p>For example {@code too-many-requests(2)@/v3/catalog/products#3; server-error(503)@GET /v3/**#p0.02:42}.
 */
public final class FaultSpec {

    private static final Pattern RULE =
            Pattern.compile("([a-z-]+)(?:\\((\\d{1,6})\\))?\\s*@\\s*(?:([A-Z]+)\\s+)?(/[^#\\s]*|\\*)(?:#(\\S+))?");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final Pattern EVERY = Pattern.compile("every:([1-9]\\d{0,8})");
    private static final Pattern DRAWN = Pattern.compile("p(0?\\.\\d{1,9}|0|1)(?::(\\d{1,18}))?");

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
        return new FaultRule(fault(rule.group(1), rule.group(2)), method, path, when(rule.group(5), text));
    }

    private static Fault fault(String name, String number) {
        return switch (name) {
            case "too-many-requests" -> new TooManyRequests(number(number, 1));
            case "slow-answer" -> new SlowAnswer(number(number, 1000));
            case "dropped-connection" -> new DroppedConnection(number(number, 0) != 0);
            case "truncated-body" -> new TruncatedBody();
            case "html-instead-of-json" -> new HtmlInsteadOfJson(number(number, 200));
            case "malformed-json" -> new MalformedJson();
            case "server-error" -> new ServerError(number(number, 500));
            case "shifted-pages" -> new ShiftedPages();
            case "short-pull" -> new ShortPull(number(number, 1));
            case "unauthorized" -> new Unauthorized();
            case "missing-scope" -> new MissingScope();
            default ->
                throw new IllegalArgumentException("unknown fault \"" + name
                        + "\"; expected too-many-requests, slow-answer, dropped-connection, truncated-body,"
                        + " html-instead-of-json, malformed-json, server-error, shifted-pages, short-pull, unauthorized"
                        + " or missing-scope");
        };
    }

    private static int number(String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static When when(String text, String rule) {
        if (text == null) {
            return When.always();
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            int first = Integer.parseInt(range.group(1));
            return When.between(first, number(range.group(2), first));
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
