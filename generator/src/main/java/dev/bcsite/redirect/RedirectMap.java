package dev.bcsite.redirect;

import dev.bcsite.base.Problem;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.redirect.RedirectGraph.Outcome;
import dev.bcsite.redirect.RedirectGraph.Rival;
import dev.bcsite.redirect.RedirectGraph.Shadowed;
import dev.bcsite.site.SiteContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every redirect of a storefront: from old path to where it leads now, in one hop.
 *
 * <p>Of {@link #redirects}, none begins at a live page and no two begin at spellings of one path, so a host cannot be sent round in a circle by
 * them. What could not be had is in the notes.
 */
public final class RedirectMap {

    private final List<SiteRedirect> redirects;
    private final List<SiteRedirect> respellings;
    private final List<Problem> notes;
    private final Set<String> hiddenEndings;

    private RedirectMap(
            List<SiteRedirect> redirects,
            List<SiteRedirect> respellings,
            List<Problem> notes,
            Set<String> hiddenEndings) {
        this.redirects = sorted(redirects);
        this.respellings = sorted(respellings);
        this.notes = List.copyOf(notes);
        this.hiddenEndings = Set.copyOf(hiddenEndings);
    }

    /**
     * The map of a storefront.
     *
     * @param plans one for each of its locales, the first locale's first
     */
    public static RedirectMap of(RedirectSources sources, List<SitePlan> plans) {
        Release release = Release.of(plans);
        SiteContext context = plans.get(0).site().context();
        List<Problem> notes = new ArrayList<>();
        List<Wish> wishes = new ArrayList<>(new WrittenWishes(release, notes).of(plans));
        wishes.addAll(new PastWishes(release, context.locale()).of(sources.history()));
        wishes.addAll(new StoreWishes(release, context, sources.history(), notes).of(sources.store()));
        return of(release, wishes, notes);
    }

    static RedirectMap of(Release release, List<Wish> wishes, List<Problem> notes) {
        Outcome outcome = RedirectGraph.resolve(release, wishes);
        List<Problem> all = new ArrayList<>(notes);
        outcome.shadowed().stream().map(RedirectMap::shadowed).forEach(all::add);
        outcome.rivals().stream().map(RedirectMap::rivals).forEach(all::add);
        outcome.circles().stream().map(RedirectMap::circle).forEach(all::add);
        outcome.lost().stream().map(RedirectMap::lost).forEach(all::add);
        return new RedirectMap(outcome.redirects(), outcome.respellings(), all, release.hiddenEndings());
    }

    /** By old path. */
    public List<SiteRedirect> redirects() {
        return redirects;
    }

    /**
     * From other spellings of a live page's path to that page: {@code /Mugs/} to {@code /mugs/}. Only for a host that
     * compares both files and rules letter by letter; any other serves the page there, or would lead round in a circle.
     */
    List<SiteRedirect> respellings() {
        return respellings;
    }

    /** Wishes that could not be granted: shadowed by a page, going round in a circle, leading nowhere. */
    public List<Problem> notes() {
        return notes;
    }

    /**
     * Without those that begin where a host which hides endings serves a page: {@code /mug} of {@code /mug.html}. Such
     * a host leads from the page's address to there, and a redirect would lead back.
     */
    List<SiteRedirect> whereEndingsAreHidden() {
        return redirects.stream()
                .filter(redirect -> !hiddenEndings.contains(redirect.from().pathKey()))
                .toList();
    }

    private static List<SiteRedirect> sorted(List<SiteRedirect> redirects) {
        return redirects.stream()
                .sorted(Comparator.comparing(SiteRedirect::from))
                .toList();
    }

    private static Problem shadowed(Shadowed found) {
        Wish wish = found.wish();
        return Problem.at(
                wish.source().where(),
                "\"" + wish.from() + "\" is to lead to " + wish.lead().shown() + ", but " + found.owner()
                        + " is there; the page stays",
                "remove the redirect, or give the page another URL");
    }

    private static Problem rivals(Rival found) {
        return Problem.at(
                found.second().source().where(),
                "\"" + found.second().from() + "\" is to lead to "
                        + found.second().lead().shown() + ", but "
                        + found.first().source().where() + " leads it to "
                        + found.first().lead().shown() + "; that one holds",
                "remove one of them");
    }

    private static Problem circle(List<Wish> members) {
        String way = members.stream().map(wish -> wish.from().toString()).collect(Collectors.joining(" -> "));
        String sources =
                members.stream().map(wish -> wish.source().where()).distinct().collect(Collectors.joining(", "));
        return Problem.at(
                "redirects",
                "these go round in a circle and are left out: " + way + " -> "
                        + members.get(0).from() + " (" + sources + ")",
                "remove one of them, or lead one to a page");
    }

    private static Problem lost(Wish wish) {
        return Problem.at(
                wish.source().where(),
                "\"" + wish.from() + "\" is to lead to " + wish.lead().shown() + ", where nothing is; it is left out",
                "lead it to a page that exists");
    }
}
