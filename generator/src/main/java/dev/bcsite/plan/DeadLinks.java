package dev.bcsite.plan;

import dev.bcsite.base.NearestName;
import dev.bcsite.base.Problem;
import dev.bcsite.base.UrlPath;
import dev.bcsite.content.Document;
import dev.bcsite.site.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds links in the project's own texts that lead to no page and no file. */
final class DeadLinks {

    /** Served by the function, not by a page. */
    private static final String FUNCTION = "/api/";

    private final Site site;
    private final Set<String> known = new HashSet<>();

    DeadLinks(Site site, List<PagePlan> pages) {
        this.site = site;
        pages.forEach(page -> known.add(page.path().toString()));
        site.files().forEach(file -> known.add("/" + file.path()));
    }

    List<Problem> find() {
        List<Problem> dead = new ArrayList<>();
        for (Document document : site.texts().documents()) {
            for (Document.Link link : document.links()) {
                if (isDead(link.target())) {
                    dead.add(problem(document, link));
                }
            }
        }
        return dead;
    }

    private boolean isDead(String target) {
        if (!target.startsWith("/") || target.startsWith(FUNCTION)) {
            return false;
        }
        Optional<UrlPath> path = UrlPath.tryOf(target.replaceFirst("[?#].*$", ""));
        return path.map(UrlPath::toString)
                .filter(text -> known.contains(text) || known.contains(text.replaceFirst("/$", "")))
                .isEmpty();
    }

    private Problem problem(Document document, Document.Link link) {
        String advice = NearestName.of(link.target(), known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("link to a page that exists");
        return Problem.at(
                "content/" + document.file() + ":" + link.line(),
                "the " + (link.image() ? "picture " : "link ") + link.target() + " leads nowhere",
                advice);
    }
}
