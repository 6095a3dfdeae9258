package dev.bcsite.bigcommerce;

import java.util.List;

/** Reads and writes the API account's own scripts. Every method may throw a BcsiteException that says what to do. */
public final class Scripts {

    private final StoreClient client;

    public Scripts(StoreClient client) {
        this.client = client;
    }

    /** Those of one channel, by name and uuid. */
    public List<Script> list(long channelId) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** @param script its uuid does not matter */
    public Creation<Script> create(Script script) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Writes everything about the script with this uuid. */
    public Script update(Script script) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** False when it was gone already. */
    public boolean delete(String uuid) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
