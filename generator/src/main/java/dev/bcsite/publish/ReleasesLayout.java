package dev.bcsite.publish;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site whose output is a link to the current one of its releases.
 *
 * <p>A folder that bcsite published in place before becomes the first release. Anything else that stands where the link should be
 * is not touched.
 */
final class ReleasesLayout implements Layout {

    private final Machine machine;
    private final Path output;
    private final int keep;
    private final ReleaseFolders folders;

    ReleasesLayout(Machine machine, Path output, int keep) {
        this.machine = machine;
        this.output = output.toAbsolutePath().normalize();
        this.keep = keep;
        this.folders = new ReleaseFolders(machine.disk(), this.output);
    }

    @Override
    public void recover() throws IOException {
        folders.removeLeftovers();
        if (Files.isSymbolicLink(output)) {
            if (folders.current().isEmpty()) {
                throw notOurs("it is a link to " + Files.readSymbolicLink(output));
            }
        } else if (Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            adopt();
        }
        List<Integer> numbers = folders.numbers();
        if (folders.current().isEmpty() && !numbers.isEmpty()) {
            folders.point(numbers.get(numbers.size() - 1));
        }
        Optional<Integer> current = folders.current();
        if (current.isPresent()) {
            prove(current.get());
        }
    }

    @Override
    public Landing begin() throws IOException {
        machine.disk().makeFolder(folders.folder());
        Optional<Integer> current = folders.current();
        List<Integer> numbers = folders.numbers();
        int number = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
        return NewFolderLanding.in(machine, folders.part(number), current.map(folders::of), folder -> {
            machine.disk().move(folder, folders.of(number));
            machine.disk().force(List.of(folders.folder()));
            point(number);
            prune();
        });
    }

    private void adopt() throws IOException {
        if (!Files.isDirectory(output)) {
            throw notOurs("it is a file");
        }
        if (isEmpty()) {
            machine.disk().remove(output);
            return;
        }
        new FolderLayout(machine, output).recover();
        if (ManifestFile.read(output).isEmpty()) {
            throw notOurs("it is a folder that bcsite did not publish");
        }
        List<Integer> numbers = folders.numbers();
        int number = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
        machine.disk().makeFolder(folders.folder());
        machine.disk().move(output, folders.of(number));
        machine.disk().force(List.of(folders.folder()));
        point(number);
    }

    private void point(int number) throws IOException {
        try {
            folders.point(number);
        } catch (IOException | UnsupportedOperationException e) {
            throw new BcsiteException(
                    Problem.at(
                            output.toString(),
                            "the link to the current release cannot be made: " + e.getMessage(),
                            "publish in place, without \"releases\"; on Windows, developer mode allows links"),
                    e);
        }
    }

    /** After a power failure, goes back to the last release that is whole. */
    private void prove(int current) throws IOException {
        if (!Unproven.isDoubtful(machine, folders.of(current))) {
            new FolderLayout(machine, folders.of(current)).recover();
            return;
        }
        List<Integer> numbers = folders.numbers();
        List<Integer> torn = new ArrayList<>();
        for (int at = numbers.indexOf(current); at >= 0; at--) {
            int number = numbers.get(at);
            if (isWhole(folders.of(number))) {
                Unproven.clear(machine, folders.of(number));
                goBack(number, torn);
                return;
            }
            torn.add(number);
        }
        new FolderLayout(machine, folders.of(current)).recover();
    }

    private void goBack(int number, List<Integer> torn) throws IOException {
        if (!torn.isEmpty()) {
            folders.point(number);
        }
        for (int broken : torn) {
            folders.remove(broken);
        }
    }

    private boolean isWhole(Path release) throws IOException {
        Optional<Manifest> manifest = ManifestFile.read(release);
        return manifest.isPresent()
                && manifest.get().isReadable()
                && (!Unproven.isDoubtful(machine, release)
                        || Unproven.torn(manifest.get(), release).isEmpty());
    }

    /** The current release is kept, however old it is, and the newest of the others. */
    private void prune() throws IOException {
        int current = folders.current().orElseThrow();
        List<Integer> others =
                folders.numbers().stream().filter(number -> number != current).toList();
        for (int number : others.subList(0, Math.max(0, others.size() - (keep - 1)))) {
            folders.remove(number);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> names = Files.list(output)) {
            return names.findAny().isEmpty();
        }
    }

    private BcsiteException notOurs(String found) {
        return new BcsiteException(Problem.at(
                output.toString(),
                "with \"releases\" this is a link to the current release, but " + found,
                "move it away, or name another folder with \"output\""));
    }
}
