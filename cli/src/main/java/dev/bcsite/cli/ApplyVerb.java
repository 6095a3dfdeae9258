package dev.bcsite.cli;

import dev.bcsite.front.Apply;
import dev.bcsite.front.ApplyOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bcsite apply}. */
@Command(name = "apply", description = "Makes the changes at BigCommerce that plan wrote to a file, exactly these.")
final class ApplyVerb implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private SiteOptions site;

    @Option(names = "--plan", paramLabel = "FILE", description = "The plan, if it is not where plan writes it.")
    private Optional<Path> file;

    @Option(names = "--dry-run", description = "Only shows what it would do.")
    private boolean dryRun;

    @Option(
            names = "--no-check",
            description = "Does not see afterwards that BigCommerce's links lead to the right pages.")
    private boolean unchecked;

    @Option(names = "--live", description = "Follows these links at the public address instead of in the built site.")
    private boolean live;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        Apply.run(
                site.site(terminal.folder()),
                file.map(terminal.folder()::resolve),
                ApplyOptions.of(dryRun, unchecked, live),
                terminal.surroundings(site));
        return 0;
    }
}
