package dev.bcsite.sandbox.browser;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Programs that tests use where they are installed, and do without where they are not. */
public final class Outside {

    private Outside() {}

    /** The first of these commands that is on the PATH. */
    public static Optional<Path> command(List<String> names) {
        List<String> folders =
                List.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator));
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The tool; without it the test is skipped, or fails where the environment requires it. Says so either way. */
    public static Path tool(String name, Optional<Path> found, String remedy, String requiredBy) {
        if (found.isPresent()) {
            return found.get();
        }
        String message = name + " is not here: " + remedy;
        if (Arrays.asList("1", "true").contains(System.getenv(requiredBy))) {
            return fail(message + " (" + requiredBy + " is set)");
        }
        System.out.println("Skipped: " + message);
        return Assumptions.abort(message);
    }
}
