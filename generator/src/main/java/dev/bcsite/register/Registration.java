package dev.bcsite.register;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.CheckoutSetup;
import dev.bcsite.bigcommerce.Script;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.redirect.RedirectMap;
import dev.bcsite.redirect.RedirectSource;
import dev.bcsite.redirect.SiteRedirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What BigCommerce should know of one storefront: everything in it is wanted, and nothing else of ours. */
public final class Registration {

    private final SortedMap<ItemKey, Wanted> items = new TreeMap<>();
    private final List<Problem> notes = new ArrayList<>();

    /** A new channel, and its site when the URL is known. */
    public static Collection<Wanted> ofNewChannel(String name, Optional<URI> url) {
        Registration registration = new Registration();
        registration.add(ChannelRegistry.wanted(name));
        url.ifPresent(registration::site);
        return registration.items();
    }

    public Registration site(URI url) {
        return add(Wanted.of(Kind.SITE, "", Fields.of("url", plain(url))));
    }

    public Registration checkoutUrl(URI url) {
        return add(Wanted.of(Kind.CHECKOUT_URL, "", Fields.of("url", plain(url))));
    }

    /** One webhook for each scope, which sends the secret along. */
    public Registration webhooks(URI destination, Set<String> scopes, Secret secret) {
        return addAll(WebhookRegistry.wanted(destination, scopes, secret));
    }

    /** @param script its uuid and description do not matter */
    public Registration script(Script script) {
        return add(ScriptRegistry.wanted(script));
    }

    /** What is as in BigCommerce's own checkout is not set. */
    public Registration checkout(CheckoutSetup setup) {
        return addAll(CheckoutSettingRegistry.wanted(setup));
    }

    /**
     * What documents say for the store to keep.
     *
     * @param kinds which of listings, texts and metafields are switched on
     */
    public Registration writtenBack(WrittenBack documents, Set<Kind> kinds) {
        notes.addAll(documents.notes(kinds));
        return addAll(documents.wanted(kinds));
    }

    public Registration routes(RouteMap routes) {
        routes.routes().forEach(route -> add(RouteRegistry.wanted(route)));
        return this;
    }

    /**
     * Redirects from old paths. What the store has already stays as the store has it: if it is ours it goes on being
     * wanted, also where the history that it came from is lost.
     *
     * @param store the redirects that the site had when the snapshot was taken
     */
    public Registration redirects(RedirectMap map, List<Redirect> store) {
        Map<Long, Redirect> there = new HashMap<>();
        store.forEach(redirect -> there.put(redirect.id(), redirect));
        for (SiteRedirect redirect : map.redirects()) {
            Optional<Redirect> same = redirect.source() instanceof RedirectSource.InStore known
                    ? Optional.ofNullable(there.get(known.id()))
                    : Optional.empty();
            add(same.map(RedirectRegistry::wanted).orElseGet(() -> RedirectRegistry.wanted(redirect)));
        }
        return this;
    }

    /** Something odd about what is wanted, for whoever reads the plan. */
    public Registration note(Problem note) {
        notes.add(note);
        return this;
    }

    public List<Problem> notes() {
        return List.copyOf(notes);
    }

    /** By key. */
    public Collection<Wanted> items() {
        return List.copyOf(items.values());
    }

    private Registration addAll(Collection<Wanted> several) {
        several.forEach(this::add);
        return this;
    }

    private Registration add(Wanted wanted) {
        items.put(wanted.key(), wanted);
        return this;
    }

    private static String plain(URI url) {
        return url.toString().replaceFirst("/$", "");
    }
}
