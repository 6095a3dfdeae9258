package dev.bcsite.cli;

import dev.bcsite.front.Function;
import dev.bcsite.front.LogProgress;
import dev.bcsite.front.SiteChoice;
import dev.bcsite.front.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bcsite function}. */
@Command(name = "function", description = "Serves carts, checkout and customers to the pages of the site.")
final class FunctionVerb implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = Function.USUAL_PORT,
            description = "The port, or 0 for any free one. Without it 8090.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = Function.LOOPBACK,
            description = "The address to listen at. Without it 127.0.0.1, which only this machine reaches.")
    private String host;

    @Option(names = "--behind-proxy", description = "Takes shoppers' addresses from the last entry of X-Forwarded-For.")
    private boolean isBehindProxy;

    @Option(names = "--channel", paramLabel = "N", description = "Which storefront, where there are several.")
    private Optional<Long> channel;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration. Without it bcsite.yaml in this folder, or else the sample shop.")
    private Optional<Path> config;

    @Option(names = "--output", paramLabel = "DIR", description = "Where the site is, if not where it says there.")
    private Optional<Path> output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        Path folder = terminal.folder();
        SiteChoice site = new SiteChoice(folder, config.map(folder::resolve), output.map(folder::resolve));
        Surroundings surroundings = new Surroundings(
                terminal.environment(),
                Optional.empty(),
                new LogProgress(terminal.err()::println, System::nanoTime),
                terminal.out()::println,
                verb -> "bcsite " + verb);
        OptionalLong asked = channel.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        new Function(host, port, isBehindProxy, asked).run(site, surroundings, terminal.out());
        return 0;
    }
}
