package dev.bcsite.cli;

import dev.bcsite.front.Generate;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code bcsite generate}. */
@Command(name = "generate", description = "Builds the site once.")
final class GenerateVerb implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private SiteOptions site;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        Generate.run(site.site(terminal.folder()), site.build(), terminal.surroundings(site));
        return 0;
    }
}
