package dev.bcsite.cli;

import dev.bcsite.PlanOptions;
import dev.bcsite.front.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bcsite plan}. */
@Command(
        name = "plan",
        description = "Shows what would change at BigCommerce, and writes it to a file for apply.",
        footer = "Exits with 0 when nothing would change, 2 when something would, and 1 for a problem.",
        exitCodeOnInvalidInput = 1)
final class PlanVerb implements Callable<Integer> {

    private static final int CHANGES = 2;

    @ParentCommand
    private Main main;

    @Mixin
    private SiteOptions site;

    @Option(
            names = "--target",
            split = ",",
            paramLabel = "KIND",
            description = "Only looks at these, for example routes,redirects. Without it at everything.")
    private List<String> targets = List.of();

    @Option(
            names = "--adopt",
            paramLabel = "NAME",
            description = "Takes over something that somebody else made, as the plan names it, or all of a kind.")
    private List<String> adopted = List.of();

    @Option(names = "--destroy", description = "Plans to remove everything that is bcsite's, and nothing else.")
    private boolean destroys;

    @Option(names = "--create-channel", paramLabel = "NAME", description = "Plans to make a new channel.")
    private Optional<String> newChannel;

    @Option(names = "--plan", paramLabel = "FILE", description = "Where to write the plan.")
    private Optional<Path> file;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        boolean changes = Plan.run(
                site.site(terminal.folder()),
                site.build(),
                PlanOptions.of(targets, adopted, destroys, newChannel),
                file.map(terminal.folder()::resolve),
                terminal.surroundings(site));
        return changes ? CHANGES : 0;
    }
}
