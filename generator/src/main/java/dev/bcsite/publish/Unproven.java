package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
        machine.disk().write(part, (boot + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        machine.disk().force(part);
        machine.disk().move(part, file);
        machine.disk().force(folder);
    }

    /** Whether the folder has to be read before it can be trusted. */
    static boolean isDoubtful(Machine machine, Path folder) throws IOException {
        try {
            String boot = Files.readString(folder.resolve(FILE)).strip();
            return boot.length() == 32 && machine.isOtherBoot(Optional.of(Digest.parse(boot)));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    static void clear(Machine machine, Path folder) throws IOException {
        machine.disk().remove(folder.resolve(FILE));
    }

    /** The files that are not what the manifest says. */
    static Set<OutputPath> torn(Manifest manifest, Path folder) {
        Set<OutputPath> torn = new TreeSet<>();
        manifest.files().entrySet().parallelStream()
                .filter(file -> !isWhole(file, folder))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(torn::add);
        return torn;
    }

    private static boolean isWhole(Map.Entry<OutputPath, PublishedFile> file, Path folder) {
        return hasDigest(file.getKey().in(folder), file.getValue().digest());
    }

    static boolean hasDigest(Path file, Digest digest) {
        try {
            return Digest.of(Files.readAllBytes(file)).equals(digest);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
