package dev.bcsite.bigcommerce;

/** Reads and writes a channel's checkout settings. Every method may throw a BcsiteException that says what to do. */
public final class CheckoutSettings {

    private final StoreClient client;

    public CheckoutSettings(StoreClient client) {
        this.client = client;
    }

    public CheckoutSetup read(long channelId) throws InterruptedException {
        return client.call(new ReadCheckoutSettings(channelId));
    }

    /**
     * Writes what differs and answers what holds then; sends nothing when nothing differs.
     *
     * @param before as it was just read
     */
    public CheckoutSetup change(long channelId, CheckoutSetup before, CheckoutSetup after) throws InterruptedException {
        return before.equals(after) ? before : client.call(new PutCheckoutSettings(channelId, before, after));
    }
}
