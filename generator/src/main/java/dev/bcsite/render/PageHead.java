package dev.bcsite.render;

import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.Slice;
import dev.bcsite.site.ImageLinks;
import dev.bcsite.site.SiteContext;
import dev.bcsite.site.view.Link;
import dev.bcsite.site.view.Markup;
import dev.bcsite.site.view.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page says about itself, before its place in the site is added.
 *
 * @param wholeTitle whether the title stands alone, without the shop's name
 * @param crumbs from below the home page to the page's parent
 * @param image a picture to share: absolute, or a path
 */
record PageHead(
        String title,
        boolean wholeTitle,
        String description,
        List<Link> crumbs,
        Optional<String> image,
        Markup structuredData,
        Optional<Slice> slice) {

    static PageHead of(String title, String description) {
        return new PageHead(title, false, description, List.of(), Optional.empty(), Markup.NONE, Optional.empty());
    }

    static PageHead titled(String title) {
        return of(title, "");
    }

    static PageHead withWholeTitle(String title, String description) {
        return new PageHead(title, true, description, List.of(), Optional.empty(), Markup.NONE, Optional.empty());
    }

    PageHead under(List<Link> parents) {
        return new PageHead(title, wholeTitle, description, parents, image, structuredData, slice);
    }

    PageHead sharing(Optional<String> picture) {
        return new PageHead(title, wholeTitle, description, crumbs, picture, structuredData, slice);
    }

    PageHead sharing(ImageLinks images, String role, Optional<String> picture) {
        return sharing(picture.map(url -> images.largest(role, url)));
    }

    PageHead with(Markup block) {
        Markup all = new Markup(structuredData.html() + block.html());
        return new PageHead(title, wholeTitle, description, crumbs, image, all, slice);
    }

    /** A page of a longer list says in its title which one. */
    PageHead sliced(Slice part, SiteContext context) {
        String numbered = part.number() == 1 ? title : context.strings().text("page.numbered", title, part.number());
        return new PageHead(numbered, wholeTitle, description, crumbs, image, structuredData, Optional.of(part));
    }

    PageView view(PagePlan plan, SiteContext context, List<PageView.Alternate> alternates) {
        String shop = context.settings().storeName();
        List<Link> breadcrumbs = plan.kind() == PageKind.HOME ? List.of() : fromHome(context);
        return new PageView(
                plan.kind().word(),
                plan.path().encoded(),
                wholeTitle || title.equals(shop) ? title : title + " \u2013 " + shop,
                description,
                canonical(plan, context),
                !plan.indexed(),
                breadcrumbs,
                image.map(url -> absolute(url, context)),
                alternates,
                structuredData,
                neighbour(context, -1),
                neighbour(context, 1));
    }

    private List<Link> fromHome(SiteContext context) {
        List<Link> all = new ArrayList<>(crumbs.size() + 1);
        all.add(new Link(context.strings().text("home"), context.home()));
        all.addAll(crumbs);
        return all;
    }

    /** A list in another order is the same list: search engines should know the one in its own order. */
    private String canonical(PagePlan plan, SiteContext context) {
        String path = slice.filter(part -> !part.order().isEmpty())
                .map(part -> part.inOrder("").encoded())
                .orElse(plan.path().encoded());
        return context.storefront().absolute(path);
    }

    private Optional<String> neighbour(SiteContext context, int step) {
        return slice.filter(part -> part.number() + step >= 1 && part.number() + step <= part.pages())
                .map(part -> context.storefront()
                        .absolute(part.page(part.number() + step).encoded()));
    }

    private static String absolute(String url, SiteContext context) {
        return url.startsWith("/") ? context.storefront().absolute(url) : url;
    }
}
