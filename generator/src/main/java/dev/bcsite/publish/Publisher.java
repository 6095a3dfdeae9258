package dev.bcsite.publish;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.UrlPath;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Makes one release. Until {@link #finish} nothing of it is published, and what it publishes is all of it, whenever the process
 * dies.
 *
 * <p>There are two ways to say what is in it. {@link #into}: what is not mentioned goes. {@link #over}: what is not mentioned
 * stays, and is not looked at either. A file whose content is already published is left alone. {@link #page}, {@link #write} and
 * {@link #copy} may be called from several threads.
 */
public final class Publisher {

    private final Path output;
    private final Manifest before;
    private final Untouched untouched;
    private final Landing landing;
    private final boolean keepsRest;
    /** By path; an absent entry takes the file out. */
    private final Map<String, Optional<ManifestEntry>> changes = new ConcurrentHashMap<>();

    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Map<UrlPath, Reason> removed = new TreeMap<>();
    private final AtomicLong written = new AtomicLong();

    private Publisher(Path output, Manifest before, Landing landing, boolean keepsRest) {
        this.output = output;
        this.before = before;
        this.untouched = Untouched.in(output);
        this.landing = landing;
        this.keepsRest = keepsRest;
    }

    /** Starts a release in place, of which every file will be mentioned. */
    public static Publisher into(Path output) throws IOException {
        return into(output, new Publication.InPlace());
    }

    /**
     * Starts a release of which every file will be mentioned.
     *
     * @throws BcsiteException when the folder cannot be written
     */
    public static Publisher into(Path output, Publication publication) throws IOException {
        return start(Machine.local(), output, publication, false, Manifest.EMPTY);
    }

    /**
     * Starts a release that is what is published, but for what will be mentioned.
     *
     * @param known what was published when the caller last looked; spares reading it again where that is so still
     * @throws BcsiteException when the folder cannot be written
     */
    public static Publisher over(Path output, Publication publication, Manifest known) throws IOException {
        return start(Machine.local(), output, publication, true, known);
    }

    /**
     * Finishes or undoes what a publish left that did not end. Whoever reads a site without publishing one calls this first,
     * and holds the lock of the build.
     */
    public static void recover(Path output, Publication publication) throws IOException {
        try {
            Layout.of(Machine.local(), output, publication).recover();
        } catch (FileSystemException e) {
            throw unwritable(output, e);
        }
    }

    static Publisher start(Machine machine, Path output, Publication publication, boolean keepsRest, Manifest known)
            throws IOException {
        try {
            Layout layout = Layout.of(machine, output, publication);
            layout.recover();
            Manifest before = ManifestFile.read(output, known).orElse(Manifest.EMPTY);
            return new Publisher(output, before, layout.begin(), keepsRest);
        } catch (FileSystemException e) {
            throw unwritable(output, e);
        }
    }

    private static BcsiteException unwritable(Path output, FileSystemException e) {
        return new BcsiteException(
                Problem.at(
                        output.toString(),
                        "the output folder cannot be written: " + reason(e),
                        "choose another folder with \"output\", or change its permissions"),
                e);
    }

    /** What is published now. */
    public Manifest manifest() {
        return before;
    }

    /** Publishes a page. */
    public void page(UrlPath path, byte[] html, Digest fingerprint) throws IOException {
        PublishedFile file = new PublishedFile(Digest.of(html), html.length);
        write(path.file(), file, html);
        changes.put(path.file().text(), Optional.of(ManifestEntry.page(file, fingerprint)));
    }

    /** Keeps a page as it is published. */
    public void keep(UrlPath path) {
        kept.add(path.file().text());
    }

    /** Publishes a file, if it is not there already. */
    public void write(OutputPath path, byte[] content) throws IOException {
        PublishedFile file = new PublishedFile(Digest.of(content), content.length);
        write(path, file, content);
        changes.put(path.text(), Optional.of(ManifestEntry.of(file)));
    }

    /** Publishes a copy of a file whose digest is known. */
    public void copy(OutputPath path, Path source, Digest digest) throws IOException {
        PublishedFile file = new PublishedFile(digest, Files.size(source));
        if (!isThere(path, file)) {
            give(path, () -> landing.copy(path, digest, source));
        }
        changes.put(path.text(), Optional.of(ManifestEntry.of(file)));
    }

    /** Takes a page away. */
    public void remove(UrlPath page) {
        remove(page.file());
    }

    /** Takes a file away. */
    public void remove(OutputPath path) {
        changes.put(path.text(), Optional.empty());
    }

    /** Publishes the release, unless it is what is published already. */
    public Manifest finish() throws IOException {
        Set<OutputPath> gone = gone();
        gone.forEach(this::remove);
        Map<OutputPath, PublishedFile> assets = new TreeMap<>();
        gone.stream()
                .filter(EarlierAssets::isHashed)
                .forEach(path -> assets.put(path, before.file(path).orElseThrow()));
        SortedMap<OutputPath, EarlierFile> earlier = EarlierAssets.beside(assets, this::isPart, before.earlier());
        Manifest next = before.with(changes, earlier);
        Release release = new Release(before, next, unwanted(gone, earlier));
        if (written.get() == 0 && release.stands(output)) {
            landing.abandon();
        } else {
            release.land(landing);
        }
        return next;
    }

    /** How many files this release had to write. */
    public long written() {
        return written.get();
    }

    /** The pages that were published before and are not part of this release; known when it is finished. */
    public Map<UrlPath, Reason> removed() {
        return Collections.unmodifiableMap(removed);
    }

    private void write(OutputPath path, PublishedFile file, byte[] content) throws IOException {
        if (!isThere(path, file)) {
            give(path, () -> landing.write(path, file.digest(), content));
        }
    }

    private boolean isThere(OutputPath path, PublishedFile file) {
        return before.file(path).filter(file::equals).isPresent() && untouched.is(path, file);
    }

    private void give(OutputPath path, Giving giving) throws IOException {
        try {
            giving.run();
        } catch (IOException e) {
            throw new IOException("Could not write " + path.in(output) + ": " + reason(e), e);
        }
        written.incrementAndGet();
    }

    /** What was published and is no more. */
    private Set<OutputPath> gone() {
        Set<OutputPath> gone = new TreeSet<>();
        Consumer<String> taken = path -> {
            gone.add(OutputPath.of(path));
            before.fingerprint(OutputPath.of(path)).ifPresent(page -> removed.put(Manifest.page(path), Reason.GONE));
        };
        if (keepsRest) {
            changes.forEach((path, entry) -> {
                if (entry.isEmpty() && before.file(OutputPath.of(path)).isPresent()) {
                    taken.accept(path);
                }
            });
        } else {
            before.forEachPath(path -> {
                if (!isPart(path)) {
                    taken.accept(path);
                }
            });
        }
        return gone;
    }

    private boolean isPart(OutputPath path) {
        return isPart(path.text());
    }

    private boolean isPart(String path) {
        Optional<ManifestEntry> change = changes.get(path);
        if (change != null) {
            return change.isPresent();
        }
        return keepsRest ? before.file(OutputPath.of(path)).isPresent() : kept.contains(path);
    }

    /** Files to take away: those that went, and those of earlier releases that need not stay any longer. */
    private Set<OutputPath> unwanted(Set<OutputPath> gone, SortedMap<OutputPath, EarlierFile> earlier) {
        Set<OutputPath> unwanted = new TreeSet<>(gone);
        unwanted.addAll(before.earlier().keySet());
        unwanted.removeIf(path -> earlier.containsKey(path) || isPart(path));
        return unwanted;
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "Not a directory";
        }
        if (e instanceof FileSystemException trouble && trouble.getReason() != null) {
            return trouble.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Hands a file to the landing. */
    private interface Giving {

        void run() throws IOException;
    }
}
