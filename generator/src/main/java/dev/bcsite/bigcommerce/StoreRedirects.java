package dev.bcsite.bigcommerce;

import dev.bcsite.catalog.Redirect;
import java.util.Comparator;
import java.util.List;

/**
 * Reads and writes the redirects of one channel site. Every method may throw a BcsiteException that says what to do.
 *
 * <p>A redirect is known by its path: writing one overwrites whatever the site has at that path, whoever made it.
 * Redirects are only ever removed by their ids; BigCommerce would also empty a whole site, which no code here can ask for.
 */
public final class StoreRedirects {

    private final StoreClient client;

    public StoreRedirects(StoreClient client) {
        this.client = client;
    }

    /** All redirects of the site, ascending by id; none is missed or seen twice while somebody changes them. */
    public List<Redirect> list(long siteId) throws InterruptedException {
        return WholeList.readById(client, after -> new ListRedirects(siteId, after));
    }

    /** Writes each at its path. The ids that are passed in do not matter; those that come back are BigCommerce's. */
    public BulkResult<Redirect> upsert(long siteId, List<Redirect> redirects) throws InterruptedException {
        return BulkWrite.of(client, new PutRedirects(siteId), redirects, Comparator.comparingLong(Redirect::id));
    }

    /** Removes these; one that is already gone is no failure. */
    public void delete(RedirectIds ids) throws InterruptedException {
        for (List<Long> batch : IdBatches.of(ids.ids())) {
            client.call(new DeleteRedirects(new RedirectIds(batch)));
        }
    }
}
