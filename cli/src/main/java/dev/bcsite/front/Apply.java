package dev.bcsite.front;

import dev.bcsite.BuildOptions;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.register.ChannelPlan;
import dev.bcsite.register.Outcomes;
import dev.bcsite.register.PlanFile;
import dev.bcsite.register.PlanText;
import dev.bcsite.register.RegistrationPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the changes that {@link Plan} wrote to a file, exactly these. */
public final class Apply {

    private Apply() {}

    /**
     * Throws {@link BcsiteException} for what its user can mend: a store that changed since the plan was made, and
     * everything that BigCommerce refused, after the rest was done.
     *
     * @param dryRun only shows the plan
     */
    public static void run(SiteChoice choice, Optional<Path> file, boolean dryRun, Surroundings surroundings)
            throws IOException {
        try (Workshop workshop = Workshop.open(choice.read(), BuildOptions.standard(), surroundings)) {
            RegistrationPlan plan = PlanFile.read(Plan.file(file, workshop));
            PlanText.lines(plan).forEach(surroundings.out());
            if (dryRun) {
                surroundings.say("Nothing was changed, as asked.");
                return;
            }
            List<Outcomes> outcomes = workshop.registration().apply(plan);
            for (int i = 0; i < outcomes.size(); i++) {
                surroundings.say(sentence(plan.channels().get(i), outcomes.get(i)));
            }
            refuse(outcomes);
        }
    }

    private static String sentence(ChannelPlan plan, Outcomes outcomes) {
        int done = outcomes.done().size();
        String what = done == 0 ? "nothing to do" : done == 1 ? "1 change made" : done + " changes made";
        return "Channel " + plan.channel() + ": " + what + ".";
    }

    private static void refuse(List<Outcomes> outcomes) {
        List<Problem> refused = new ArrayList<>();
        outcomes.forEach(one -> refused.addAll(one.refused().values()));
        if (!refused.isEmpty()) {
            throw new BcsiteException(refused);
        }
    }
}
