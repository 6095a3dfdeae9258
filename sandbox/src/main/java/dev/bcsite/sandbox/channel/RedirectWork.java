package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works on the one job with redirects that a store has in hand.
 *
 * <p>A job is new, then working, then complete. It takes a step with every second of the store's clock and with every
 * look at it, whichever is further, so that polling clients and tests with a still clock both get to the end. All is
 * done with the last step.
 */
final class RedirectWork {

    private static final List<String> STEPS = List.of("new", "working", "complete");
    private static final int LAST = STEPS.size() - 1;

    private final StoreState state;
    private final RedirectFile file;

    RedirectWork(StoreState state, RedirectRows rows) {
        this.state = state;
        this.file = new RedirectFile(state, rows);
    }

    Table jobs() {
        return state.table(Kind.REDIRECT_JOBS);
    }

    /** @param wanted what an export is to hold */
    ObjectNode start(String type, ObjectNode wanted, int count) {
        ObjectNode job = Json.object()
                .put("type", type)
                .put("status", STEPS.get(0))
                .put("completed_items", 0)
                .put("failed_items", 0)
                .put("total_items", count);
        job.putArray("errors");
        job.put("created_at", Timestamps.zulu(state.clock().instant())).put("step", 0);
        job.set("wanted", wanted);
        return jobs().row(jobs().add(job)).orElseThrow();
    }

    /** Keeps the file that an import begins with, or an export ends with. */
    void keepFile(ObjectNode job, String text) {
        state.documents().put(fileName(job), TextNode.valueOf(text));
    }

    Optional<String> file(ObjectNode job) {
        return state.documents().get(fileName(job)).map(text -> text.asText());
    }

    private static String fileName(ObjectNode job) {
        return "redirect-file/" + job.path("id").asText();
    }

    static ObjectNode shown(ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        shown.remove(List.of("step", "wanted"));
        return shown;
    }

    static boolean isDone(ObjectNode job) {
        return job.path("step").asInt() >= LAST;
    }

    /** The job in hand; empty when all are done. */
    Optional<ObjectNode> current() {
        return jobs().stream().filter(job -> !isDone(job)).findFirst();
    }

    /** Takes the steps that the clock says are due. */
    void settle() {
        current().ifPresent(job -> {
            long due = Timestamps.read(job.path("created_at").asText())
                    .map(since ->
                            Duration.between(since, state.clock().instant()).toSeconds())
                    .orElse(0L);
            for (int step = job.path("step").asInt(); step < Math.min(due, LAST); step++) {
                step(job);
            }
        });
    }

    /** Takes the job one step further, and gives it as it is then. */
    ObjectNode step(ObjectNode before) {
        long key = jobs().keyOf(before.path("id").asText()).orElseThrow();
        return state.commits().together(() -> {
            ObjectNode job = jobs().get(key).orElseThrow();
            int step = Math.min(job.path("step").asInt() + 1, LAST);
            if (step == LAST && !isDone(job)) {
                finish(job);
            }
            jobs().put(key, job.put("step", step).put("status", STEPS.get(step)));
            return job;
        });
    }

    private void finish(ObjectNode job) {
        ArrayNode errors = Json.array();
        if (job.path("type").asText().equals("import")) {
            errors = file.store(file(job).orElseThrow());
            state.documents().remove(fileName(job));
        } else {
            ObjectNode wanted = (ObjectNode) job.get("wanted");
            boolean withUrls = wanted.path("include_dynamic_target_urls").asBoolean();
            keepFile(job, file.written(chosen(wanted), withUrls));
        }
        job.put("failed_items", errors.size())
                .put("completed_items", job.path("total_items").asInt() - errors.size());
        job.set("errors", errors);
        job.put("completed_at", Timestamps.zulu(state.clock().instant()));
    }

    /** The redirects that an export asks for. */
    List<ObjectNode> chosen(ObjectNode wanted) {
        Set<Long> ids = Json.longs(wanted, "redirect_ids");
        return state.redirects().stream()
                .filter(row -> ids.isEmpty() || ids.contains(row.path("id").asLong()))
                .filter(row -> wanted.path("site_id").isNull()
                        || row.path("site_id").asLong()
                                == wanted.path("site_id").asLong())
                .toList();
    }
}
