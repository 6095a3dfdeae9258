package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * What a snapshot file says about itself.
 *
 * @param order what was to be pulled, as the puller spells it; a pull is resumed only for the same order
 * @param complete false while a pull fills the file
 */
record SnapshotHeader(int format, String store, String order, Instant takenAt, boolean complete) {

    private static final String FACT = "snapshot";

    static SnapshotHeader read(SnapshotStore rows) {
        JsonNode json = rows.fact(FACT).orElseThrow(() -> new DamagedSnapshotException("it has no header"));
        try {
            return new SnapshotHeader(
                    json.path("format").asInt(),
                    json.path("store").asText(),
                    json.path("order").asText(),
                    Instant.parse(json.path("taken_at").asText()),
                    json.path("complete").asBoolean());
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
                        .put("complete", complete));
    }

    SnapshotHeader completed() {
        return new SnapshotHeader(format, store, order, takenAt, true);
    }

    boolean isResumableAs(SnapshotHeader wanted, Duration longest) {
        Duration age = Duration.between(takenAt, wanted.takenAt);
        return !complete
                && format == wanted.format
                && store.equals(wanted.store)
                && order.equals(wanted.order)
                && !age.isNegative()
                && age.compareTo(longest) < 0;
    }

    void requireReadable(Path path, String wantedStore) {
        if (format != SnapshotStore.FORMAT) {
            throw problem(
                    path,
                    "the snapshot has format " + format + ", this bcsite reads format " + SnapshotStore.FORMAT,
                    "build while the store can be reached: it will be pulled again");
        }
        if (!store.equals(wantedStore)) {
            throw problem(
                    path,
                    "the snapshot is of store \"" + store + "\", not of \"" + wantedStore + "\"",
                    "build while the store can be reached, or use another state directory");
        }
        if (!complete) {
            throw problem(path, "the snapshot is not complete", "build while the store can be reached");
        }
    }

    private static BcsiteException problem(Path path, String finding, String remedy) {
        return new BcsiteException(Problem.at(path.toString(), finding, remedy));
    }
}
