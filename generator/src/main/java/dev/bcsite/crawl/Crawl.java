package dev.bcsite.crawl;

import dev.bcsite.base.Problem;
import dev.bcsite.base.UrlPath;
import dev.bcsite.bigcommerce.Route;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Asks a site for every address that BigCommerce would send shoppers to: each type of route for a few of its entities, and
 * each redirect. An address is right when one hop at most leads to the page that the site plan has for it. BigCommerce knows
 * the first locale only; of the others the same pages are asked for where they are.
 */
public final class Crawl {

    private static final int SAMPLE = 5;

    private final Storefront storefront;
    private final Subjects subjects;
    private final List<Subjects> otherLocales;
    private final Sample sample;
    private final Host host;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private int asked;

    /**
     * @param plans one for each locale of the storefront; the first is of the one that BigCommerce knows
     * @param seed draws the sample
     */
    public Crawl(List<SitePlan> plans, Snapshot snapshot, Host host, long seed) {
        this.storefront = plans.get(0).site().context().storefront();
        this.subjects = new Subjects(plans.get(0), snapshot);
        this.otherLocales =
                plans.stream().skip(1).map(plan -> new Subjects(plan, snapshot)).toList();
        this.sample = new Sample(SAMPLE, seed);
        this.host = host;
    }

    /**
     * Asks for all of it; once for each crawl.
     *
     * @param routes as BigCommerce answers them now
     * @param redirects likewise
     * @param owned paths of the redirects that are ours to mend
     */
    public CrawlReport run(List<Route> routes, List<Redirect> redirects, Set<String> owned)
            throws IOException, InterruptedException {
        new RouteWalk(this, routes, subjects, sample).run();
        new RedirectWalk(this, redirects, subjects, sample, owned).run();
        for (Subjects others : otherLocales) {
            new LocaleWalk(this, others, sample).run();
        }
        return new CrawlReport(asked, problems, notes);
    }

    Answer ask(String path) throws IOException, InterruptedException {
        asked++;
        return host.get(path);
    }

    /** Asks, and once more where a redirect leads within the site. */
    Answer follow(String path) throws IOException, InterruptedException {
        Answer first = ask(path);
        boolean goesOn = first.location()
                .filter(to -> to.startsWith("/") && !to.startsWith("//"))
                .isPresent();
        return goesOn ? ask(first.location().get()) : first;
    }

    /** Whether the answer is this page: it calls itself so or, if it calls itself nothing, is that file. */
    boolean isPage(Answer answer, UrlPath page) throws IOException, InterruptedException {
        if (answer.canonical().isPresent()) {
            return answer.canonical().get().equals(storefront.absolute(page.encoded()));
        }
        return answer.content().equals(host.get(page.encoded()).content());
    }

    void problem(String where, String finding, String remedy) {
        problems.add(Problem.at(where, finding, remedy));
    }

    void note(String where, String finding, String remedy) {
        notes.add(Problem.at(where, finding, remedy));
    }

    Host host() {
        return host;
    }
}
