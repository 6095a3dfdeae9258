package dev.bcsite.register;

import java.time.Instant;

/**
 * Who keeps others from applying plans to a channel.
 *
 * @param name the machine and working folder
 * @param isLeftOver whether the next one may take it over: it is our own, or old
 */
public record LockHolder(String name, Instant since, boolean isLeftOver) {}
