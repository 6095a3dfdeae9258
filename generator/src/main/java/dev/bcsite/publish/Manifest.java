package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Everything that is published: each file with its digest, each page with its fingerprint.
 *
 * <p>On disk it is a root file, written last, that names parts by their digests; a path's hash says in which part it is. So a
 * release that changes one page writes one part and the root. A part is read when it is asked for: {@link #file} and
 * {@link #fingerprint} read one, {@link #files} and {@link #fingerprints} all. A folder without a readable root counts as empty.
 */
public final class Manifest {

    /** The name of the root in the output folder. */
    public static final OutputPath FILE = OutputPath.of("bcsite-manifest.json");

    /** The folder of the parts. */
    static final String PARTS = "bcsite-manifest";

    public static final Manifest EMPTY = new Manifest(List.of(LazyPart.EMPTY), 0, 0, new TreeMap<>());

    private final List<LazyPart> parts;
    private final int count;
    private final long bytes;
    private final SortedMap<OutputPath, EarlierFile> earlier;
    /** Null until it is asked for. */
    private volatile byte[] root;

    Manifest(List<LazyPart> parts, int count, long bytes, SortedMap<OutputPath, EarlierFile> earlier) {
        this.parts = List.copyOf(parts);
        this.count = count;
        this.bytes = bytes;
        this.earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
    }

    /** What is published in a folder; absent when there is nothing that was published whole. */
    public static Optional<Manifest> in(Path output) {
        return ManifestFile.read(output);
    }

    /** Every file of the release but the manifest itself. */
    public SortedMap<OutputPath, PublishedFile> files() {
        SortedMap<OutputPath, PublishedFile> files = new TreeMap<>();
        forEach((path, entry) -> files.put(OutputPath.of(path), entry.file()));
        return Collections.unmodifiableSortedMap(files);
    }

    /** The fingerprint of every published page. */
    public SortedMap<UrlPath, Digest> fingerprints() {
        SortedMap<UrlPath, Digest> fingerprints = new TreeMap<>();
        forEach((path, entry) -> entry.fingerprint().ifPresent(known -> fingerprints.put(page(path), known)));
        return Collections.unmodifiableSortedMap(fingerprints);
    }

    /** Files of earlier releases that are still there. */
    public SortedMap<OutputPath, EarlierFile> earlier() {
        return earlier;
    }

    public Optional<Digest> fingerprint(UrlPath page) {
        return fingerprint(page.file());
    }

    /** The fingerprint of the page that is in a file. */
    Optional<Digest> fingerprint(OutputPath path) {
        return part(path.text()).fingerprint(path.text());
    }

    public Optional<PublishedFile> file(OutputPath path) {
        return part(path.text()).file(path.text());
    }

    /** How many files the release has. */
    public int count() {
        return count;
    }

    /** The sum of all files, in bytes. */
    public long bytes() {
        return bytes;
    }

    /** Whether every file of the release is in this folder as it was left there; none is read. */
    public boolean isIntact(Path output) {
        return isIntact(output, parts);
    }

    /** Whether the files of some parts are. */
    static boolean isIntact(Path output, List<LazyPart> parts) {
        Untouched untouched = Untouched.in(output);
        return parts.parallelStream()
                .allMatch(part -> part.isReadable() && part.get().isIntact(untouched));
    }

    /** The parts that another manifest has not. */
    List<LazyPart> partsBeside(Manifest other) {
        Set<Digest> same = other.parts.stream().map(LazyPart::digest).collect(Collectors.toSet());
        return parts.stream().filter(part -> !same.contains(part.digest())).toList();
    }

    /** Whether all parts are there; reads them. */
    boolean isReadable() {
        return parts.parallelStream().allMatch(LazyPart::isReadable);
    }

    /** Every file with what is known of it, in no particular order. */
    void forEach(BiConsumer<String, ManifestEntry> action) {
        parts.forEach(part -> part.get().forEach(action));
    }

    void forEachPath(Consumer<String> action) {
        parts.forEach(part -> part.get().forEachPath(action));
    }

    List<LazyPart> parts() {
        return parts;
    }

    /** The root, as it lies in the output. */
    byte[] root() {
        byte[] known = root;
        if (known == null) {
            known = ManifestFile.bytes(this);
            root = known;
        }
        return known;
    }

    /** The files of the parts, as they lie in the output. */
    Set<OutputPath> ownFiles() {
        return parts.stream().map(Manifest::file).collect(Collectors.toCollection(TreeSet::new));
    }

    static OutputPath file(LazyPart part) {
        return OutputPath.of(PARTS + "/" + part.digest() + ".json");
    }

    /** Whether a file is of a manifest itself. */
    static boolean isOwn(OutputPath path) {
        return path.equals(FILE) || path.text().startsWith(PARTS + "/");
    }

    /**
     * The manifest of the next release. What is not mentioned stays as it is, and so do the parts it is in.
     *
     * @param changes an absent entry takes the file out
     */
    Manifest with(Map<String, Optional<ManifestEntry>> changes, SortedMap<OutputPath, EarlierFile> stay) {
        Map<Integer, Map<String, Optional<ManifestEntry>>> byPart = new HashMap<>();
        int files = count;
        for (var change : changes.entrySet()) {
            String path = change.getKey();
            byPart.computeIfAbsent(index(path), at -> new HashMap<>()).put(path, change.getValue());
            files += (change.getValue().isPresent() ? 1 : 0)
                    - (part(path).file(path).isPresent() ? 1 : 0);
        }
        boolean fits = PartCount.of(files) == parts.size();
        if (!fits || !byPart.keySet().stream().allMatch(at -> parts.get(at).isReadable())) {
            return anew(changes, stay);
        }
        List<LazyPart> next = new ArrayList<>(parts);
        long size = bytes;
        for (var change : byPart.entrySet()) {
            ManifestPart old = parts.get(change.getKey()).get();
            ManifestPart part = old.with(change.getValue());
            size += part.bytes() - old.bytes();
            next.set(change.getKey(), LazyPart.of(part));
        }
        return new Manifest(next, files, size, stay);
    }

    /** The same with all parts new: their number changes, or one of them was lost and with it the count of files. */
    private Manifest anew(Map<String, Optional<ManifestEntry>> changes, SortedMap<OutputPath, EarlierFile> stay) {
        Map<String, ManifestEntry> all = new HashMap<>();
        forEach(all::put);
        changes.forEach(
                (path, entry) -> entry.ifPresentOrElse(present -> all.put(path, present), () -> all.remove(path)));
        int number = PartCount.of(all.size());
        List<SortedMap<String, ManifestEntry>> cut = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            cut.add(new TreeMap<>());
        }
        all.forEach((path, entry) -> cut.get(PartCount.index(path, number)).put(path, entry));
        List<LazyPart> next = new ArrayList<>();
        long size = 0;
        for (SortedMap<String, ManifestEntry> rows : cut) {
            ManifestPart part = ManifestPart.of(rows);
            size += part.bytes();
            next.add(LazyPart.of(part));
        }
        return new Manifest(next, all.size(), size, stay);
    }

    private ManifestPart part(String path) {
        return parts.get(index(path)).get();
    }

    private int index(String path) {
        return PartCount.index(path, parts.size());
    }

    /** The page that is in a file: {@code /mugs/} for {@code mugs/index.html}. */
    static UrlPath page(String file) {
        boolean isIndex = file.equals("index.html") || file.endsWith("/index.html");
        return UrlPath.of("/" + (isIndex ? file.substring(0, file.length() - "index.html".length()) : file));
    }
}
