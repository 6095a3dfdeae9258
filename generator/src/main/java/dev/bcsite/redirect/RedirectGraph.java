package dev.bcsite.redirect;

import dev.bcsite.base.UrlPath;
import dev.bcsite.redirect.Release.Live;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Wishes as a graph of paths: each path leads on to at most one other, and every way ends at a live page, at another
 * host, in a circle or nowhere.
 */
final class RedirectGraph {

    private final Release release;
    private final Map<String, Wish> wishes = new LinkedHashMap<>();
    private final Map<String, Optional<Destination>> ends = new HashMap<>();
    private final Map<String, SiteRedirect> respellings = new LinkedHashMap<>();
    private final List<Shadowed> shadowed = new ArrayList<>();
    private final List<Rival> rivals = new ArrayList<>();
    private final List<List<Wish>> circles = new ArrayList<>();

    private RedirectGraph(Release release) {
        this.release = release;
    }

    /** @param wishes the ones that go before others first */
    static Outcome resolve(Release release, List<Wish> wishes) {
        RedirectGraph graph = new RedirectGraph(release);
        wishes.forEach(graph::add);
        graph.wishes.keySet().forEach(graph::follow);
        List<SiteRedirect> redirects = new ArrayList<>();
        List<Wish> lost = new ArrayList<>();
        Set<Wish> circling = new LinkedHashSet<>();
        graph.circles.forEach(circling::addAll);
        graph.wishes.forEach((key, wish) -> graph.ends
                .get(key)
                .ifPresentOrElse(
                        end -> redirects.add(new SiteRedirect(wish.from(), end, wish.source(), wish.follows())),
                        () -> lost.add(wish)));
        lost.removeAll(circling);
        return new Outcome(
                redirects, List.copyOf(graph.respellings.values()), graph.shadowed, graph.rivals, graph.circles, lost);
    }

    private void add(Wish wish) {
        Optional<Live> live = release.at(wish.from());
        if (live.isPresent() || Release.isReserved(wish.from())) {
            if (leadsTo(wish, live)) {
                respell(wish, live.get().path());
            } else {
                shadowed.add(new Shadowed(wish, live.map(Live::owner).orElse("bcsite itself")));
            }
            return;
        }
        Wish first = wishes.putIfAbsent(wish.from().key(), wish);
        boolean rival = first != null
                && first.source().getClass() == wish.source().getClass()
                && !first.lead().equals(wish.lead());
        if (rival) {
            rivals.add(new Rival(first, wish));
        }
    }

    /** A page that is where it was, or came back, or changed only the spelling of its path. */
    private boolean leadsTo(Wish wish, Optional<Live> live) {
        return wish.lead() instanceof Wish.Path path
                && live.isPresent()
                && release.at(path.path()).map(Live::path).equals(live.map(Live::path));
    }

    private void respell(Wish wish, UrlPath page) {
        Wish.Path lead = (Wish.Path) wish.lead();
        if (wish.from().respells(page)) {
            Destination end = new Destination.OnSite(page, lead.path().query(), lead.fragment());
            respellings.putIfAbsent(
                    wish.from().path(), new SiteRedirect(wish.from(), end, wish.source(), wish.follows()));
        }
    }

    /** Walks on from here to where the way ends, and says so of every path on the way. */
    private void follow(String start) {
        Map<String, Wish> way = new LinkedHashMap<>();
        Optional<String> at = Optional.of(start);
        while (at.isPresent() && !ends.containsKey(at.get()) && !way.containsKey(at.get())) {
            Wish wish = wishes.get(at.get());
            way.put(at.get(), wish);
            at = next(wish);
        }
        if (at.isPresent() && way.containsKey(at.get())) {
            List<String> keys = new ArrayList<>(way.keySet());
            circles.add(keys.subList(keys.indexOf(at.get()), keys.size()).stream()
                    .map(way::get)
                    .toList());
            way.keySet().forEach(key -> ends.put(key, Optional.empty()));
            return;
        }
        Optional<Destination> end = at.flatMap(ends::get);
        List<Map.Entry<String, Wish>> back = new ArrayList<>(way.entrySet());
        for (int i = back.size() - 1; i >= 0; i--) {
            Wish wish = back.get(i).getValue();
            boolean last = i == back.size() - 1 && at.isEmpty();
            end = last ? end(wish) : end.map(found -> hop(wish, found));
            ends.put(back.get(i).getKey(), end);
        }
    }

    /** The old path that a wish leads on to; absent where the way ends. */
    private Optional<String> next(Wish wish) {
        if (!(wish.lead() instanceof Wish.Path lead) || release.at(lead.path()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(lead.path().key())
                .filter(wishes::containsKey)
                .or(() -> Optional.of(lead.path().pathKey()).filter(wishes::containsKey));
    }

    private Optional<Destination> end(Wish wish) {
        if (wish.lead() instanceof Wish.Away away) {
            return Optional.of(away.url());
        }
        Wish.Path lead = (Wish.Path) wish.lead();
        return release.at(lead.path())
                .map(Live::path)
                .or(() -> ofTheFunction(lead.path()))
                .map(page -> new Destination.OnSite(page, lead.path().query(), lead.fragment()));
    }

    private static Optional<UrlPath> ofTheFunction(OldPath path) {
        return path.path().startsWith("/api/") ? UrlPath.tryOf(path.path().replace("%", "%25")) : Optional.empty();
    }

    /** What the visitor would have carried along if every hop had been made. */
    private Destination hop(Wish wish, Destination end) {
        Wish.Path lead = (Wish.Path) wish.lead();
        boolean asked = wishes.containsKey(lead.path().key());
        return end.via(asked ? "" : lead.path().query(), lead.fragment());
    }

    /** @param owner what is at the path instead */
    record Shadowed(Wish wish, String owner) {}

    /** Two of one kind for one path; the first wins. */
    record Rival(Wish first, Wish second) {}

    /**
     * What became of all wishes. Those that leave a page where it is are in none of the lists, nor are those that gave
     * way to a better source.
     *
     * @param redirects in the order of the wishes
     * @param respellings begin where the page is that they lead to, but in other letters
     * @param circles each once, all members in the order in which they lead to each other
     * @param lost lead to a path where nothing is, or into a circle
     */
    record Outcome(
            List<SiteRedirect> redirects,
            List<SiteRedirect> respellings,
            List<Shadowed> shadowed,
            List<Rival> rivals,
            List<List<Wish>> circles,
            List<Wish> lost) {}
}
