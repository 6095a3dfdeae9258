package dev.bcsite.sandbox.proof;

import static org.junit.jupiter.api.Assertions.fail;

import dev.bcsite.sandbox.browser.Outside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Node.js and the packages of {@code src/test/node/package.json}, where {@code .ci/run} installed them.
 *
 * @param packages the folder with {@code node_modules}, as the environment variable {@code BCSITE_NPM} says
 */
record Installed(Path node, Path packages) {

    private static final String WHERE = "BCSITE_NPM";
    private static final String REQUIRED_BY = "BCSITE_REQUIRE_NPM";

    /** What is installed; without it the test is skipped, or fails where the environment requires it. Says so once. */
    static Installed orSkip() {
        Optional<Path> node = Outside.command(List.of("node"));
        Optional<Path> packages = Optional.ofNullable(System.getenv(WHERE))
                .map(Path::of)
                .filter(folder -> Files.isDirectory(folder.resolve("node_modules")));
        if (node.isPresent() && packages.isPresent()) {
            return new Installed(node.get(), packages.get());
        }
        String message = "other people's software is not here: install nodejs, and sandbox/src/test/node/package.json"
                + " with npm into a folder named by " + WHERE;
        if (Arrays.asList("1", "true").contains(System.getenv(REQUIRED_BY))) {
            return fail(message + " (" + REQUIRED_BY + " is set)");
        }
        System.out.println("Skipped: " + message);
        return Assumptions.abort(message);
    }
}
