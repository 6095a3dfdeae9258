package dev.bcsite.cli;

import dev.bcsite.front.SandboxOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bcsite sandbox}. */
@Command(name = "sandbox", description = "Runs a BigCommerce store on this machine, to build and try things against.")
final class SandboxVerb implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "The port, or 0 for any free one.")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "sample",
            description = "What the store sells: sample, generated:N[:SEED], or a folder with an export.")
    private String seed;

    @Option(
            names = "--quota",
            paramLabel = "PLAN",
            defaultValue = "unlimited",
            description = "Whose requests it allows: standard, pro or unlimited.")
    private String quota;

    @Option(names = "--data", paramLabel = "DIR", description = "Keeps changes there for the next start.")
    private Optional<Path> data;

    @Option(
            names = "--faults",
            paramLabel = "SPEC",
            defaultValue = "",
            description = "What goes wrong, for example too-many-requests(2)@/v3/catalog/products#3.")
    private String faults;

    @Option(
            names = "--lag",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "How late the API shows changes, which webhooks tell of at once.")
    private long lag;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        new SandboxOrder(port, seed, quota, data.map(terminal.folder()::resolve), faults, Duration.ofSeconds(lag))
                .run(terminal.out()::println);
        return 0;
    }
}
