package dev.bcsite.site;

import java.util.List;
import java.util.Optional;

/**
 * What a theme's pages read besides their subject. The planner turns this into the inputs of each page.
 *
 * @param featured cards on the home page
 * @param newest cards on the home page
 * @param bestSelling cards on the home page
 * @param homePosts posts on the home page
 * @param categoryPage cards on one page of a category; at least 1
 * @param categoryOrders orders offered, the first is the page's own; an empty one is the category's default
 * @param brandPage cards on one page of a brand; at least 1
 * @param related cards on a product page
 * @param blogPage posts on one page of the blog; at least 1
 * @param filled words of the pages that are filled for each shopper, such as {@code cart}
 */
public record PageNeeds(
        int featured,
        int newest,
        int bestSelling,
        int homePosts,
        int categoryPage,
        List<Optional<ProductOrder>> categoryOrders,
        int brandPage,
        List<Optional<ProductOrder>> brandOrders,
        int related,
        int blogPage,
        List<String> filled) {

    /** Lists of 24, blog pages of 10, no extras. */
    public static final PageNeeds NOTHING =
            new PageNeeds(0, 0, 0, 0, 24, List.of(Optional.empty()), 24, List.of(Optional.empty()), 0, 10, List.of());

    public PageNeeds {
        categoryPage = Math.max(1, categoryPage);
        brandPage = Math.max(1, brandPage);
        blogPage = Math.max(1, blogPage);
        filled = List.copyOf(filled);
        categoryOrders = categoryOrders.isEmpty() ? List.of(Optional.empty()) : List.copyOf(categoryOrders);
        brandOrders = brandOrders.isEmpty() ? List.of(Optional.empty()) : List.copyOf(brandOrders);
    }
}
