package dev.bcsite.function.call;

import java.util.Optional;

/**
 * The storefront in one language.
 *
 * @param path where its home page is: {@code /} or {@code /de/}
 * @param locale how BigCommerce knows the language; absent for the store's own
 */
public record Home(String path, Optional<String> locale) {

    public Home {
        if (!path.matches("/([A-Za-z0-9-]+/)?")) {
            throw new IllegalArgumentException("Not the path of a home page: " + path);
        }
        if (locale.isPresent() && !locale.get().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")) {
            throw new IllegalArgumentException("Not a locale: " + locale.get());
        }
    }

    /** The path of one of its pages, such as {@code cart/}. */
    public String at(String page) {
        return path + page;
    }
}
