package dev.bcsite.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A page that was written in the store's control panel. Pages for customers only are never kept.
 *
 * @param kind as BigCommerce spells it: {@code page}, {@code raw}, {@code contact_form}, {@code link}, {@code blog}
 * @param parent absent for a page at the root of the menu
 * @param body HTML as written; empty for links
 * @param link where a {@code link} page leads
 * @param contactFields what a {@code contact_form} asks for beside the e-mail address and the message, as BigCommerce spells it: {@code fullname}
 */
public record StorePage(
        long id,
        String name,
        String kind,
        Optional<Long> parent,
        int sortOrder,
        boolean visible,
        boolean home,
        String url,
        String body,
        String link,
        List<String> contactFields,
        SeoText seo) {

    public StorePage {
        contactFields = List.copyOf(contactFields);
    }
}
