package dev.bcsite.render;

import dev.bcsite.base.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Stands for the version of bcsite itself, so that a newer one renders every page again.
 *
 * <p>A version number would not do: between releases it stays the same while the code changes.
 */
final class CodeDigest {

    private static final String OURS = "dev/bcsite/";

    private static Optional<Digest> own = Optional.empty();

    private CodeDigest() {}

    /** Digest of the classes and resources this class was loaded with; looked at once, as they stay what they are. */
    static synchronized Digest own() throws IOException {
        if (own.isEmpty()) {
            own = Optional.of(read());
        }
        return own.get();
    }

    private static Digest read() throws IOException {
        try {
            Path place = Path.of(CodeDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
        } catch (URISyntaxException e) {
            throw new IOException("Could not find the place of bcsite's own classes", e);
        }
    }

    /** A jar already holds a check sum of each of its files. */
    private static Digest ofJar(Path jar) throws IOException {
        Digest.Builder digest = Digest.builder();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> entry.getName().startsWith(OURS) && !entry.isDirectory())
                    .sorted(java.util.Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> digest.add(entry.getName()).add(Long.toString(entry.getCrc())));
        }
        return digest.build();
    }

    private static Digest ofFolder(Path folder) throws IOException {
        Digest.Builder digest = Digest.builder();
        try (Stream<Path> files = Files.walk(folder.resolve(OURS))) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                digest.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
            }
        }
        return digest.build();
    }
}
