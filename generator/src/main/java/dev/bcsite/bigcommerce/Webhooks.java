package dev.bcsite.bigcommerce;

import java.util.List;

/** Reads and writes the API account's own webhooks. Every method may throw a BcsiteException that says what to do. */
public final class Webhooks {

    private final StoreClient client;

    public Webhooks(StoreClient client) {
        this.client = client;
    }

    /** Ascending by id. */
    public List<Webhook> list() throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** @param hook its id does not matter */
    public Creation<Webhook> create(Webhook hook) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Writes everything about the hook with this id, its headers included. */
    public Webhook update(Webhook hook) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Switches a hook on again and leaves the rest as it is. */
    public Webhook activate(long hookId) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** False when it was gone already. */
    public boolean delete(long hookId) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    public WebhookAdmin admin() throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
