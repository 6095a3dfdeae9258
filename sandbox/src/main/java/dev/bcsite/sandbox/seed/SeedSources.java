package dev.bcsite.sandbox.seed;

import dev.bcsite.sandbox.SeedException;
import dev.bcsite.sandbox.seed.SeedSource.SeedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The places seeds are read from. */
public final class SeedSources {

    private static final List<String> SUFFIXES = List.of(".json", ".ndjson");

    private SeedSources() {}

    /** A folder of {@code .json} and {@code .ndjson} files. */
    public static SeedSource folder(Path folder) {
        return name -> SUFFIXES.stream()
                .map(suffix -> folder.resolve(name + suffix))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(SeedSources::read);
    }

    /** Resources beside a package's classes, such as {@code /dev/bcsite/sandbox/sample/}. */
    public static SeedSource classPath(String folder) {
        return name -> {
            try (InputStream in = SeedSources.class.getResourceAsStream(folder + name + ".json")) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(
                                new SeedText(name + ".json", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Texts in memory, by name without suffix. */
    public static SeedSource memory(Map<String, String> texts) {
        Map<String, String> held = new TreeMap<>(texts);
        return name -> Optional.ofNullable(held.get(name)).map(text -> new SeedText(name, text));
    }

    private static SeedText read(Path file) {
        try {
            return new SeedText(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SeedException(
                    file.getFileName() + ": cannot be read as UTF-8 text; check the file and its" + " permissions", e);
        }
    }
}
