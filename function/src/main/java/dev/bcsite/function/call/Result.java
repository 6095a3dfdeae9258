package dev.bcsite.function.call;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a call.
 *
 * @param session what the browser carries from now on
 * @param count how many things are in the cart; absent when this call does not know
 */
public record Result(Session session, Optional<Long> count, Shown shown) {

    public Result {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(shown, "shown");
    }

    /** What the shopper gets to see. */
    public sealed interface Shown {}

    /**
     * Facts. A script gets them as JSON; a form goes on to the page, which shows them.
     *
     * @param view the page that shows them, such as {@code cart}
     * @param query what the page has to be asked with, such as {@code number=117}; empty for nothing
     */
    public record Facts(String view, String query, Data.Members facts) implements Shown {

        public Facts(String view, Data.Members facts) {
            this(view, "", facts);
        }
    }

    /**
     * Facts for everybody, which caches may keep. No cookie is read for them and none is written.
     *
     * @param seconds for how long they are good
     */
    public record Open(Data.Members facts, int seconds) implements Shown {}

    /** Somewhere else: a script is told the address, a form is sent there. */
    public record Away(URI address) implements Shown {}
}
