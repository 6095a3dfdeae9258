package dev.bcsite.sandbox;

/** A seed cannot be read. The message says which file and row, what was found and what was expected. */
public final class SeedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public SeedException(String message) {
        super(message);
    }

    public SeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
