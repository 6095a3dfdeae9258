package dev.bcsite.cli;

import dev.bcsite.front.Rollback;
import dev.bcsite.front.SiteChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bcsite rollback}. */
@Command(name = "rollback", description = "Publishes an earlier release again, where \"releases\" are kept.")
final class RollbackVerb implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Option(names = "--to", paramLabel = "N", description = "Which release. Without it the one before the current.")
    private Optional<Integer> release;

    @Option(names = "--list", description = "Only says which releases there are.")
    private boolean isListAsked;

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
        if (isListAsked) {
            Rollback.list(site, terminal.out()::println);
        } else {
            Rollback.run(site, channel, release, terminal.out()::println);
        }
        return 0;
    }
}
