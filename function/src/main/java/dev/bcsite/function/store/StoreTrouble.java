package dev.bcsite.function.store;

/** The store did not answer as it should. */
public final class StoreTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is known of the request's effect. */
    public enum Effect {
        /** The store has not done it. */
        NONE,
        /** It may have been done, or may be done yet. */
        UNKNOWN
    }

    private final Effect effect;

    /** @param message for the log; holds no value of the request */
    public StoreTrouble(Effect effect, String message) {
        super(message, null, false, false);
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }
}
