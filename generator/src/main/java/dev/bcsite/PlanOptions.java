package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.register.Adoption;
import dev.bcsite.register.Kind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan is to be about.
 *
 * @param kinds what to look at; everything else stays as it is
 * @param adoption foreign things to take over
 * @param destroys whether everything that is ours is to go
 * @param newChannel the name of a channel to make; absent to plan for those of the configuration
 */
public record PlanOptions(Set<Kind> kinds, Adoption adoption, boolean destroys, Optional<String> newChannel) {

    public PlanOptions {
        kinds = Collections.unmodifiableSet(kinds.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(kinds));
    }

    /**
     * As front ends are told.
     *
     * @param targets words of {@link Kind#target}
     * @throws BcsiteException when one of them is not
     */
    public static PlanOptions of(
            List<String> targets, List<String> adopted, boolean destroys, Optional<String> newChannel) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String target : targets) {
            kinds.add(Kind.ofTarget(target.strip())
                    .orElseThrow(() -> new BcsiteException(Problem.at(
                            "target",
                            "there is nothing called \"" + target + "\"",
                            "use one or more of " + String.join(", ", Kind.targets())))));
        }
        return new PlanOptions(kinds, new Adoption(adopted), destroys, newChannel);
    }

    public static PlanOptions standard() {
        return new PlanOptions(EnumSet.allOf(Kind.class), Adoption.NOTHING, false, Optional.empty());
    }
}
