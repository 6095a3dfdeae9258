package dev.bcsite.redirect;

import dev.bcsite.base.Problem;
import java.util.List;
import java.util.Optional;

/** How one host wants to be told of redirects. Implementations hold no state. */
interface HostForm {

    /** The name of its main file in the output. */
    String file();

    HostFiles files(RedirectMap map);

    /** A note on redirects that are left out; none when there are none. */
    static Optional<Problem> leftOut(String file, List<SiteRedirect> redirects, String because) {
        if (redirects.isEmpty()) {
            return Optional.empty();
        }
        SiteRedirect first = redirects.get(0);
        String which = redirects.size() == 1
                ? "the redirect from " + first.from() + " (" + first.source().where() + ") is left out"
                : redirects.size() + " redirects are left out, such as the one from " + first.from() + " ("
                        + first.source().where() + ")";
        return Optional.of(Problem.at(file, which + ": " + because, "use another old path, or another host"));
    }
}
