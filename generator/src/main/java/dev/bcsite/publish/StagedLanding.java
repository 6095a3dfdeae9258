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
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

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
        boolean isSmall = all.size() + gone.size() <= machine.few();
        disk.makeFolder(output.resolve(Manifest.PARTS));
        disk.force(staged(isSmall ? all : ofManifest(all)));
        disk.force(List.of(staging, output));
        if (!isSmall) {
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

    private List<Path> staged(List<Move> some) {
        return some.stream().map(move -> staging.resolve(move.staged())).toList();
    }

    private void commit(Journal journal) throws IOException {
        Path part = staging.resolve(Journal.FILE + ".part");
        disk.write(part, journal.json());
        disk.force(List.of(part));
        disk.move(part, staging.resolve(Journal.FILE));
        disk.force(List.of(staging));
    }

    /** Does what a journal says, for the first time or again. */
    static void follow(Machine machine, Path output, Journal journal) throws IOException {
        Disk disk = machine.disk();
        Path staging = output.resolve(FOLDER);
        Set<Path> above = above(journal.moves().stream().map(Move::path), output);
        // First, since a folder may have to make room for a file, and a file for a folder.
        for (OutputPath path : journal.removed()) {
            Folders.removeFile(disk, path.in(output), above);
        }
        boolean isForced = journal.boot().isEmpty();
        makeFolders(disk, above, isForced);
        int files = Math.max(0, journal.moves().size() - 1);
        Batches.run(journal.moves().subList(0, files), move -> settle(disk, move, staging, output));
        for (Move last : journal.moves().subList(files, journal.moves().size())) {
            settle(disk, last, staging, output);
        }
        Set<Path> touched = isForced ? above : new TreeSet<>(Set.of(output, output.resolve(Manifest.PARTS)));
        if (isForced) {
            touched.addAll(above(journal.removed().stream(), output));
        }
        disk.force(touched.stream().filter(Files::isDirectory).toList());
        disk.remove(staging.resolve(Journal.FILE));
        Folders.removeTree(disk, staging);
    }

    /** A file that got its name in a folder is lost with the name of the folder. */
    private static void makeFolders(Disk disk, Set<Path> folders, boolean isForced) throws IOException {
        Set<Path> grown = new TreeSet<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                disk.makeFolder(folder);
                grown.add(folder.getParent());
            }
        }
        if (isForced) {
            disk.force(grown);
        }
    }

    private static void settle(Disk disk, Move move, Path staging, Path output) throws IOException {
        Path from = staging.resolve(move.staged());
        try {
            disk.move(from, move.path().in(output));
        } catch (NoSuchFileException e) {
            if (Files.exists(from)) {
                throw e;
            }
            // It took its place before.
        }
    }

    /** All folders that these files are in, the outer ones first. */
    private static Set<Path> above(Stream<OutputPath> files, Path output) {
        Set<Path> folders = new TreeSet<>();
        files.forEach(file -> {
            Path folder = file.in(output).getParent();
            while (folders.add(folder) && !folder.equals(output)) {
                folder = folder.getParent();
            }
        });
        return folders;
    }
}
