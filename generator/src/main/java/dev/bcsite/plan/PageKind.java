package dev.bcsite.plan;

import java.util.Locale;

/** What sort of page it is. This selects the template. */
public enum PageKind {
    HOME,
    CATEGORY,
    BRANDS,
    BRAND,
    PRODUCT,
    CONTENT,
    BLOG,
    POST,
    TAG,
    SITEMAP,
    NOT_FOUND;

    /** As templates and themes write it: {@code not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String template() {
        return "pages/" + word() + ".ftlh";
    }
}
