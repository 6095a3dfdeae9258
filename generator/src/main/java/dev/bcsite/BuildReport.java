package dev.bcsite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.RequestMeter;
import dev.bcsite.catalog.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a build did, for people and for programs. */
public final class BuildReport {

    private static final int SHOWN_NOTES = 20;

    private final List<StorefrontBuild.Result> results;
    private final Map<String, Long> requests;
    private final Map<String, Long> retries;
    private final Duration waited;
    private final Map<String, Duration> stages;
    private final Duration total;

    private BuildReport(List<StorefrontBuild.Result> results, RequestMeter meter, BuildClock clock) {
        this.results = List.copyOf(results);
        this.requests = new TreeMap<>(meter.requests());
        this.retries = new TreeMap<>(meter.retries());
        this.waited = meter.waited();
        this.stages = new LinkedHashMap<>(clock.laps());
        this.total = clock.total();
    }

    static BuildReport of(List<StorefrontBuild.Result> results, RequestMeter meter, BuildClock clock) {
        return new BuildReport(results, meter, clock);
    }

    /** The storefronts as they are published now. */
    public List<PublishedSite> sites() {
        return results.stream()
                .map(result -> new PublishedSite(result.storefront(), result.manifest()))
                .toList();
    }

    /** Pages that the sites should have. */
    public long planned() {
        return results.stream().mapToLong(StorefrontBuild.Result::planned).sum();
    }

    /** Pages that had to be rendered. */
    public long rendered() {
        return results.stream().mapToLong(StorefrontBuild.Result::rendered).sum();
    }

    /** Pages that were taken away. */
    public long removed() {
        return results.stream().mapToLong(StorefrontBuild.Result::removed).sum();
    }

    /** Requests to the store's API, retries included. */
    public long requests() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is odd but did not stop the build. */
    public List<Problem> notes() {
        return results.stream().flatMap(result -> result.notes().stream()).toList();
    }

    /** Why each page was rendered or removed: {@code /mugs/: it is new}; by path. */
    public List<String> explanation() {
        List<String> lines = new ArrayList<>();
        results.forEach(result -> result.causes().forEach((path, cause) -> lines.add(path + ": " + cause.sentence())));
        return lines;
    }

    /** The closing paragraph. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        for (StorefrontBuild.Result result : results) {
            text.append(sentence(result)).append('\n');
        }
        List<Problem> notes = notes();
        notes.stream()
                .limit(SHOWN_NOTES)
                .forEach(note -> text.append("Note: ").append(note).append('\n'));
        if (notes.size() > SHOWN_NOTES) {
            text.append("... and ").append(notes.size() - SHOWN_NOTES).append(" more notes in build-report.json\n");
        }
        return text.toString().stripTrailing();
    }

    private String sentence(StorefrontBuild.Result result) {
        String changes = result.rendered() == result.planned()
                ? "all rendered"
                : result.rendered() + " rendered, " + result.removed() + " removed";
        String pulled = requests.isEmpty() ? "from the last snapshot" : "with " + requests() + " requests to the store";
        return String.format(
                Locale.ROOT,
                "Built %s with %d products in %d pages (%s), %.1f s, %s.%n%d files, %.1f MB, in %s",
                result.summary().shop(),
                result.summary().products(),
                result.planned(),
                changes,
                total.toMillis() / 1000.0,
                pulled,
                result.manifest().count(),
                result.manifest().bytes() / 1_000_000.0,
                result.storefront().output());
    }

    /** Writes {@code build-report.json} into a folder. */
    void write(Path folder, boolean explain) throws IOException {
        ObjectNode report = Json.object();
        ArrayNode storefronts = report.putArray("storefronts");
        results.forEach(result -> storefront(result, explain, storefronts.addObject()));
        requests.forEach(report.putObject("requests")::put);
        report.put("requestsTotal", requests());
        retries.forEach(report.putObject("retries")::put);
        report.put("waitedMilliseconds", waited.toMillis());
        ObjectNode milliseconds = report.putObject("stageMilliseconds");
        stages.forEach((stage, time) -> milliseconds.put(stage, time.toMillis()));
        report.put("totalMilliseconds", total.toMillis());
        report.put("peakHeapBytes", peakHeap());
        Files.createDirectories(folder);
        Files.write(folder.resolve("build-report.json"), Json.lines(report));
    }

    private static void storefront(StorefrontBuild.Result result, boolean explain, ObjectNode facts) {
        facts.put("name", result.storefront().name());
        facts.put("pagesPlanned", result.planned());
        facts.put("pagesRendered", result.rendered());
        facts.put("pagesRemoved", result.removed());
        result.summary().pagesByKind().forEach(facts.putObject("pagesByKind")::put);
        facts.put("filesWritten", result.written());
        facts.put("files", result.manifest().count());
        facts.put("bytes", result.manifest().bytes());
        result.registered().ifPresent(plan -> {
            facts.put("registrationChanged", plan.changes().size());
            facts.put("registrationAsWanted", plan.kept());
            facts.put("registrationLeftAlone", plan.conflicts().size());
        });
        reasons(result, explain, facts.putObject("reasons"));
        ArrayNode notes = facts.putArray("notes");
        result.notes().forEach(note -> notes.add(note.toString()));
    }

    /** By page when asked to explain, else how often each reason occurred. */
    private static void reasons(StorefrontBuild.Result result, boolean explain, ObjectNode reasons) {
        if (explain) {
            SortedMap<String, String> sentences = new TreeMap<>();
            result.causes().forEach((path, cause) -> sentences.put(path.toString(), cause.sentence()));
            sentences.forEach(reasons::put);
        } else {
            SortedMap<String, Integer> counts = new TreeMap<>();
            result.reasons().values().forEach(reason -> counts.merge(reason.sentence(), 1, Integer::sum));
            counts.forEach(reasons::put);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }
}
