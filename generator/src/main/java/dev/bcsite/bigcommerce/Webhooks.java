package dev.bcsite.bigcommerce;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads and writes the API account's own webhooks. Every method may throw a BcsiteException that says what to do. */
public final class Webhooks {

    private final StoreClient client;

    public Webhooks(StoreClient client) {
        this.client = client;
    }

    /** Ascending by id. */
    public List<Webhook> list() throws InterruptedException {
        return WholeList.read(client, ListWebhooks::new).stream()
                .sorted(Comparator.comparingLong(Webhook::id))
                .toList();
    }

    /** @param hook its id does not matter */
    public Creation<Webhook> create(Webhook hook) throws InterruptedException {
        return client.call(new CreateWebhook(hook));
    }

    /** Writes everything about the hook with this id, its headers included. */
    public Webhook update(Webhook hook) throws InterruptedException {
        return client.call(new PutWebhook(hook.id(), Optional.of(hook)));
    }

    /** Switches a hook on again and leaves the rest as it is. */
    public Webhook activate(long hookId) throws InterruptedException {
        return client.call(new PutWebhook(hookId, Optional.empty()));
    }

    /** False when it was gone already. */
    public boolean delete(long hookId) throws InterruptedException {
        return client.call(new DeleteWebhook(hookId));
    }

    public WebhookAdmin admin() throws InterruptedException {
        return client.call(new ReadWebhookAdmin());
    }
}
