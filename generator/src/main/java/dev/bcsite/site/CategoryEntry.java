package dev.bcsite.site;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.Category;

/**
 * A visible category.
 *
 * @param size how many listed products are in it and in the categories below it, each counted once
 */
public record CategoryEntry(Category category, UrlPath path, int size) {}
