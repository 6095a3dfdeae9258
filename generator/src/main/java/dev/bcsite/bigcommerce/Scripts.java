package dev.bcsite.bigcommerce;

import java.util.Comparator;
import java.util.List;

/** Reads and writes the API account's own scripts. Every method may throw a BcsiteException that says what to do. */
public final class Scripts {

    private final StoreClient client;

    public Scripts(StoreClient client) {
        this.client = client;
    }

    /** Those of one channel, by name and uuid. */
    public List<Script> list(long channelId) throws InterruptedException {
        return client.call(new ListScripts(channelId)).stream()
                .sorted(Comparator.comparing(Script::name).thenComparing(Script::uuid))
                .toList();
    }

    /** @param script its uuid does not matter */
    public Creation<Script> create(Script script) throws InterruptedException {
        return client.call(new CreateScript(script));
    }

    /** Writes everything about the script with this uuid. */
    public Script update(Script script) throws InterruptedException {
        return client.call(new PutScript(script));
    }

    /** False when it was gone already. */
    public boolean delete(String uuid) throws InterruptedException {
        return client.call(new DeleteScript(uuid));
    }
}
