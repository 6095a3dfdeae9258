package dev.bcsite.catalog;

import java.util.Locale;

/** The sorts of things that a page can read. */
public enum EntityKind {
    STORE,
    PRODUCT,
    CATEGORY,
    BRAND,
    STORE_PAGE,
    BLOG_POST,
    DOCUMENT,
    /** A fragment of the theme that many pages share, such as the header. */
    FRAGMENT,
    /** A file of the theme or the content that pages link to. */
    ASSET;

    /** As written in an {@link EntityRef}: {@code store-page}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
