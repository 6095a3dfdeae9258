package dev.bcsite.doctor;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.catalog.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Whether the last snapshot can be built from. One that is damaged is moved aside, as a build does. */
public final class SnapshotCheck implements Check {

    private static final Duration OLD = Duration.ofDays(7);

    private final Path file;
    private final String store;
    private final List<Long> channels;
    private final InstantSource clock;

    public SnapshotCheck(Path file, String store, List<Long> channels, InstantSource clock) {
        this.file = file;
        this.store = store;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    @Override
    public Area area() {
        return Area.MACHINE;
    }

    @Override
    public String subject() {
        return "snapshot";
    }

    @Override
    public void look(Notebook notebook) throws IOException {
        if (!Files.isRegularFile(file)) {
            notebook.note(area(), subject(), "there is none yet; the first build makes one");
            return;
        }
        try (Snapshot snapshot = Snapshot.open(file, store)) {
            look(snapshot, notebook);
        } catch (BcsiteException e) {
            notebook.failure(area(), subject(), e);
        }
    }

    private void look(Snapshot snapshot, Notebook notebook) {
        List<Long> missing = channels.stream()
                .filter(channel -> !snapshot.channelIds().contains(channel))
                .toList();
        long days = Duration.between(snapshot.takenAt(), clock.instant()).toDays();
        if (!missing.isEmpty()) {
            notebook.warning(
                    area(), subject(), "it does not hold channel " + missing.get(0), "build again: it is pulled anew");
        } else if (days >= OLD.toDays()) {
            notebook.warning(area(), subject(), "it is " + days + " days old", "build again: it is pulled anew");
        } else {
            notebook.well(area(), subject(), "of " + snapshot.takenAt());
        }
    }
}
