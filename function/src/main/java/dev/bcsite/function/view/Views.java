package dev.bcsite.function.view;

import java.util.Optional;

/** Where the pages of the published storefront come from. */
@FunctionalInterface
public interface Views {

    /**
     * @param path of the page, such as {@code /de/cart/}
     * @return absent when the storefront has no such page, or it cannot be had now
     */
    Optional<PageView> page(String path);
}
