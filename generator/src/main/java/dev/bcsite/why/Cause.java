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
}
