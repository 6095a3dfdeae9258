package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is published: each file with its digest, each page with its fingerprint.
 *
 * <p>Written last. A folder without a readable manifest counts as empty, so that a publish which did not finish is
 * done again.
 */
public final class Manifest {

    /** The file's name in the output folder. */
    public static final OutputPath FILE = OutputPath.of("bcsite-manifest.json");

    public static final Manifest EMPTY = new Manifest(new TreeMap<>(), new TreeMap<>());

    private final SortedMap<OutputPath, PublishedFile> files;
    private final SortedMap<UrlPath, Digest> fingerprints;
    private final SortedMap<OutputPath, Integer> earlier;

    public Manifest(SortedMap<OutputPath, PublishedFile> files, SortedMap<UrlPath, Digest> fingerprints) {
        this(files, fingerprints, new TreeMap<>());
    }

    Manifest(
            SortedMap<OutputPath, PublishedFile> files,
            SortedMap<UrlPath, Digest> fingerprints,
            SortedMap<OutputPath, Integer> earlier) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.fingerprints = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprints));
        this.earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
    }

    /** What is published in a folder; absent when there is nothing that was published whole. */
    public static Optional<Manifest> in(Path output) {
        return ManifestFile.read(output);
    }

    /** Every file of the release but the manifest itself. */
    public SortedMap<OutputPath, PublishedFile> files() {
        return files;
    }

    /** The fingerprint of every published page. */
    public Map<UrlPath, Digest> fingerprints() {
        return fingerprints;
    }

    /** Files of earlier releases that are still there, with how often such files were replaced since. */
    public SortedMap<OutputPath, Integer> earlier() {
        return earlier;
    }

    public Optional<Digest> fingerprint(UrlPath page) {
        return Optional.ofNullable(fingerprints.get(page));
    }

    public Optional<PublishedFile> file(OutputPath path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The same files, but with nothing known of their content: they can be removed, and are written anew. */
    Manifest distrusted() {
        SortedMap<OutputPath, PublishedFile> unknown = new TreeMap<>();
        files.keySet().forEach(path -> unknown.put(path, new PublishedFile(new Digest(0, 0), -1)));
        return new Manifest(unknown, new TreeMap<>(), earlier);
    }

    /** Whether every file of the release is in this folder as it was left there; none is read. */
    public boolean isIntact(Path output) {
        Untouched untouched = Untouched.in(output);
        return files.entrySet().parallelStream().allMatch(file -> untouched.is(file.getKey(), file.getValue()));
    }

    /** The sum of all files, in bytes. */
    public long bytes() {
        return files.values().stream().mapToLong(PublishedFile::size).sum();
    }
}
