package dev.bcsite.site;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.Category;
import java.util.List;

/**
 * A visible category.
 *
 * @param members listed products in it and in the categories below it, each once, by id
 */
public record CategoryEntry(Category category, UrlPath path, List<ProductEntry> members) {

    public CategoryEntry {
        members = List.copyOf(members);
    }
}
