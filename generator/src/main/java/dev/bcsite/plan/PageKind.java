package dev.bcsite.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    NOT_FOUND,
    CART,
    CHECKOUT,
    SIGN_IN,
    REGISTER,
    PASSWORD,
    ACCOUNT,
    ORDERS,
    ORDER,
    ADDRESSES,
    WISHLISTS,
    WISHLIST,
    GIFT_CERTIFICATE,
    NOTICE;

    /** Pages without facts of their own: the bcsite function, or a script, fills them for each shopper. */
    public static final List<PageKind> FILLED = List.copyOf(EnumSet.range(CART, NOTICE));

    /** As templates and themes write it: {@code not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PageKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public String template() {
        return "pages/" + word() + ".ftlh";
    }
}
