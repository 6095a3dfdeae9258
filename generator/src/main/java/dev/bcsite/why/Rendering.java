package dev.bcsite.why;

import java.time.Instant;

/**
 * One time at which a page was rendered or removed.
 *
 * @param at when the build that did it was nearly done
 */
public record Rendering(Instant at, Cause cause) {}
