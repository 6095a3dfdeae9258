package dev.bcsite.themes;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Follows links between the files of a site, as a static host would, but accepts no redirect. */
final class SiteLinks {

    private final SampleSite site;

    SiteLinks(SampleSite site) {
        this.site = site;
    }

    /** Where a link on a page leads: an absolute URL, or nothing when it is none. */
    Optional<URI> target(SitePage page, String link) {
        try {
            URI base = new URI("https", "shop.example", page.path(), null);
            return Optional.of(base.resolve(new URI(link)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a link on a page; absent when it leads to something of this site, or elsewhere by https. */
    Optional<String> complaint(SitePage page, String link) {
        Optional<URI> target = target(page, link);
        if (target.isEmpty()) {
            return Optional.of("\"" + link + "\" is no URL");
        }
        if (isElsewhere(target.get())) {
            return mayLeadElsewhere(target.get()) ? Optional.empty() : Optional.of("\"" + link + "\" is not safe");
        }
        return complaint(target.get()).map(text -> "\"" + link + "\" " + text);
    }

    /** What is wrong with a URL of this site. */
    Optional<String> complaint(URI target) {
        if (target.getQuery() != null) {
            return Optional.of("has a query, which a static site cannot answer");
        }
        if (!site.has(file(target))) {
            return Optional.of("leads nowhere");
        }
        return Optional.ofNullable(target.getFragment())
                .filter(fragment -> !hasPlace(target, fragment))
                .map(fragment -> "leads to a place that is not on the page");
    }

    static boolean isElsewhere(URI target) {
        return !"https".equals(target.getScheme()) || !"shop.example".equals(target.getHost());
    }

    /** The file at a URL of this site: {@code mugs/index.html}. */
    static String file(URI target) {
        String path = Optional.ofNullable(target.getPath()).orElse("");
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return relative.isEmpty() || relative.endsWith("/") ? relative + "index.html" : relative;
    }

    private boolean hasPlace(URI target, String fragment) {
        return site.page(target.getPath())
                .filter(page -> page.document().getElementById(fragment) != null)
                .isPresent();
    }

    private static boolean mayLeadElsewhere(URI target) {
        String scheme = Optional.ofNullable(target.getScheme()).orElse("");
        return switch (scheme) {
            case "https" -> target.getHost() != null;
            case "mailto" -> target.getSchemeSpecificPart().matches("[^@\\s]+@[^@\\s]+");
            case "tel" -> target.getSchemeSpecificPart().matches("\\+?[0-9]+");
            default -> false;
        };
    }
}
