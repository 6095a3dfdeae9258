package dev.bcsite.function.once;

import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import java.time.Instant;
import java.util.Optional;

/**
 * One click of a shopper and what became of it.
 *
 * <p>Changed only by the thread that does it; all others look at it under the lock of {@link Once}.
 */
public final class Click {

    private final String id;
    private final String request;
    private final Keep keep;
    private boolean isRunning;
    private Instant left = Instant.EPOCH;
    private volatile Data note = Data.NOTHING;
    private volatile Optional<Response> response = Optional.empty();

    private Click(String id, String request, Keep keep) {
        this.id = id;
        this.request = request;
        this.keep = keep;
    }

    /** For what cannot be told apart from other requests: it is nobody's repetition. */
    public static Click none() {
        return new Click("", "", Keep.NOWHERE);
    }

    static Click of(String id, String request, Keep keep) {
        return new Click(id, request, keep);
    }

    /** As it was kept when somebody left it. */
    static Click kept(String id, String request, Instant left, Data note, Optional<Response> response, Keep keep) {
        Click click = new Click(id, request, keep);
        click.left = left;
        click.note = note;
        click.response = response;
        return click;
    }

    String id() {
        return id;
    }

    String request() {
        return request;
    }

    Instant left() {
        return left;
    }

    /** What an earlier try to do it has noted; nothing when this is the first. */
    public Data note() {
        return note;
    }

    /** Notes what a later try must know, should this one not learn what became of it, or not live to tell. */
    public void note(Data said) {
        note = said;
        keep.write(this);
    }

    /** What was noted has been learned: this is what a later try must know instead. It is kept when the click is left. */
    public void learned(Data said) {
        note = said;
    }

    public boolean isDone() {
        return response.isPresent();
    }

    /** The answer that everybody gets who asks for the same. */
    public Optional<Response> response() {
        return response;
    }

    /** It is done, for good or not, and another try would do no better. */
    public void done(Response answer) {
        response = Optional.of(answer);
    }

    boolean isRunning() {
        return isRunning;
    }

    void run(Instant now) {
        isRunning = true;
        left = now;
    }

    void stop(Instant now) {
        isRunning = false;
        left = now;
    }
}
