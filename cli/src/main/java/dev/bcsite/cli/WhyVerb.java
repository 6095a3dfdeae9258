package dev.bcsite.cli;

import dev.bcsite.front.Why;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code bcsite why}. */
@Command(name = "why", description = "Says what a page is made from and why it was last rendered.")
final class WhyVerb implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Mixin
    private SiteOptions site;

    @Parameters(paramLabel = "PATH", description = "The page, by its path or its URL, such as /mugs/.")
    private String address;

    @Option(names = "--json", description = "Says it as JSON, for programs.")
    private boolean asJson;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        Why.run(site.site(terminal.folder()), site.build(), address, asJson, terminal.surroundings(site));
        return 0;
    }
}
