package dev.bcsite.redirect;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.redirect.PathHistory.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The redirects that follow from the past: from every path that is no longer live to where its entity is now. */
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
            if (release.at(from).isEmpty()) {
                visits.stream()
                        .flatMap(visit -> wish(from, visit, history).stream())
                        .findFirst()
                        .ifPresent(wishes::add);
            }
        });
        return wishes;
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
