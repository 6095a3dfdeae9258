package dev.bcsite.front;

import dev.bcsite.BuildOptions;
import dev.bcsite.PlanOptions;
import dev.bcsite.register.PlanFile;
import dev.bcsite.register.PlanText;
import dev.bcsite.register.RegistrationPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Shows what would change at BigCommerce, and writes it to a file for {@link Apply}. Changes nothing. */
public final class Plan {

    /** The plan's usual name, beside the output folder. */
    static final String FILE_NAME = "bcsite-plan.json";

    private Plan() {}

    /** Whether there is anything to change. Throws {@link dev.bcsite.base.BcsiteException} for what its user can mend. */
    public static boolean run(
            SiteChoice choice, BuildOptions build, PlanOptions options, Optional<Path> file, Surroundings surroundings)
            throws IOException {
        try (Workshop workshop = Workshop.open(choice.read(), build.withOffline(false), surroundings)) {
            RegistrationPlan plan = workshop.registration().plan(build, options);
            PlanText.lines(plan).forEach(surroundings.out());
            Path written = file(file, workshop);
            PlanFile.write(written, plan);
            if (!plan.isEmpty()) {
                surroundings.say("The plan is in " + written + "; apply it with: " + surroundings.command("apply"));
            }
            return !plan.isEmpty();
        }
    }

    /** As asked for, or where {@code apply} looks for it. */
    static Path file(Optional<Path> asked, Workshop workshop) {
        return asked.orElseGet(() -> workshop.config().output().resolveSibling(FILE_NAME));
    }
}
