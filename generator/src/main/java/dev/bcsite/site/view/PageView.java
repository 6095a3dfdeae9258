package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/**
 * What every page has, whatever it is about.
 *
 * @param kind home, category, brands, brand, product, content, blog, post, tag, sitemap or not-found
 * @param title for {@code <title>}, shop name included
 * @param description for {@code <meta name=description>}; may be empty
 * @param canonical absolute URL of the page that search engines should know
 * @param breadcrumbs from the home page to the page's parent; the page itself is not in it
 * @param image absolute URL of a picture to share
 * @param alternates this page in other languages; empty with one locale
 * @param structuredData finished JSON-LD blocks
 * @param previous absolute URL of the previous page of a list
 * @param next absolute URL of the next page of a list
 */
public record PageView(
        String kind,
        String path,
        String title,
        String description,
        String canonical,
        boolean noindex,
        List<Link> breadcrumbs,
        Optional<String> image,
        List<Alternate> alternates,
        Markup structuredData,
        Optional<String> previous,
        Optional<String> next) {

    /** The same page in another language. */
    public record Alternate(String language, String url) {}
}
