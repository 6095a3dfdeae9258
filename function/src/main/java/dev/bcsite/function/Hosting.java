package dev.bcsite.function;

import dev.bcsite.function.guard.Pause;
import dev.bcsite.function.once.Keep;
import dev.bcsite.function.view.Views;
import dev.bcsite.function.watch.Watch;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a host gives the function to work with.
 *
 * @param views the pages of the published storefront, for browsers without a script
 * @param keep where clicks outlive the process
 * @param longest how long an answer may take
 * @param pause with which answers are held back that would tell something by coming early
 */
public record Hosting(Views views, Keep keep, Watch watch, InstantSource clock, Duration longest, Pause pause) {

    /** From a request to its answer, whatever the store does: two and a half seconds. */
    public static final Duration LONGEST = Duration.ofMillis(2500);

    public Hosting(Views views, Keep keep, Watch watch, InstantSource clock) {
        this(views, keep, watch, clock, LONGEST);
    }

    public Hosting(Views views, Keep keep, Watch watch, InstantSource clock, Duration longest) {
        this(views, keep, watch, clock, longest, Pause.REAL);
    }
}
