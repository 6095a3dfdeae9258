package dev.bcsite.publish;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.UrlPath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes one release into its folder: each file under a temporary name and then renamed, the manifest last.
 *
 * <p>A file whose content is already published is left alone. {@link #write} may be called from several threads; the
 * others come from one.
 */
public final class Publisher {

    private static final String TEMPORARY = ".bcsite-new-";

    /** There while a publish is under way. Found at the start, it says that files may be newer than the manifest. */
    private static final String UNDER_WAY = ".bcsite-publishing";

    private final Path output;
    private final Manifest before;
    private final Untouched untouched;
    private final Map<OutputPath, PublishedFile> files = new ConcurrentHashMap<>();
    private final Map<UrlPath, Digest> fingerprints = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicLong temporaries = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final AtomicBoolean begun = new AtomicBoolean();

    private Publisher(Path output, Manifest before) {
        this.output = output;
        this.before = before;
        this.untouched = Untouched.in(output);
    }

    /**
     * Starts a release.
     *
     * @throws BcsiteException when the folder cannot be written
     */
    public static Publisher into(Path output) throws IOException {
        try {
            Files.createDirectories(output);
            Path probe = Files.createTempFile(output, TEMPORARY, "");
            Files.delete(probe);
        } catch (IOException e) {
            throw new BcsiteException(
                    Problem.at(
                            output.toString(),
                            "the output folder cannot be written: " + reason(e),
                            "choose another folder with \"output\", or change its permissions"),
                    e);
        }
        Manifest published = ManifestFile.read(output).orElse(Manifest.EMPTY);
        boolean interrupted = Files.exists(output.resolve(UNDER_WAY));
        return new Publisher(output, interrupted ? published.distrusted() : published);
    }

    /** What is published now. */
    public Manifest manifest() {
        return before;
    }

    /** Publishes a page. */
    public void page(UrlPath path, byte[] html, Digest fingerprint) throws IOException {
        write(path.file(), html);
        fingerprints.put(path, fingerprint);
    }

    /** Keeps a page as it is published. */
    public void keep(UrlPath path) {
        files.put(path.file(), before.file(path.file()).orElseThrow());
        fingerprints.put(path, before.fingerprint(path).orElseThrow());
    }

    /** Publishes a file, if it is not there already. */
    public void write(OutputPath path, byte[] content) throws IOException {
        PublishedFile file = new PublishedFile(Digest.of(content), content.length);
        if (!isThere(path, file)) {
            replace(path, temporary -> Files.write(temporary, content));
        }
        files.put(path, file);
    }

    /** Publishes a copy of a file whose digest is known. */
    public void copy(OutputPath path, Path source, Digest digest) throws IOException {
        PublishedFile file = new PublishedFile(digest, Files.size(source));
        if (!isThere(path, file)) {
            replace(path, temporary -> Files.copy(source, temporary, StandardCopyOption.REPLACE_EXISTING));
        }
        files.put(path, file);
    }

    /** Removes what is published and no longer wanted, then writes the manifest: from here on the release is whole. */
    public Manifest finish() throws IOException {
        SortedMap<OutputPath, Integer> earlier = EarlierAssets.beside(files.keySet(), before);
        Manifest manifest = new Manifest(new TreeMap<>(files), new TreeMap<>(fingerprints), earlier);
        Set<OutputPath> old = new TreeSet<>(before.files().keySet());
        old.addAll(before.earlier().keySet());
        old.removeAll(files.keySet());
        old.removeAll(earlier.keySet());
        for (OutputPath path : old) {
            remove(path);
        }
        byte[] bytes = ManifestFile.bytes(manifest);
        Path target = Manifest.FILE.in(output);
        // No published file may be newer than the manifest.
        boolean stands =
                written.get() == 0 && Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), bytes);
        if (!stands) {
            replace(Manifest.FILE, temporary -> Files.write(temporary, bytes));
        }
        Files.deleteIfExists(output.resolve(UNDER_WAY));
        return manifest;
    }

    /** How many files this release had to write. */
    public long written() {
        return written.get();
    }

    /** What was published before and is not part of this release. */
    public Map<UrlPath, Reason> removed() {
        Map<UrlPath, Reason> removed = new TreeMap<>();
        before.fingerprints().keySet().stream()
                .filter(page -> !fingerprints.containsKey(page))
                .forEach(page -> removed.put(page, Reason.GONE));
        return removed;
    }

    private boolean isThere(OutputPath path, PublishedFile file) {
        return before.file(path).filter(file::equals).isPresent() && untouched.is(path, file);
    }

    private void replace(OutputPath path, Writing writing) throws IOException {
        if (begun.compareAndSet(false, true)) {
            Files.write(output.resolve(UNDER_WAY), new byte[0]);
        }
        Path target = path.in(output);
        boolean first = before.files().isEmpty();
        // Nobody can be reading what was never published; until there is a manifest, nothing of it counts.
        Path place = first ? target : target.resolveSibling(TEMPORARY + temporaries.incrementAndGet());
        try {
            if (first) {
                make(target.getParent());
            }
            writeTo(place, writing);
            if (!first) {
                move(place, target);
            }
        } catch (IOException e) {
            Files.deleteIfExists(place);
            throw new IOException("Could not write " + target + ": " + reason(e), e);
        }
        written.incrementAndGet();
    }

    /** Most folders hold one page. */
    private void make(Path folder) throws IOException {
        if (folders.add(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Most folders exist; so the folder is only made when writing into it fails. */
    private static void writeTo(Path temporary, Writing writing) throws IOException {
        try {
            writing.to(temporary);
        } catch (NoSuchFileException e) {
            Files.createDirectories(temporary.getParent());
            writing.to(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void remove(OutputPath path) throws IOException {
        Path file = path.in(output);
        Files.deleteIfExists(file);
        Path folder = file.getParent();
        while (!folder.equals(output.toAbsolutePath().normalize())) {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                return;
            }
            folder = folder.getParent();
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException trouble && trouble.getReason() != null) {
            return trouble.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Puts content into a file. */
    private interface Writing {

        void to(Path file) throws IOException;
    }
}
