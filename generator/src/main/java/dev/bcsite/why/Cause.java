package dev.bcsite.why;

import dev.bcsite.publish.Reason;
import java.util.List;

/**
 * Why a page was rendered or removed.
 *
 * @param inputs names of what changed, such as {@code product:77/card}, and {@code entries} when the page shows
 *     others or in another order; empty when nothing did, or when it is not known
 */
public record Cause(Reason reason, List<String> inputs) {

    /** So many are named in a sentence; more are counted. */
    private static final int NAMED = 3;

    public Cause {
        inputs = List.copyOf(inputs);
    }

    /** For people, to follow the page's path: {@code something it shows changed: product:77}. */
    public String sentence() {
        if (inputs.isEmpty()) {
            return reason.sentence();
        }
        String named = String.join(", ", inputs.subList(0, Math.min(NAMED, inputs.size())));
        int more = inputs.size() - NAMED;
        return reason.sentence() + ": " + named + (more > 0 ? " and " + more + " more" : "");
    }

    /** Written out like those of {@link dev.bcsite.base.Digest}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cause cause && reason == cause.reason && inputs.equals(cause.inputs);
    }

    @Override
    public int hashCode() {
        return 31 * reason.hashCode() + inputs.hashCode();
    }

    @Override
    public String toString() {
        return reason + " " + inputs;
    }
}
