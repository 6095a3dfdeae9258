package dev.bcsite.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A published post of the store's blog.
 *
 * @param date ISO 8601 date of publication
 * @param body HTML as written
 * @param imageUrl the thumbnail, absolute
 */
public record BlogPost(
        long id,
        String title,
        String url,
        String body,
        String summary,
        List<String> tags,
        String author,
        String date,
        Optional<String> imageUrl,
        SeoText seo) {

    public BlogPost {
        tags = List.copyOf(tags);
    }
}
