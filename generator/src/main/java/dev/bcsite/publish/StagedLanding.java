package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.publish.Journal.Move;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A release in place: its files are staged beside the published ones, a journal says what is to be done with them, and then they
 * take their places.
 *
 * <p>A small release is forced to the disk before the journal is, so that a power failure leaves it whole as well. A large one
 * is not, and the folder is marked as {@link Unproven}.
 */
final class StagedLanding implements Landing {

    /** The staging folder, in the output so that it is on the same file system. */
    static final String FOLDER = ".bcsite-publish";

    /** Up to so many changes are forced to the disk. */
    static final int FEW = 256;

    private final Machine machine;
    private final Disk disk;
    private final Path output;
    private final Path staging;
    private final Queue<Move> moves = new ConcurrentLinkedQueue<>();
    private final AtomicLong names = new AtomicLong();

    private StagedLanding(Machine machine, Path output) {
        this.machine = machine;
        this.disk = machine.disk();
        this.output = output;
        this.staging = output.resolve(FOLDER);
    }

    /** @param output absolute; there is no staging folder in it */
    static StagedLanding in(Machine machine, Path output) throws IOException {
        StagedLanding landing = new StagedLanding(machine, output);
        landing.disk.makeFolder(landing.staging);
        return landing;
    }

    @Override
    public void write(OutputPath path, Digest digest, byte[] content) throws IOException {
        Move move = move(path, digest);
        disk.write(staging.resolve(move.staged()), content);
        moves.add(move);
    }

    @Override
    public void copy(OutputPath path, Digest digest, Path source) throws IOException {
        Move move = move(path, digest);
        disk.copy(source, staging.resolve(move.staged()));
        moves.add(move);
    }

    private Move move(OutputPath path, Digest digest) {
        return new Move(Long.toString(names.getAndIncrement()), path, digest);
    }

    @Override
    public void land(Manifest next, byte[] root, Set<OutputPath> gone) throws IOException {
        List<Move> all = new ArrayList<>(moves);
        all.sort(Comparator.comparing(Move::path));
        Move last = move(Manifest.FILE, Digest.of(root));
        disk.write(staging.resolve(last.staged()), root);
        all.add(last);
        boolean isSmall = all.size() + gone.size() <= FEW;
        Batches.waiting(isSmall ? all : ofManifest(all), move -> disk.force(staging.resolve(move.staged())));
        disk.force(staging);
        if (isSmall) {
            disk.force(output);
        } else {
            Unproven.mark(machine, output);
        }
        Journal journal = new Journal(isSmall ? Optional.empty() : machine.boot(), all, List.copyOf(gone));
        commit(journal);
        follow(machine, output, journal);
    }

    @Override
    public void abandon() throws IOException {
        disk.remove(staging);
    }

    /** Whoever knows what should be there can mend the rest. */
    private static List<Move> ofManifest(List<Move> moves) {
        return moves.stream().filter(move -> Manifest.isOwn(move.path())).toList();
    }

    private void commit(Journal journal) throws IOException {
        Path part = staging.resolve(Journal.FILE + ".part");
        disk.write(part, journal.json());
        disk.force(part);
        disk.move(part, staging.resolve(Journal.FILE));
        disk.force(staging);
    }

    /** Does what a journal says, for the first time or again. */
    static void follow(Machine machine, Path output, Journal journal) throws IOException {
        Disk disk = machine.disk();
        Path staging = output.resolve(FOLDER);
        // First, since a folder may have to make room for a file.
        for (OutputPath path : journal.removed()) {
            Folders.removeFile(disk, path.in(output), output);
        }
        int files = Math.max(0, journal.moves().size() - 1);
        Batches.run(journal.moves().subList(0, files), move -> settle(disk, move, staging, output));
        for (Move last : journal.moves().subList(files, journal.moves().size())) {
            settle(disk, last, staging, output);
        }
        if (journal.boot().isEmpty()) {
            Batches.waiting(touched(journal, output), disk::force);
        }
        disk.remove(staging.resolve(Journal.FILE));
        Folders.removeTree(disk, staging);
    }

    private static void settle(Disk disk, Move move, Path staging, Path output) throws IOException {
        Path from = staging.resolve(move.staged());
        Path to = move.path().in(output);
        try {
            disk.move(from, to);
        } catch (NoSuchFileException e) {
            // Either it took its place before, or its folder is new.
            if (Files.exists(from)) {
                disk.makeFolder(to.getParent());
                disk.move(from, to);
            }
        }
    }

    /** The folders in which names came or went. */
    private static List<Path> touched(Journal journal, Path output) {
        Set<Path> folders = new LinkedHashSet<>();
        journal.moves().forEach(move -> addAbove(move.path().in(output), output, folders));
        journal.removed().forEach(path -> addAbove(path.in(output), output, folders));
        return folders.stream().filter(Files::isDirectory).toList();
    }

    private static void addAbove(Path file, Path output, Set<Path> folders) {
        Path folder = file.getParent();
        while (folders.add(folder) && !folder.equals(output)) {
            folder = folder.getParent();
        }
    }
}
