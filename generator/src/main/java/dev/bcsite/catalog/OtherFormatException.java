package dev.bcsite.catalog;

/** A snapshot that another version of bcsite wrote. */
final class OtherFormatException extends RuntimeException {

    private final int format;

    OtherFormatException(int format) {
        super("format " + format);
        this.format = format;
    }

    int format() {
        return format;
    }
}
