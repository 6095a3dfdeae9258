package dev.bcsite.bigcommerce;

import dev.bcsite.catalog.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads and writes the page titles and meta descriptions of products, categories and brands. Every method may throw a
 * BcsiteException that says what to do.
 */
public final class EntityTexts {

    private static final Comparator<EntityText> BY_ENTITY = Comparator.comparing(EntityText::entity);

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
        List<EntityText> texts = new ArrayList<>();
        for (List<Long> batch : IdBatches.of(ids)) {
            texts.addAll(WholeList.read(client, page -> new ListTexts(kind, batch)));
        }
        return texts.stream().sorted(BY_ENTITY).toList();
    }

    /** Writes title and description of each, of one kind or several; nothing else changes. */
    public BulkResult<EntityText> write(List<EntityText> texts) throws InterruptedException {
        List<EntityText> written = new ArrayList<>();
        List<RefusedRow<EntityText>> refused = new ArrayList<>();
        for (EntityKind kind : kinds(texts)) {
            List<EntityText> ofKind =
                    texts.stream().filter(text -> text.entity().kind() == kind).toList();
            BulkResult<EntityText> result = BulkWrite.of(client, new WriteTexts(kind), ofKind, BY_ENTITY);
            written.addAll(result.written());
            refused.addAll(result.refused());
        }
        return new BulkResult<>(written, refused);
    }

    private static SortedSet<EntityKind> kinds(List<EntityText> texts) {
        SortedSet<EntityKind> kinds = new TreeSet<>();
        texts.forEach(text -> kinds.add(text.entity().kind()));
        return kinds;
    }
}
