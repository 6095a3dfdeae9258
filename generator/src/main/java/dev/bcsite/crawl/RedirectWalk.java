package dev.bcsite.crawl;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.Redirect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Goes where redirects lead: to a page, and in one hop.
 *
 * <p>The built site does not redirect, its host does. There it is seen that each redirect leads to a page and not to
 * another redirect; the public address is asked for the redirect itself, too.
 */
final class RedirectWalk {

    private final Crawl crawl;
    private final List<Redirect> redirects;
    private final Subjects subjects;
    private final Sample sample;
    private final Set<String> owned;
    private final Set<String> starts = new TreeSet<>();

    RedirectWalk(Crawl crawl, List<Redirect> redirects, Subjects subjects, Sample sample, Set<String> owned) {
        this.crawl = crawl;
        this.redirects = List.copyOf(redirects);
        this.subjects = subjects;
        this.sample = sample;
        this.owned = Set.copyOf(owned);
        redirects.forEach(redirect -> starts.add(key(redirect.from())));
    }

    void run() throws IOException, InterruptedException {
        for (Redirect redirect : crawl.host().isPublic() ? sample.of(redirects) : redirects) {
            Optional<String> goal = goal(redirect);
            if (goal.isPresent()) {
                visit(redirect, goal.get());
            }
        }
    }

    /** Where it leads within the site; absent for one that leaves it, and for one that leads nowhere, which is told. */
    private Optional<String> goal(Redirect redirect) {
        if (redirect.entityId().isPresent()) {
            Optional<UrlPath> page =
                    subjects.page(redirect.target(), redirect.entityId().get());
            if (page.isEmpty()) {
                astray(
                        redirect,
                        "it leads to " + redirect.target() + " "
                                + redirect.entityId().get() + ", which has no page here");
            }
            return page.map(UrlPath::encoded);
        }
        return redirect.url().filter(url -> url.startsWith("/") && !url.startsWith("//"));
    }

    private void visit(Redirect redirect, String goal) throws IOException, InterruptedException {
        if (starts.contains(key(goal))) {
            astray(redirect, "it leads to " + goal + ", which is redirected again");
            return;
        }
        if (crawl.host().isPublic()) {
            Answer start = crawl.ask(redirect.from());
            if (!start.location().filter(to -> key(to).equals(key(goal))).isPresent()) {
                astray(redirect, crawl.host().name() + " " + start + " there and does not redirect to " + goal);
                return;
            }
        }
        Answer end = crawl.ask(goal);
        if (!end.isPage()) {
            astray(redirect, "it leads to " + goal + ", where " + crawl.host().name() + " " + end);
        }
    }

    private void astray(Redirect redirect, String finding) {
        String where = "redirect " + redirect.from();
        if (owned.contains(redirect.from())) {
            crawl.problem(where, finding, "build, then plan and apply again");
        } else {
            crawl.note(where, finding, "it is not bcsite's: change or remove it in the control panel");
        }
    }

    /** Equal for paths that hosts take for one. */
    private static String key(String path) {
        String bare = path.replaceFirst("[?#].*", "");
        return UrlPath.tryOf(bare).map(UrlPath::collisionKey).orElse(bare);
    }
}
