package dev.bcsite.front;

import dev.bcsite.BuildOptions;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.crawl.CrawlReport;
import dev.bcsite.register.Change;
import dev.bcsite.register.ChannelPlan;
import dev.bcsite.register.Kind;
import dev.bcsite.register.Outcomes;
import dev.bcsite.register.PlanFile;
import dev.bcsite.register.PlanText;
import dev.bcsite.register.RegistrationPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the changes that {@link Plan} wrote to a file, exactly these. */
public final class Apply {

    private Apply() {}

    /**
     * Throws {@link BcsiteException} for what its user can mend: a store that changed since the plan was made, and
     * everything that BigCommerce refused or that leads astray, after the rest was done.
     */
    public static void run(SiteChoice choice, Optional<Path> file, ApplyOptions options, Surroundings surroundings)
            throws IOException {
        try (Workshop workshop = Workshop.open(choice.read(), BuildOptions.standard(), surroundings)) {
            RegistrationPlan plan = PlanFile.read(Plan.file(file, workshop));
            PlanText.lines(plan).forEach(surroundings.out());
            if (options.onlyShows()) {
                surroundings.say("Nothing was changed, as asked.");
                return;
            }
            List<Outcomes> outcomes = workshop.registration().apply(plan);
            for (int i = 0; i < outcomes.size(); i++) {
                surroundings.say(sentence(plan.channels().get(i), outcomes.get(i)));
            }
            List<Problem> problems = refused(outcomes);
            if (options.check() != ApplyOptions.Check.NONE) {
                problems.addAll(check(plan, options, workshop, surroundings));
            }
            if (!problems.isEmpty()) {
                throw new BcsiteException(problems);
            }
        }
    }

    /** Follows BigCommerce's links to the channels that are still registered. */
    private static List<Problem> check(
            RegistrationPlan plan, ApplyOptions options, Workshop workshop, Surroundings surroundings)
            throws IOException {
        Set<Long> channels = plan.channels().stream()
                .filter(channel -> channel.channel() != 0 && !isFarewell(channel))
                .map(ChannelPlan::channel)
                .collect(Collectors.toCollection(TreeSet::new));
        if (channels.isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        int asked = 0;
        for (CrawlReport report :
                workshop.crawl().run(channels, options.check() == ApplyOptions.Check.PUBLIC_ADDRESS)) {
            asked += report.asked();
            problems.addAll(report.problems());
            report.notes().forEach(note -> surroundings.say("Note: " + note));
        }
        String astray = problems.isEmpty()
                ? "all lead to the right page"
                : problems.size() + (problems.size() == 1 ? " leads" : " lead") + " astray";
        if (asked > 0) {
            surroundings.say("Followed BigCommerce's links at " + asked + " addresses: " + astray + ".");
        }
        return problems;
    }

    /** Whether a plan only takes away, as with {@code --destroy}. */
    private static boolean isFarewell(ChannelPlan plan) {
        return !plan.isEmpty()
                && plan.count(Change.Action.REMOVE) == plan.changes().size();
    }

    private static String sentence(ChannelPlan plan, Outcomes outcomes) {
        if (plan.channel() == 0) {
            return newChannel(outcomes);
        }
        int done = outcomes.done().size();
        String what = done == 0 ? "nothing to do" : done == 1 ? "1 change made" : done + " changes made";
        return "Channel " + plan.channel() + ": " + what + ".";
    }

    /** Its number is what people need next. */
    private static String newChannel(Outcomes outcomes) {
        return outcomes.done().entrySet().stream()
                .filter(done -> done.getKey().key().kind() == Kind.CHANNEL)
                .findFirst()
                .map(done -> "The channel is made. Write \"channel: " + done.getValue()
                        + "\" into bcsite.yaml, assign products to it, and plan again for the rest.")
                .orElse(outcomes.done().isEmpty() ? "The new channel: nothing to do." : "The channel has its site.");
    }

    private static List<Problem> refused(List<Outcomes> outcomes) {
        List<Problem> refused = new ArrayList<>();
        outcomes.forEach(one -> refused.addAll(one.refused().values()));
        return refused;
    }
}
