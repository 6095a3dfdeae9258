package dev.bcsite.cli;

import dev.bcsite.front.Preview;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bcsite preview}. */
@Command(
        name = "preview",
        description = "Builds the site, serves it on this machine and rebuilds it when its files change.")
final class PreviewVerb implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private SiteOptions site;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port, or 0 for any free one. Without it 8080, or if that is taken any free one.")
    private Optional<Integer> port;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        OptionalInt asked = port.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        Preview.run(site.site(terminal.folder()), asked, site.build(), terminal.surroundings(site));
        return 0;
    }
}
