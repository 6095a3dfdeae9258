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
    private final boolean isTooMany;

    /** @param message for the log; holds no value of the request */
    public StoreTrouble(Effect effect, String message) {
        this(effect, message, false);
    }

    private StoreTrouble(Effect effect, String message, boolean isTooMany) {
        super(message, null, false, false);
        this.effect = effect;
        this.isTooMany = isTooMany;
    }

    /** The store wants to be asked less. */
    static StoreTrouble tooMany() {
        return new StoreTrouble(Effect.NONE, "the store asks for fewer requests", true);
    }

    /** Whether asking again at once would make it worse. */
    public boolean isTooMany() {
        return isTooMany;
    }

    public Effect effect() {
        return effect;
    }
}
