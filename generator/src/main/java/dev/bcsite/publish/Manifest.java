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

    public Manifest(SortedMap<OutputPath, PublishedFile> files, SortedMap<UrlPath, Digest> fingerprints) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.fingerprints = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprints));
    }

    /** What is published in a folder; absent when there is nothing that was published whole. */
    public static Optional<Manifest> in(Path output) {
        return ManifestFile.read(output);
    }

    /** Every published file but the manifest itself. */
    public SortedMap<OutputPath, PublishedFile> files() {
        return files;
    }

    /** The fingerprint of every published page. */
    public Map<UrlPath, Digest> fingerprints() {
        return fingerprints;
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
        return new Manifest(unknown, new TreeMap<>());
    }

    /** The sum of all files, in bytes. */
    public long bytes() {
        return files.values().stream().mapToLong(PublishedFile::size).sum();
    }
}
