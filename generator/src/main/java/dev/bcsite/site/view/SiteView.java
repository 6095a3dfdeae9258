package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The storefront in one locale: what header, footer and every page may show of it.
 *
 * @param url absolute URL of the home page, with a slash at its end
 * @param home path of the home page
 * @param language BCP 47 tag for {@code <html lang>}
 * @param direction ltr or rtl
 * @param menu the category tree
 * @param pages links of content pages, in order
 * @param locales the other languages of this page's storefront; empty with one locale
 * @param blog absent without posts
 * @param brands absent without brands
 * @param feed the blog as an Atom feed; absent without posts
 * @param sitemap the page that lists everything
 * @param function whether the bcsite function answers beside the pages; without it nothing takes what a form sends
 */
public record SiteView(
        String name,
        String url,
        String home,
        String language,
        String direction,
        Optional<SizedImage> logo,
        String address,
        String phone,
        String email,
        List<CategoryLink> menu,
        List<Link> pages,
        List<Link> locales,
        Optional<Link> blog,
        Optional<Link> brands,
        Optional<Link> feed,
        Link sitemap,
        String currency,
        boolean function) {}
