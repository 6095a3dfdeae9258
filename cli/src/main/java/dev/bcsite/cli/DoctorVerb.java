package dev.bcsite.cli;

import dev.bcsite.front.Doctor;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code bcsite doctor}. */
@Command(
        name = "doctor",
        description = "Looks at everything the site depends on, and says what is wrong and what to do.",
        footer = "Exits with 0 when nothing is broken, and 1 when something is.")
final class DoctorVerb implements Callable<Integer> {

    private static final int PROBLEM = 1;

    @ParentCommand
    private Main main;

    @Mixin
    private SiteOptions site;

    @Option(names = "--reactivate", description = "Switches on webhooks of bcsite that BigCommerce deactivated.")
    private boolean reactivates;

    @Option(names = "--live", description = "Asks the public addresses, too.")
    private boolean live;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = main.terminal();
        boolean healthy = Doctor.run(site.site(terminal.folder()), reactivates, live, terminal.surroundings(site));
        return healthy ? 0 : PROBLEM;
    }
}
