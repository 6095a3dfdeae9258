package dev.bcsite.function.store;

/**
 * The store does not take the customer's token any more: it is too old, or they signed out or got a new password elsewhere. What was asked for
 * with it has not been done.
 */
public final class CustomerEnded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CustomerEnded() {
        super("the customer is signed out", null, false, false);
    }
}
