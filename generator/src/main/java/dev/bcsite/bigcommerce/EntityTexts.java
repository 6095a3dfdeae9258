package dev.bcsite.bigcommerce;

import dev.bcsite.catalog.EntityKind;
import java.util.Collection;
import java.util.List;

/**
 * Reads and writes the page titles and meta descriptions of products, categories and brands. Every method may throw a
 * BcsiteException that says what to do.
 */
public final class EntityTexts {

    private final StoreClient client;

    public EntityTexts(StoreClient client) {
        this.client = client;
    }

    /**
     * The texts of those that exist, ascending by id.
     *
     * @param kind product, category or brand
     */
    public List<EntityText> read(EntityKind kind, Collection<Long> ids) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Writes title and description of each, of one kind or several; nothing else changes. */
    public BulkResult<EntityText> write(List<EntityText> texts) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
