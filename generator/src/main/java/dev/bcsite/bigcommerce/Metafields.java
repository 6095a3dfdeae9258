package dev.bcsite.bigcommerce;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes metafields. Every method may throw a BcsiteException that says what to do.
 *
 * <p>Those of other API accounts are listed too, as far as they may be read; {@link Metafield#clientId} tells.
 */
public final class Metafields {

    private static final Comparator<Metafield> BY_ID = Comparator.comparingLong(Metafield::id);

    private final StoreClient client;

    public Metafields(StoreClient client) {
        this.client = client;
    }

    /** Those of one thing in one namespace, ascending by id. */
    public List<Metafield> list(MetafieldOwner owner, long ownerId, String namespace) throws InterruptedException {
        return list(owner, Optional.of(ownerId), namespace);
    }

    /** Those of all things of the sort in one namespace, ascending by id. */
    public List<Metafield> listAll(MetafieldOwner owner, String namespace) throws InterruptedException {
        return list(owner, Optional.empty(), namespace);
    }

    /** Creates one, or finds its namespace and key taken: of several at a time only one succeeds. */
    public Creation<Metafield> create(MetafieldOwner owner, Metafield metafield) throws InterruptedException {
        return client.call(new CreateMetafield(owner, metafield));
    }

    /** Creates many. Those that are taken already are refused with status 409. */
    public BulkResult<Metafield> createAll(MetafieldOwner owner, List<Metafield> metafields)
            throws InterruptedException {
        return BulkWrite.of(client, new WriteMetafields(owner, true), metafields, BY_ID);
    }

    /** Writes the value and permission set of those with these ids. */
    public BulkResult<Metafield> update(MetafieldOwner owner, List<Metafield> metafields) throws InterruptedException {
        return BulkWrite.of(client, new WriteMetafields(owner, false), metafields, BY_ID);
    }

    /** Removes one; false when it was gone already. */
    public boolean delete(MetafieldOwner owner, long ownerId, long metafieldId) throws InterruptedException {
        return client.call(new DeleteMetafield(owner, ownerId, metafieldId));
    }

    /** Removes many by their ids; what BigCommerce refuses, as it does with one that is gone, comes back. */
    public BulkResult<Long> deleteAll(MetafieldOwner owner, Collection<Long> ids) throws InterruptedException {
        List<Long> sorted = ids.stream().distinct().sorted().toList();
        return BulkWrite.of(client, new DeleteMetafields(owner), sorted, Comparator.naturalOrder());
    }

    private List<Metafield> list(MetafieldOwner owner, Optional<Long> ownerId, String namespace)
            throws InterruptedException {
        return WholeList.read(client, page -> new ListMetafields(owner, ownerId, namespace, page)).stream()
                .sorted(BY_ID)
                .toList();
    }
}
