package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a snapshot, or a pull under way, says about itself.
 *
 * @param order what was to be pulled, as the puller spells it; a pull is resumed only for the same order
 * @param wholeAt when everything was pulled last, and not only what had changed
 * @param base digest of the snapshot that a pull of changes lies on; empty where everything is pulled
 */
record SnapshotHeader(int format, String store, String order, Instant takenAt, Instant wholeAt, String base) {

    static final String FACT = "snapshot";

    static SnapshotHeader read(Optional<JsonNode> fact) {
        JsonNode json = fact.orElseThrow(() -> new DamagedSnapshotException("it has no header"));
        try {
            return new SnapshotHeader(
                    json.path("format").asInt(),
                    json.path("store").asText(),
                    json.path("order").asText(),
                    Instant.parse(json.path("taken_at").asText()),
                    Instant.parse(json.path("whole_at").asText()),
                    json.path("base").asText());
        } catch (DateTimeException e) {
            throw new DamagedSnapshotException("its header has no date");
        }
    }

    void write(SnapshotStore rows) {
        rows.putFact(
                FACT,
                Json.object()
                        .put("format", format)
                        .put("store", store)
                        .put("order", order)
                        .put("taken_at", takenAt.toString())
                        .put("whole_at", wholeAt.toString())
                        .put("base", base));
    }

    /** Of a pull of what has changed since. */
    SnapshotHeader followedBy(Instant now, Digest digest) {
        return new SnapshotHeader(format, store, order, now, wholeAt, digest + "/" + takenAt);
    }

    boolean isResumableAs(SnapshotHeader wanted, Duration longest) {
        Duration age = Duration.between(takenAt, wanted.takenAt);
        return format == wanted.format
                && store.equals(wanted.store)
                && order.equals(wanted.order)
                && base.equals(wanted.base)
                && !age.isNegative()
                && age.compareTo(longest) < 0;
    }

    void requireStore(Path path, String wanted) {
        if (!store.equals(wanted)) {
            throw problem(
                    path,
                    "the snapshot is of store \"" + store + "\", not of \"" + wanted + "\"",
                    "build while the store can be reached, or use another state directory");
        }
    }

    static BcsiteException otherFormat(Path path, int format) {
        return problem(
                path,
                "the snapshot has format " + format + ", this bcsite reads format " + SnapshotFile.FORMAT,
                "build while the store can be reached: it will be pulled again");
    }

    private static BcsiteException problem(Path path, String finding, String remedy) {
        return new BcsiteException(Problem.at(path.toString(), finding, remedy));
    }
}
