package dev.bcsite.function;

import dev.bcsite.function.once.Keep;
import dev.bcsite.function.view.Views;
import dev.bcsite.function.watch.Watch;
import java.time.InstantSource;

/**
 * What a host gives the function to work with.
 *
 * @param views the pages of the published storefront, for browsers without a script
 * @param keep where clicks outlive the process
 */
public record Hosting(Views views, Keep keep, Watch watch, InstantSource clock) {}
