package dev.bcsite.site;

import dev.bcsite.base.Digest;
import dev.bcsite.base.Ids;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What planning needs of a product: enough to list, sort and link it, small enough to hold all of them.
 *
 * @param url as the store has it
 * @param sku may be empty; two products of a store never share one that is not
 * @param categories visible categories it is assigned to, deepest first
 * @param sortName its name folded for sorting
 * @param sortPrice what sorting by price goes by; absent when the price is hidden
 * @param modified the day on which the store says it was changed last
 * @param related what the merchant chose; empty when the choice is ours
 * @param content digest of everything its own page may show of it
 * @param card digest of everything a list shows of it
 * @param shape digest of everything by which it decides which pages and files there are and what they list, but for its place in
 *     lists by price and by rating
 */
public record ProductEntry(
        long id,
        UrlPath path,
        String url,
        String name,
        String sku,
        String sortName,
        OptionalLong brand,
        List<Long> categories,
        Optional<BigDecimal> sortPrice,
        boolean featured,
        int sortOrder,
        String created,
        Optional<LocalDate> modified,
        long totalSold,
        BigDecimal rating,
        boolean listed,
        List<Long> related,
        Digest content,
        Digest card,
        Digest shape) {

    public ProductEntry {
        categories = List.copyOf(categories);
        related = Ids.compact(related);
    }

    /** The reference by which a list shows it: {@code product:77/card}. */
    public EntityRef cardRef() {
        return EntityRef.of(EntityKind.PRODUCT, id).facet("card");
    }
}
