package dev.bcsite.bigcommerce;

import java.util.Collection;
import java.util.List;

/**
 * Reads and writes metafields. Every method may throw a BcsiteException that says what to do.
 *
 * <p>Those of other API accounts are listed too, as far as they may be read; {@link Metafield#clientId} tells.
 */
public final class Metafields {

    private final StoreClient client;

    public Metafields(StoreClient client) {
        this.client = client;
    }

    /** Those of one thing in one namespace, ascending by id. */
    public List<Metafield> list(MetafieldOwner owner, long ownerId, String namespace) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Those of all things of the sort in one namespace, ascending by id. */
    public List<Metafield> listAll(MetafieldOwner owner, String namespace) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Creates one, or finds its namespace and key taken: of several at a time only one succeeds. */
    public Creation<Metafield> create(MetafieldOwner owner, Metafield metafield) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Creates many. Those that are taken already are refused with status 409. */
    public BulkResult<Metafield> createAll(MetafieldOwner owner, List<Metafield> metafields)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Writes the value and permission set of those with these ids. */
    public BulkResult<Metafield> update(MetafieldOwner owner, List<Metafield> metafields) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Removes one; false when it was gone already. */
    public boolean delete(MetafieldOwner owner, long ownerId, long metafieldId) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Removes many by their ids; what BigCommerce refuses, as it does with one that is gone, comes back. */
    public BulkResult<Long> deleteAll(MetafieldOwner owner, Collection<Long> ids) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
