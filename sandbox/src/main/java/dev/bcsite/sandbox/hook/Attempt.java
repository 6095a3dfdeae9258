package dev.bcsite.sandbox.hook;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * One delivery that was attempted, for people to look at.
 *
 * @param number counts the attempts of a store from one
 * @param hook the id of the webhook
 * @param message the {@code webhook-id} it was sent with
 * @param round how often the message had been tried, this time included; zero when the destination was blocked, so that
 *     nothing was sent
 * @param status the answer's; absent when there was none
 * @param problem what was wrong; empty when the destination took it
 * @param body what was sent
 */
public record Attempt(
        long number,
        Instant when,
        long hook,
        String scope,
        String destination,
        String message,
        int round,
        OptionalInt status,
        String problem,
        String body) {

    public boolean isTaken() {
        return problem.isEmpty();
    }
}
