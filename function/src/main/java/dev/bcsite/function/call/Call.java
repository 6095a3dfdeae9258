package dev.bcsite.function.call;

import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.guard.Limits;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.once.Click;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.util.List;

/**
 * One request, ready for the operation that it is for.
 *
 * @param parts what stood in the path where the route leaves something open, in order
 * @param click whose repetitions this request is one of
 * @param limits for what somebody could try to guess
 * @param fields the query of a reading request, the body of any other
 */
public record Call(
        Request request,
        List<String> parts,
        Fields fields,
        Session session,
        Home home,
        Deadline deadline,
        Click click,
        Limits limits) {

    public Call {
        parts = List.copyOf(parts);
    }

    /** The same for another session, such as that of somebody who has just signed in. */
    public Call as(Session other) {
        return new Call(request, parts, fields, other, home, deadline, click, limits);
    }

    /** Asks the store on behalf of this shopper. */
    public Asker asker() {
        return new Asker(session.customer().map(Session.Customer::token), home.locale(), request.client(), deadline);
    }
}
