package dev.bcsite.sandbox.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Every fault that comes with the sandbox, by its name.
 *
 * <p>What can be written in a specification, what the reference says and what storms draw from are all read from here.
 */
public final class FaultCatalogue {

    private static final List<FaultKind> KINDS = List.copyOf(new FaultCatalogue().kinds);

    private final List<FaultKind> kinds = new ArrayList<>();

    private FaultCatalogue() {
        refusals();
        headersAndEncodings();
        bodies();
        lists();
        wire();
        deliveries();
    }

    /** In the order of the reference. */
    public static List<FaultKind> kinds() {
        return KINDS;
    }

    /** @throws IllegalArgumentException if there is none of this name */
    static FaultKind named(String name) {
        return kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown fault \"" + name + "\"; expected " + names()));
    }

    private static String names() {
        String names = kinds().stream().map(FaultKind::name).collect(Collectors.joining(", "));
        return names + " or storm";
    }

    private void refusals() {
        FaultGroup group = FaultGroup.REFUSAL;
        String status = "status";
        add(
                group,
                "too-many-requests",
                "seconds to wait; 0 does not say",
                1,
                "429 although the quota is not used up",
                TooManyRequests::new);
        add(
                group,
                "refused-with-quota-left",
                "requests left",
                35,
                "429 whose own headers say that requests are left",
                RefusedWithQuotaLeft::new);
        add(
                group,
                "odd-retry-after",
                "form, 0 to 15",
                0,
                "429 that says in an odd form when to come back: below zero, a" + " fraction, a word, a date, ...",
                OddRetryAfter::new);
        family(group, Refusal.values());
        add(group, "unauthorized", "401 although the token is right", new Unauthorized());
        add(group, "missing-scope", "403 although the token has the scope", new MissingScope());
        add(group, "server-error", status, 500, "an error of the store", ServerError::new);
        add(group, "done-anyway", status, 500, "an error of the store, although the work is done", DoneAnyway::new);
        add(group, "bare-status", status, 499, "a status and nothing else", BareStatus::new);
        add(group, "maintenance", "seconds to wait", 120, "503 with a web page and Retry-After", Maintenance::new);
        add(group, "problem-json", status, 500, "an error as problem+json", ProblemJson::new);
        add(group, "plain-text", status, 500, "a sentence instead of JSON", PlainText::new);
        add(group, "html-instead-of-json", status, 200, "a web page instead of JSON", HtmlInsteadOfJson::new);
        add(group, "xml-instead-of-json", status, 503, "XML instead of JSON", XmlInsteadOfJson::new);
        add(
                group,
                "partly-failed",
                "items",
                1,
                "207: the last items of a batch are refused, the others are done",
                PartlyFailed::new);
        add(
                group,
                "graphql-null-branch",
                "200 with null for the first branch of the data, and an error",
                new GraphqlNullBranch());
        family(group, Redirected.values());
    }

    private void headersAndEncodings() {
        family(FaultGroup.HEADER, QuotaHeaders.values());
        family(FaultGroup.HEADER, BadHeader.values());
        add(FaultGroup.HEADER, "date-ahead", "seconds", 3600, "a Date in the future", SkewedDate::new);
        add(FaultGroup.HEADER, "date-behind", "seconds", 3600, "a Date in the past", by -> new SkewedDate(-by));
        family(FaultGroup.ENCODING, BadGzip.values());
        add(
                FaultGroup.ENCODING,
                "gzip-bomb",
                "mebibytes",
                16,
                "white space before the JSON, compressed to a thousandth",
                GzipBomb::new);
    }

    private void bodies() {
        String bytes = "bytes that are left";
        add(
                FaultGroup.JSON,
                "malformed-json",
                bytes,
                -1,
                "JSON that stops in the middle, sent properly",
                kept -> new MalformedJson(new Part(kept)));
        family(FaultGroup.JSON, BadJson.values());
        add(FaultGroup.JSON, "huge-body", "mebibytes", 8, "white space before the JSON", HugeBody::new);
        add(FaultGroup.JSON, "deep-nesting", "levels", 10_000, "one more field, lists within lists", DeepNesting::new);
        family(FaultGroup.VALUE, Drift.values());
        add(
                FaultGroup.VALUE,
                "mutated-field",
                "field × 8 + way",
                0,
                "one field of the first row is null (way 0), missing"
                        + " (1), a text (2), 7 (3), a list (4), an object (5), huge (6) or below zero (7)",
                MutatedField::new);
    }

    private void lists() {
        FaultGroup group = FaultGroup.LIST;
        add(
                group,
                "shifted-pages",
                "a later page, as if a row had been added in front meanwhile: one comes twice",
                new ShiftedPages());
        add(
                group,
                "skipped-row",
                "a later page, as if a row had been removed in front meanwhile: one never comes",
                new SkippedRow());
        add(group, "duplicated-page", "the page before this one, or the first", new DuplicatedPage());
        add(group, "short-pull", "rows missing", 1, "the last rows are missing", ShortPull::new);
        add(group, "lying-total", "total", 0, "a total that is not true", LyingTotal::new);
        family(group, BadList.values());
    }

    private void wire() {
        FaultGroup group = FaultGroup.WIRE;
        String wait = "milliseconds";
        String after = "1: after the work was done";
        String bytes = "bytes of the body";
        add(group, "slow-answer", wait, 1000, "the right answer, late", SlowAnswer::new);
        add(group, "trickled-answer", wait + " per byte", 10, "the right answer, byte by byte", TrickledAnswer::new);
        add(group, "stalled-answer", wait, 30_000, "nothing, and the connection stays open", StalledAnswer::new);
        add(group, "stalled-head", wait, 30_000, "half a head, and the connection stays open", StalledHead::new);
        add(group, "stalled-body", wait, 30_000, "the head, and the connection stays open", StalledBody::new);
        add(
                group,
                "dropped-connection",
                after,
                0,
                "the connection ends instead of an answer",
                done -> new DroppedConnection(done != 0));
        add(
                group,
                "reset-connection",
                after,
                0,
                "the connection is reset instead of an answer",
                done -> new ResetConnection(done != 0));
        add(
                group,
                "refused-connections",
                wait,
                1000,
                "the connection is reset, and new ones are refused for a while",
                RefusedConnections::new);
        add(
                group,
                "closed-connections",
                "connections",
                1,
                "the connection is reset, and new ones end at once",
                ClosedConnections::new);
        add(
                group,
                "cut-answer",
                "bytes, head included",
                100,
                "the connection ends after so many bytes",
                CutAnswer::new);
        add(
                group,
                "reset-answer",
                "bytes, head included",
                100,
                "the connection is reset after so many bytes",
                ResetAnswer::new);
        add(
                group,
                "truncated-body",
                bytes,
                -1,
                "the connection ends within the body",
                kept -> new TruncatedBody(new Part(kept)));
        add(
                group,
                "reset-body",
                bytes,
                -1,
                "the connection is reset within the body",
                kept -> new ResetBody(new Part(kept)));
        add(group, "length-too-long", "bytes", 10, "a Content-Length above the body's", LengthTooLong::new);
        add(group, "length-too-short", "bytes", 10, "a Content-Length below the body's", LengthTooShort::new);
        family(group, BadFraming.values());
        family(group, BadHead.values());
        add(group, "huge-head", "kibibytes", 512, "a header of this length", HugeHead::new);
        add(
                group,
                "stale-answer",
                "the right answer twice: the next request on the connection reads the second",
                new StaleAnswer());
    }

    private void deliveries() {
        FaultGroup group = FaultGroup.DELIVERY;
        add(group, "lost-delivery", "the delivery does not arrive, and is tried again", new DroppedConnection(false));
        add(
                group,
                "lost-answer",
                "the delivery arrives, its answer does not, and it is tried again",
                new DroppedConnection(true));
        add(
                group,
                "late-delivery",
                "seconds",
                60,
                "the delivery comes later, by the store's clock, and others overtake it",
                LateDelivery::new);
        add(group, "doubled-delivery", "the delivery comes twice", new DoubledDelivery());
        add(
                group,
                "shuffled-deliveries",
                "deliveries",
                2,
                "the delivery waits for others, at most a minute; then they come in another order",
                ShuffledDeliveries::new);
    }

    private void add(FaultGroup group, String name, String sentence, Fault fault) {
        kinds.add(new FaultKind(name, group, Optional.empty(), sentence, ignored -> fault));
    }

    private void add(
            FaultGroup group, String name, String means, int otherwise, String sentence, IntFunction<Fault> make) {
        FaultKind.Number number = new FaultKind.Number(means, otherwise);
        kinds.add(new FaultKind(name, group, Optional.of(number), sentence, make));
    }

    private void family(FaultGroup group, NamedFault[] faults) {
        Arrays.stream(faults).forEach(fault -> add(group, typed(fault), fault.sentence(), fault));
    }

    private static String typed(NamedFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
