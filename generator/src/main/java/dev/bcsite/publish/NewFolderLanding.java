package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A release in a folder of its own, which nobody reads before it is whole. What did not change is linked from the release before.
 *
 * <p>Nothing but the manifest is forced to the disk; the folder is marked as {@link Unproven}.
 */
final class NewFolderLanding implements Landing {

    private final Machine machine;
    private final Disk disk;
    private final Path folder;
    private final Optional<Path> before;
    private final Unveiling unveiling;
    private final Set<OutputPath> given = ConcurrentHashMap.newKeySet();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /** Makes a whole folder the one that is published. */
    interface Unveiling {

        void of(Path folder) throws IOException;
    }

    private NewFolderLanding(Machine machine, Path folder, Optional<Path> before, Unveiling unveiling) {
        this.machine = machine;
        this.disk = machine.disk();
        this.folder = folder;
        this.before = before;
        this.unveiling = unveiling;
    }

    /**
     * @param folder absolute; there is none yet
     * @param before the release whose unchanged files are taken over; absent when nothing is published
     */
    static NewFolderLanding in(Machine machine, Path folder, Optional<Path> before, Unveiling unveiling)
            throws IOException {
        NewFolderLanding landing = new NewFolderLanding(machine, folder, before, unveiling);
        landing.make(folder);
        return landing;
    }

    @Override
    public void write(OutputPath path, Digest digest, byte[] content) throws IOException {
        Path file = path.in(folder);
        make(file.getParent());
        disk.write(file, content);
        given.add(path);
    }

    @Override
    public void copy(OutputPath path, Digest digest, Path source) throws IOException {
        Path file = path.in(folder);
        make(file.getParent());
        disk.copy(source, file);
        given.add(path);
    }

    @Override
    public void land(Manifest next, byte[] root, Set<OutputPath> gone) throws IOException {
        if (before.isPresent()) {
            Batches.run(unchanged(next), path -> link(path, before.get()));
        }
        disk.write(Manifest.FILE.in(folder), root);
        List<Path> ofManifest = new ArrayList<>(List.of(Manifest.FILE.in(folder), folder.resolve(Manifest.PARTS)));
        given.stream().filter(Manifest::isOwn).forEach(path -> ofManifest.add(path.in(folder)));
        disk.force(ofManifest);
        Unproven.mark(machine, folder);
        unveiling.of(folder);
    }

    @Override
    public void abandon() throws IOException {
        disk.remove(folder);
    }

    private List<OutputPath> unchanged(Manifest next) {
        List<OutputPath> paths = new ArrayList<>();
        next.forEachPath(path -> paths.add(OutputPath.of(path)));
        paths.addAll(next.earlier().keySet());
        paths.addAll(next.ownFiles());
        paths.removeIf(given::contains);
        return paths;
    }

    private void link(OutputPath path, Path from) throws IOException {
        Path file = path.in(folder);
        make(file.getParent());
        disk.link(path.in(from), file);
    }

    /** Most folders hold one page. Two threads may make the same one; neither goes on before it is there. */
    private void make(Path wanted) throws IOException {
        if (!folders.contains(wanted)) {
            disk.makeFolder(wanted);
            folders.add(wanted);
        }
    }
}
