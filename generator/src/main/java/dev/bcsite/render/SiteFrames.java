package dev.bcsite.render;

import dev.bcsite.base.UrlPath;
import dev.bcsite.site.ContentEntry;
import dev.bcsite.site.Site;
import dev.bcsite.site.SiteContext;
import dev.bcsite.site.SiteViews;
import dev.bcsite.site.view.Link;
import dev.bcsite.site.view.SiteView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the view of the whole site, which header, footer and every page share. */
final class SiteFrames {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv");

    private SiteFrames() {}

    static SiteView of(SiteViews views) {
        Site site = views.site();
        SiteContext context = site.context();
        boolean blog = !site.texts().posts().isEmpty();
        return new SiteView(
                context.settings().storeName(),
                context.storefront().absolute(context.home()),
                context.home(),
                context.locale(),
                RIGHT_TO_LEFT.contains(context.locale().split("[-_]")[0].toLowerCase(Locale.ROOT)) ? "rtl" : "ltr",
                context.images()
                        .in(
                                "logo",
                                context.store().logoUrl(),
                                context.settings().storeName()),
                context.settings().storeAddress(),
                context.settings().storePhone(),
                context.settings().storeEmail(),
                views.categories(),
                pages(site),
                locales(context),
                Optional.of(link(context, "blog", "blog/")).filter(link -> blog),
                Optional.of(link(context, "brands", "brands/"))
                        .filter(link -> !site.brands().isEmpty()),
                Optional.of(link(context, "blog.feed", "blog/feed.xml")).filter(link -> blog),
                link(context, "sitemap", "sitemap/"),
                context.currency().code(),
                context.storefront().hasFunction());
    }

    private static List<Link> pages(Site site) {
        return site.texts().menu().stream().map(SiteFrames::link).toList();
    }

    private static Link link(ContentEntry page) {
        return new Link(page.menuLabel().orElse(page.title()), page.path().encoded());
    }

    private static Link link(SiteContext context, String word, String relative) {
        return new Link(
                context.strings().text(word),
                UrlPath.of(context.home() + relative).encoded());
    }

    /** The other languages, by their own home pages. */
    private static List<Link> locales(SiteContext context) {
        return context.storefront().locales().stream()
                .filter(locale -> !locale.equals(context.locale()))
                .map(locale -> new Link(ownName(locale), context.storefront().prefix(locale)))
                .toList();
    }

    /** As those call a language who speak it: Deutsch. */
    private static String ownName(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        String name = language.getDisplayName(language);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
