package dev.bcsite.register;

import dev.bcsite.bigcommerce.BulkResult;
import dev.bcsite.bigcommerce.RedirectIds;
import dev.bcsite.bigcommerce.RefusedRow;
import dev.bcsite.bigcommerce.StoreRedirects;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.redirect.SiteRedirect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Redirects of the channel site, by the path that they start from.
 *
 * <p>What one leads to is {@code product 77} for one that follows an entity, and a path or URL for every other.
 */
final class RedirectRegistry implements Registry {

    private static final String TO = "to";
    private static final String URL = "url";

    /** What a redirect can follow, in BigCommerce's words. */
    private static final Map<EntityKind, String> TARGETS = Map.of(
            EntityKind.PRODUCT, "product",
            EntityKind.CATEGORY, "category",
            EntityKind.BRAND, "brand",
            EntityKind.STORE_PAGE, "page",
            EntityKind.BLOG_POST, "post");

    private final StoreRedirects redirects;
    private final SiteLookup lookup;

    RedirectRegistry(StoreRedirects redirects, SiteLookup lookup) {
        this.redirects = redirects;
        this.lookup = lookup;
    }

    @Override
    public Kind kind() {
        return Kind.REDIRECT;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        OptionalLong site = lookup.id();
        return site.isEmpty()
                ? List.of()
                : redirects.list(site.getAsLong()).stream()
                        .map(one -> new Found(key(one.from()), Long.toString(one.id()), Fields.of(TO, target(one))))
                        .toList();
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        if (changes.get(0).isRemoval()) {
            redirects.delete(RedirectIds.of(changes.stream()
                    .map(change -> Long.parseLong(change.id().orElseThrow()))
                    .toList()));
            changes.forEach(change -> outcomes.done(change, change.id().orElseThrow()));
            return;
        }
        Map<String, Change> byPath = new HashMap<>();
        changes.forEach(change -> byPath.put(change.key().name(), change));
        BulkResult<Redirect> result = redirects.upsert(
                lookup.id().orElseThrow(),
                changes.stream().map(RedirectRegistry::redirect).toList());
        for (Redirect written : result.written()) {
            Optional.ofNullable(byPath.get(written.from()))
                    .ifPresent(change -> outcomes.done(change, Long.toString(written.id())));
        }
        for (RefusedRow<Redirect> refused : result.refused()) {
            outcomes.refused(byPath.get(refused.row().from()), refused);
        }
    }

    /** One of the store's own, as it is. */
    static Wanted wanted(Redirect redirect) {
        return new Wanted(key(redirect.from()), Fields.of(TO, target(redirect)));
    }

    /** One that follows its entity, if BigCommerce knows that, and else leads to an address. */
    static Wanted wanted(SiteRedirect redirect) {
        String query = redirect.from().query();
        String from = redirect.from().encoded() + (query.isEmpty() ? "" : "?" + query);
        String to = redirect.follows()
                .filter(entity -> TARGETS.containsKey(entity.kind()))
                .map(entity -> TARGETS.get(entity.kind()) + " " + entity.id())
                .orElseGet(() -> redirect.to().location());
        return new Wanted(key(from), Fields.of(TO, to));
    }

    static ItemKey key(String from) {
        return new ItemKey(Kind.REDIRECT, from);
    }

    static String target(Redirect redirect) {
        return redirect.entityId()
                .map(id -> redirect.target() + " " + id)
                .or(redirect::url)
                .orElse("");
    }

    private static Redirect redirect(Change change) {
        String to = change.after().get(TO);
        if (to.matches("[a-z]+ [0-9]+")) {
            String[] parts = to.split(" ");
            return new Redirect(
                    0, change.key().name(), parts[0], Optional.of(Long.parseLong(parts[1])), Optional.empty());
        }
        return new Redirect(0, change.key().name(), URL, Optional.empty(), Optional.of(to));
    }
}
