package dev.bcsite.catalog;

/** A snapshot whose bytes are not those that were written. */
public final class DamagedSnapshotException extends RuntimeException {

    DamagedSnapshotException(String message) {
        super(message);
    }
}
