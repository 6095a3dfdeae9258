package dev.bcsite.redirect;

import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.Problem;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.site.SiteContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The store's own redirects. Those that follow an entity lead to its page on this storefront; addresses of the store
 * that this storefront answers become paths.
 */
final class StoreWishes {

    private static final Map<String, EntityKind> KINDS = Map.of(
            "product", EntityKind.PRODUCT,
            "category", EntityKind.CATEGORY,
            "brand", EntityKind.BRAND,
            "page", EntityKind.STORE_PAGE,
            "post", EntityKind.BLOG_POST);

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#:@]+)(?::[0-9]+)?([/?#].*)?");

    private final Release release;
    private final SiteContext context;
    private final PathHistory history;
    private final List<Problem> notes;

    StoreWishes(Release release, SiteContext context, PathHistory history, List<Problem> notes) {
        this.release = release;
        this.context = context;
        this.history = history;
        this.notes = notes;
    }

    List<Wish> of(List<Redirect> redirects) {
        List<Wish> wishes = new ArrayList<>();
        for (Redirect redirect : redirects) {
            try {
                wish(OldPath.of(redirect.from()), redirect).ifPresent(wishes::add);
            } catch (InvalidPathException e) {
                notes.add(Problem.at(
                        new RedirectSource.InStore(redirect.id()).where(),
                        "its path " + e.getMessage(),
                        "it is left out; correct it in the control panel"));
            }
        }
        return wishes;
    }

    private Optional<Wish> wish(OldPath from, Redirect redirect) {
        RedirectSource source = new RedirectSource.InStore(redirect.id());
        if (redirect.target().equals("url")) {
            String url = redirect.url().orElse("").strip();
            Optional<Wish.Lead> lead = lead(url);
            if (lead.isEmpty()) {
                notes.add(Problem.at(
                        source.where(),
                        "\"" + from + "\" is to lead to \"" + url + "\", which is no path and no https address",
                        "it is left out; correct it in the control panel"));
            }
            return lead.map(found -> new Wish(from, found, source, Optional.empty()));
        }
        return entity(redirect)
                .flatMap(entity -> release.page(entity, context.locale())
                        .map(page -> new Wish(from, new Wish.Path(OldPath.of(page), ""), source, Optional.of(entity))));
    }

    /** Absent when the entity has no page here, which is no mistake: the store has more than one storefront shows. */
    private Optional<EntityRef> entity(Redirect redirect) {
        return Optional.ofNullable(KINDS.get(redirect.target()))
                .flatMap(kind -> redirect.entityId().map(id -> EntityRef.of(kind, id)))
                .flatMap(entity -> history.living(entity, release));
    }

    private Optional<Wish.Lead> lead(String url) {
        Matcher absolute = ABSOLUTE.matcher(url);
        if (absolute.matches()) {
            String host = absolute.group(1).toLowerCase(Locale.ROOT);
            Optional<Wish.Lead> own = path(Optional.ofNullable(absolute.group(2))
                            .orElse("/"))
                    .filter(path -> isOurs(host, path))
                    .map(path -> path);
            return own.or(() -> Destination.Elsewhere.parse(url).map(Wish.Away::new));
        }
        boolean path = url.startsWith("/") && !url.startsWith("//") && !url.startsWith("/\\");
        return path ? path(url).map(found -> found) : Optional.empty();
    }

    /** The store's own hosts serve more than this storefront does, its checkout for one. */
    private boolean isOurs(String host, Wish.Path path) {
        boolean storefront = host.equalsIgnoreCase(context.storefront().url().getHost());
        return storefront
                || context.storeHosts().contains(host)
                        && release.at(path.path()).isPresent();
    }

    private static Optional<Wish.Path> path(String written) {
        int hash = written.indexOf('#');
        String path = hash < 0 ? written : written.substring(0, hash);
        String fragment = hash < 0 ? "" : written.substring(hash + 1);
        return OldPath.tryOf(path).map(old -> new Wish.Path(old, fragment));
    }
}
