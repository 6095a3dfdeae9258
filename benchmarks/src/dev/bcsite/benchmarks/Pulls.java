package dev.bcsite.benchmarks;

import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A whole pull from a sandbox without quota, beside reading the tokens of all that it answers. The sandbox is a process
 * of its own, and its time is not counted.
 */
final class Pulls {

    static final String PART = "pull";
    static final String PULL = "pull";
    static final String TOKENS = "reading the answers' tokens";

    private final Path folder;
    private final Path jar;
    private final int size;

    Pulls(Workbench bench, int size) {
        this.folder = bench.work().resolve("pull-" + size);
        this.jar = bench.jar();
        this.size = size;
    }

    void measure(int rounds, Results results) throws Exception {
        Trees.remove(folder);
        Files.createDirectories(folder);
        Path answers = folder.resolve("answers.ndjson");
        try {
            record(answers);
            try (OtherSandbox sandbox = OtherSandbox.start(jar, seed(), 1)) {
                Turns.take(PART, size, List.of(pull(sandbox), Floor.tokens(TOKENS, folder, answers)), rounds, results);
            }
        } finally {
            Trees.remove(folder);
        }
    }

    private String seed() {
        return "generated:" + size;
    }

    /** All that a pull is answered, a line each. */
    private void record(Path answers) throws Exception {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(answers))) {
            SandboxOptions options = SandboxOptions.defaults()
                    .withSeed(seed())
                    .withObserver((request, response) -> write(out, response.body()));
            try (SandboxStore store = SandboxStore.start(options)) {
                Puller.pull(
                        new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token())),
                        folder.resolve("recorded"));
            }
        }
    }

    private static void write(OutputStream out, byte[] body) {
        try {
            synchronized (out) {
                out.write(body);
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Turn pull(OtherSandbox sandbox) {
        Path state = folder.resolve("pulled");
        List<String> command = List.of(
                Processes.tool("java"),
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Puller.class.getName(),
                sandbox.access().hash(),
                sandbox.access().api().toString(),
                sandbox.token(),
                state.toString());
        return new Turn(PULL, () -> Trees.remove(state), folder, Map.of(), command, () -> 0);
    }
}
