package dev.bcsite.publish;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The releases of a site that are still there, and which of them is published.
 *
 * <p>To be used by whoever holds the lock of the build.
 */
public final class Releases {

    private final Machine machine;
    private final Path output;
    private final ReleaseFolders folders;

    private Releases(Machine machine, Path output) {
        this.machine = machine;
        this.output = output.toAbsolutePath().normalize();
        this.folders = new ReleaseFolders(machine.disk(), this.output);
    }

    /**
     * One release.
     *
     * @param published when it was made
     * @param isCurrent whether it is the one that the output shows
     */
    public record Kept(int number, Instant published, int files, long bytes, boolean isCurrent) {}

    /** Of an output that is published as releases; finishes or undoes what a publish left that did not end. */
    public static Releases of(Path output, Publication.Releases publication) throws IOException {
        return of(Machine.local(), output, publication);
    }

    static Releases of(Machine machine, Path output, Publication.Releases publication) throws IOException {
        Layout.of(machine, output, publication).recover();
        return new Releases(machine, output);
    }

    /** The latest first. */
    public List<Kept> list() throws IOException {
        int current = folders.current().orElse(0);
        List<Kept> releases = new ArrayList<>();
        for (int number : folders.numbers()) {
            Path folder = folders.of(number);
            Optional<Manifest> manifest = ManifestFile.read(folder);
            if (manifest.isPresent()) {
                Instant made =
                        Files.getLastModifiedTime(Manifest.FILE.in(folder)).toInstant();
                releases.add(new Kept(
                        number, made, manifest.get().count(), manifest.get().bytes(), number == current));
            }
        }
        Collections.reverse(releases);
        return releases;
    }

    /**
     * Publishes an earlier release again.
     *
     * @param wanted its number; absent means the one before the current
     * @throws BcsiteException when there is none, or it is not whole any more; what is published then stays
     */
    public Kept goBack(Optional<Integer> wanted) throws IOException {
        List<Kept> releases = list();
        Kept chosen = wanted.isPresent() ? named(releases, wanted.get()) : before(releases);
        if (chosen.isCurrent()) {
            throw problem("release " + chosen.number() + " is the current one", "name another: " + others(releases));
        }
        Path folder = folders.of(chosen.number());
        new FolderLayout(machine, folder).recover();
        Manifest manifest = ManifestFile.read(folder).orElse(Manifest.EMPTY);
        Manifest leaving = ManifestFile.read(output).orElse(Manifest.EMPTY);
        // What both have is one file with two names, and looking at a hundred thousand takes its time.
        if (!Manifest.isIntact(folder, manifest.partsBeside(leaving))) {
            throw problem(
                    "release " + chosen.number() + " is not as it was left: a file is missing or was changed",
                    "name another, or build the site again");
        }
        takeAlong(leaving, manifest, folder);
        folders.point(chosen.number());
        return named(list(), chosen.number());
    }

    private Kept named(List<Kept> releases, int number) {
        return releases.stream()
                .filter(release -> release.number() == number)
                .findFirst()
                .orElseThrow(() -> problem("there is no release " + number, "name one of these: " + others(releases)));
    }

    private Kept before(List<Kept> releases) {
        int current = releases.stream()
                .filter(Kept::isCurrent)
                .mapToInt(Kept::number)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return releases.stream()
                .filter(release -> release.number() < current)
                .findFirst()
                .orElseThrow(() -> problem("there is no release before the current one", "build the site first"));
    }

    private static String others(List<Kept> releases) {
        String numbers = String.join(
                ", ",
                releases.stream()
                        .filter(release -> !release.isCurrent())
                        .map(release -> Integer.toString(release.number()))
                        .toList());
        return numbers.isEmpty() ? "there are none yet" : numbers;
    }

    /** Styles and pictures of the release that is left stay reachable, for the pages that browsers still show. */
    private void takeAlong(Manifest leaving, Manifest manifest, Path folder) throws IOException {
        Map<OutputPath, PublishedFile> missing = new TreeMap<>();
        for (LazyPart part : leaving.partsBeside(manifest)) {
            part.get().forEachPath(path -> {
                if (EarlierAssets.isHashed(path)) {
                    OutputPath file = OutputPath.of(path);
                    boolean isThere = manifest.file(file).isPresent()
                            || manifest.earlier().containsKey(file);
                    if (!isThere) {
                        missing.put(file, leaving.file(file).orElseThrow());
                    }
                }
            });
        }
        if (missing.isEmpty()) {
            return;
        }
        SortedMap<OutputPath, EarlierFile> earlier =
                EarlierAssets.beside(missing, file -> manifest.file(file).isPresent(), manifest.earlier());
        Manifest next = manifest.with(Map.of(), earlier);
        Set<OutputPath> forgotten = new TreeSet<>(manifest.earlier().keySet());
        forgotten.removeAll(next.earlier().keySet());
        Landing landing = StagedLanding.in(machine, folder);
        for (Map.Entry<OutputPath, PublishedFile> file : missing.entrySet()) {
            OutputPath path = file.getKey();
            landing.copy(path, file.getValue().digest(), path.in(output));
        }
        new Release(manifest, next, forgotten).land(landing);
    }

    private BcsiteException problem(String found, String remedy) {
        return new BcsiteException(Problem.at(output.toString(), found, remedy));
    }
}
