package dev.bcsite.front;

import dev.bcsite.BuildOptions;
import dev.bcsite.BuildReport;
import java.io.IOException;

/** Builds a site once and says what was built and how to look at it. */
public final class Generate {

    private Generate() {}

    /** Throws {@link dev.bcsite.base.BcsiteException} for what its user can mend; the last site is then untouched. */
    public static void run(SiteChoice choice, BuildOptions options, Surroundings surroundings) throws IOException {
        try (Workshop workshop = Workshop.open(choice.read(), options, surroundings)) {
            BuildReport report = workshop.build(options);
            if (options.explain()) {
                report.explanation().forEach(surroundings.out());
            }
            surroundings.say(report.summary());
            surroundings.say("Look at it with: " + surroundings.command("preview"));
        }
    }
}
