package dev.bcsite.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** Breaks one publish at every point, and sees what is there after the next command. */
final class CrashCheck {

    private static final Publication IN_PLACE = new Publication.InPlace();
    private static final Publication RELEASES = new Publication.Releases(2);
    private static final int ALL_FORCED = 256;
    private static final int NONE_FORCED = 0;
    private static final Optional<Digest> BOOT = Optional.of(Digest.of("this boot"));
    private static final Optional<Digest> NEXT_BOOT = Optional.of(Digest.of("the next boot"));

    private final Path folder;
    private final Publication publication;
    private final int few;
    private final Shop next;
    private final RecordedDisk recorded;
    private final SortedMap<String, String> oldSite;
    private final SortedMap<String, String> newSite;
    private int states;

    /**
     * Publishes once, and writes down how.
     *
     * @param before how the old shop was published; absent when there was none
     */
    private CrashCheck(Path folder, Optional<Publication> before, Shop old, Publication publication, Shop next, int few)
            throws IOException {
        this.folder = folder;
        this.publication = publication;
        this.few = few;
        this.next = next;
        Path root = Files.createDirectory(folder.resolve("recorded"));
        if (before.isPresent()) {
            old.publish(machine(new QuickDisk(), BOOT), root.resolve("site"), before.get());
            Files.deleteIfExists(root.resolve("site").resolve(Unproven.FILE));
        }
        this.oldSite = Shop.visible(root.resolve("site"));
        this.recorded = new RecordedDisk(root);
        next.publish(machine(recorded, BOOT), root.resolve("site"), publication);
        this.newSite = Shop.visible(root.resolve("site"));
    }

    /** A small release over another. */
    static CrashCheck inPlace(Path folder) throws IOException {
        return new CrashCheck(folder, Optional.of(IN_PLACE), Shop.OLD, IN_PLACE, Shop.NEW, ALL_FORCED);
    }

    /** One that is too large to be forced to the disk. */
    static CrashCheck large(Path folder) throws IOException {
        return new CrashCheck(folder, Optional.of(IN_PLACE), Shop.PLAIN_OLD, IN_PLACE, Shop.PLAIN_NEW, NONE_FORCED);
    }

    /** One where there was none. */
    static CrashCheck first(Path folder) throws IOException {
        return new CrashCheck(folder, Optional.empty(), Shop.PLAIN_OLD, IN_PLACE, Shop.PLAIN_NEW, ALL_FORCED);
    }

    /** One in a folder of its own after another. */
    static CrashCheck releases(Path folder) throws IOException {
        return new CrashCheck(folder, Optional.of(RELEASES), Shop.OLD, RELEASES, Shop.NEW, ALL_FORCED);
    }

    /** The first of a site that was published in place. */
    static CrashCheck adopted(Path folder) throws IOException {
        return new CrashCheck(folder, Optional.of(IN_PLACE), Shop.OLD, RELEASES, Shop.NEW, ALL_FORCED);
    }

    /** Every kill. */
    int kills() {
        new CrashStates(recorded, 0, 0).ofKill(state -> check(laidOut(state), BOOT, true, state));
        return states;
    }

    /** Every kill, and every kill of the command that comes after it. */
    int killsOfTwo() {
        new CrashStates(recorded, 0, 0).ofKill(state -> {
            int operations = 0;
            while (diesAgain(state, operations)) {
                operations++;
            }
        });
        return states;
    }

    /**
     * Every power failure.
     *
     * @param isWhole whether the old site or the new one has to be there as a whole; else no file may be there that is torn, or that the
     *     manifest does not know
     */
    int powerFailures(boolean isWhole, int most, long seed) {
        new CrashStates(recorded, most, seed).ofPower(state -> check(laidOut(state), NEXT_BOOT, isWhole, state));
        return states;
    }

    private boolean diesAgain(Tree state, int operations) {
        boolean[] died = new boolean[1];
        Path root = laidOut(state);
        try {
            recover(new QuickDisk(operations), BOOT, root);
        } catch (QuickDisk.Dead e) {
            died[0] = true;
        }
        check(root, BOOT, true, state);
        return died[0];
    }

    private void check(Path root, Optional<Digest> boot, boolean isWhole, Tree state) {
        states++;
        try {
            Path output = root.resolve("site");
            recover(new QuickDisk(), boot, root);
            SortedMap<String, String> found = Shop.visible(output);
            if (isWhole && !found.equals(oldSite) && !found.equals(newSite)) {
                fail("Neither old nor new: " + found + "\nof " + state.text());
            }
            assertTruth(output, found, state);
            next.publish(machine(new QuickDisk(), boot), output, publication);
            assertEquals(newSite, Shop.visible(output), state::text);
            Folders.removeTree(new LocalDisk(), root);
        } catch (IOException e) {
            throw new UncheckedIOException(state.text(), e);
        }
    }

    /** What is there is in the manifest, and what is in the manifest is there. */
    private static void assertTruth(Path output, SortedMap<String, String> found, Tree state) {
        Manifest manifest = Manifest.in(output).orElse(Manifest.EMPTY);
        TreeSet<String> known = new TreeSet<>();
        manifest.files().forEach((path, file) -> {
            known.add(path.text());
            byte[] content = found.getOrDefault(path.text(), "").getBytes(StandardCharsets.ISO_8859_1);
            assertEquals(file.digest(), Digest.of(content), () -> path + " is torn\nof " + state.text());
        });
        manifest.earlier().keySet().stream().map(OutputPath::text).forEach(known::add);
        TreeSet<String> there = new TreeSet<>(found.keySet());
        there.removeIf(path -> Manifest.isOwn(OutputPath.of(path)));
        assertEquals(known, there, state::text);
    }

    private void recover(Disk disk, Optional<Digest> boot, Path root) {
        try {
            Layout.of(machine(disk, boot), root.resolve("site"), publication).recover();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path laidOut(Tree state) {
        try {
            Path root = Files.createTempDirectory(folder, "state");
            state.write(root);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Machine machine(Disk disk, Optional<Digest> boot) {
        return new Machine(disk, boot, few);
    }
}
