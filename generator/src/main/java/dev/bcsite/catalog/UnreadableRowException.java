package dev.bcsite.catalog;

/**
 * An answer of the store that lacks what a storefront cannot do without, or has something else in its place. The
 * message names the row and the field: {@code product 77: "price" should be a number, found "abc"}.
 */
public final class UnreadableRowException extends RuntimeException {

    public UnreadableRowException(String message) {
        super(message);
    }
}
