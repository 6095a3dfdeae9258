package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says of a published folder that its files were left to the system to bring to the disk, and under which boot.
 *
 * <p>Under another boot the power may have failed before that happened, and every file is read once and compared with its
 * digest. Forcing ten thousand files to the disk takes longer than making them.
 */
final class Unproven {

    static final String FILE = ".bcsite-unproven";

    private Unproven() {}

    /** On the disk when this returns. */
    static void mark(Machine machine, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Path part = folder.resolve(FILE + ".part");
        String boot = machine.boot().map(Digest::toString).orElse("unknown");
        machine.disk().write(part, (boot + "\n").getBytes(StandardCharsets.UTF_8));
        machine.disk().force(List.of(part));
        machine.disk().move(part, file);
        machine.disk().force(List.of(folder));
    }

    /** Whether the folder has to be read before it can be trusted. */
    static boolean isDoubtful(Machine machine, Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String boot = Files.readString(file).strip();
        return boot.length() == 32 && machine.isOtherBoot(Optional.of(Digest.parse(boot)));
    }

    static void clear(Machine machine, Path folder) throws IOException {
        machine.disk().remove(folder.resolve(FILE));
    }

    /** The files that are not what the manifest says. */
    static Set<OutputPath> torn(Manifest manifest, Path folder) {
        Map<OutputPath, Digest> expected = new HashMap<>();
        manifest.forEach(
                (path, entry) -> expected.put(OutputPath.of(path), entry.file().digest()));
        manifest.earlier()
                .forEach((path, file) -> expected.put(path, file.file().digest()));
        return expected.entrySet().parallelStream()
                .filter(file -> !hasDigest(file.getKey().in(folder), file.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean hasDigest(Path file, Digest digest) {
        try {
            return Files.isRegularFile(file)
                    && Digest.of(Files.readAllBytes(file)).equals(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
