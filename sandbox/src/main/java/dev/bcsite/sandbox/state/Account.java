package dev.bcsite.sandbox.state;

/**
 * An API account of the store: what tokens and webhooks belong to.
 *
 * @param clientSecret signs login tokens and webhook deliveries
 */
public record Account(String clientId, String clientSecret) {

    /** The account of every store's first token. */
    public static final Account FIRST = new Account("sandbox-client-id", "sandbox-client-secret");

    /** Without the secret. */
    @Override
    public String toString() {
        return "account " + clientId;
    }
}
