package dev.bcsite.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of releases beside an output, {@code site.releases/000007}, and the link that makes one of them the current:
 * {@code site}.
 */
final class ReleaseFolders {

    /** Ends the name of a folder that is not whole: one that is being made or taken away. */
    static final String PART = ".part";

    private static final String NUMBER = "[0-9]{6,9}";

    private final Disk disk;
    private final Path output;
    private final Path folder;
    private final Path nextLink;

    /** @param output absolute */
    ReleaseFolders(Disk disk, Path output) {
        this.disk = disk;
        this.output = output;
        this.folder = output.resolveSibling(output.getFileName() + ".releases");
        this.nextLink = output.resolveSibling("." + output.getFileName() + ".bcsite-link");
    }

    Path folder() {
        return folder;
    }

    Path of(int number) {
        return folder.resolve(String.format(java.util.Locale.ROOT, "%06d", number));
    }

    /** Where a release is made before it has its number. */
    Path part(int number) {
        return folder.resolve(of(number).getFileName() + PART);
    }

    /** Ascending. */
    List<Integer> numbers() throws IOException {
        return names().filter(name -> name.matches(NUMBER))
                .map(Integer::parseInt)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    List<Path> parts() throws IOException {
        return names().filter(name -> name.matches(NUMBER + PART.replace(".", "\\.")))
                .sorted()
                .map(folder::resolve)
                .toList();
    }

    /** Absent when the output is no link to one of the releases. */
    Optional<Integer> current() throws IOException {
        if (!Files.isSymbolicLink(output)) {
            return Optional.empty();
        }
        Path to = output.resolveSibling(Files.readSymbolicLink(output)).normalize();
        boolean isRelease = folder.equals(to.getParent())
                && to.getFileName().toString().matches(NUMBER)
                && Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS);
        return isRelease ? Optional.of(Integer.valueOf(to.getFileName().toString())) : Optional.empty();
    }

    /** Makes a release the current one, at once. */
    void point(int number) throws IOException {
        disk.remove(nextLink);
        disk.point(
                nextLink,
                Path.of(
                        folder.getFileName().toString(),
                        of(number).getFileName().toString()));
        disk.move(nextLink, output);
        disk.force(List.of(output.getParent()));
    }

    /** Takes a release away. Half of it is never left under its number. */
    void remove(int number) throws IOException {
        disk.move(of(number), part(number));
        Folders.removeTree(disk, part(number));
    }

    void removeLeftovers() throws IOException {
        disk.remove(nextLink);
        for (Path part : parts()) {
            Folders.removeTree(disk, part);
        }
    }

    private Stream<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList().stream();
        }
    }
}
