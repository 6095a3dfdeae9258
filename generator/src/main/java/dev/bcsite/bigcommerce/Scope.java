package dev.bcsite.bigcommerce;

/** What an API account may do, in the words of the control panel. */
enum Scope {
    INFORMATION("Information & Settings"),
    PRODUCTS("Products"),
    CHANNELS("Channel Settings"),
    LISTINGS("Channel Listings"),
    SITES("Sites & Routes"),
    CONTENT("Content");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    String toRead() {
        return words + ": read-only";
    }

    String toModify() {
        return words + ": modify";
    }
}
