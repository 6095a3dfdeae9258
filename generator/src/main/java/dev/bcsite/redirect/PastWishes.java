package dev.bcsite.redirect;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.redirect.PathHistory.Visit;
import dev.bcsite.redirect.Release.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The redirects that follow from the past: from every path that is no longer live as it is written, to where its entity is now. */
final class PastWishes {

    private final Release release;
    private final String firstLocale;

    PastWishes(Release release, String firstLocale) {
        this.release = release;
        this.firstLocale = firstLocale;
    }

    List<Wish> of(PathHistory history) {
        List<Wish> wishes = new ArrayList<>();
        new TreeMap<>(history.paths()).forEach((path, visits) -> {
            OldPath from = OldPath.of(path);
            Optional<UrlPath> live = release.at(from).map(Live::path);
            if (!live.equals(Optional.of(path))) {
                visits.stream()
                        .flatMap(visit -> wish(from, visit, history).stream())
                        .findFirst()
                        .filter(wish -> live.isEmpty() || leadsTo(wish, live.get()))
                        .ifPresent(wishes::add);
            }
        });
        return wishes;
    }

    /** Whether the entity is still there, at another spelling of the path; else somebody else's page is there now. */
    private static boolean leadsTo(Wish wish, UrlPath live) {
        return wish.lead() instanceof Wish.Path lead && lead.path().equals(OldPath.of(live));
    }

    private Optional<Wish> wish(OldPath from, Visit visit, PathHistory history) {
        return history.living(visit.entity(), release).flatMap(entity -> wish(from, entity, visit.locale()));
    }

    private Optional<Wish> wish(OldPath from, EntityRef entity, String locale) {
        return release.page(entity, locale)
                .map(page -> new Wish(
                        from,
                        new Wish.Path(OldPath.of(page), ""),
                        new RedirectSource.Past(),
                        Optional.of(entity).filter(ref -> isMain(ref, page))));
    }

    /** BigCommerce knows one page of an entity: the one in the first locale. */
    private boolean isMain(EntityRef entity, UrlPath page) {
        return release.page(entity, firstLocale).equals(Optional.of(page));
    }
}
