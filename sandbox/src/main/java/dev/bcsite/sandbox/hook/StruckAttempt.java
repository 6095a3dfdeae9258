package dev.bcsite.sandbox.hook;

import dev.bcsite.sandbox.fault.Fault;
import dev.bcsite.sandbox.http.Delivery.HangingUp;
import dev.bcsite.sandbox.http.Delivery.NotListening;
import dev.bcsite.sandbox.http.Delivery.Raw;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One attempt that a fault strikes, on the way to the destination or on the way back.
 *
 * <p>A fault that spoils bytes spoils them so that they are no answer. Only a fault that asks for the right answer lets
 * the attempt reach its destination.
 */
final class StruckAttempt {

    private final Sending sending;
    private Optional<Outcome> reached = Optional.empty();
    private boolean isInterrupted;

    StruckAttempt(Sending sending) {
        this.sending = sending;
    }

    /** The attempt itself. */
    @FunctionalInterface
    interface Sending {
        Outcome send() throws InterruptedException;
    }

    /** What the store takes the attempt to have come to. */
    Outcome by(Fault fault, Request request) throws InterruptedException {
        Response answer = fault.strike(request, asked -> right());
        if (isInterrupted) {
            throw new InterruptedException();
        }
        boolean isRefused = reached.filter(outcome -> !outcome.isTaken()).isPresent();
        return isRefused ? reached.get() : read(answer);
    }

    private Response right() {
        try {
            Outcome outcome = sending.send();
            reached = Optional.of(outcome);
            return Response.of(outcome.status().orElse(200), "application/json", "{}");
        } catch (InterruptedException e) {
            isInterrupted = true;
            return Response.empty(500);
        }
    }

    private static Outcome read(Response answer) {
        boolean isNone = answer.delivery() instanceof Raw
                || answer.delivery() instanceof NotListening
                || answer.delivery() instanceof HangingUp;
        return isNone ? Outcome.failed("No response received") : Outcome.answered(OptionalInt.of(answer.status()));
    }
}
