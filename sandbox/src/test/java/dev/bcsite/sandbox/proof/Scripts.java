package dev.bcsite.sandbox.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the scripts of {@code src/test/node} against a store.
 *
 * @param output where what a script says is kept while it runs
 */
record Scripts(Installed installed, Path output) {

    /** Tests of other modules run in a folder beside this one. */
    private static final Path FOLDER =
            Path.of("../sandbox/src/test/node").toAbsolutePath().normalize();

    private static final long PATIENCE_SECONDS = 600;

    /** How a script ended, and all it said. */
    record Outcome(int status, String said) {}

    /** Runs a script to its end. */
    Outcome run(Map<String, String> environment, String... arguments) {
        try {
            Path said = Files.createTempFile(output, "said", ".txt");
            Process process = builder(environment, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Outcome(process.exitValue(), Files.readString(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a script that goes on; its first line is the address at which it answers, and it ends with its input. */
    Relay start(Map<String, String> environment, String... arguments) throws IOException {
        Process process = builder(environment, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String address = process.inputReader().readLine();
        return new Relay(process, URI.create(address));
    }

    private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(installed.node().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile());
        builder.environment().put("BCSITE_NPM", installed.packages().toString());
        builder.environment().putAll(environment);
        return builder;
    }
}
