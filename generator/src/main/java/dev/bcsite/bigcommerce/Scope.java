package dev.bcsite.bigcommerce;

import java.util.List;

/** What an API account may do, in the words of the control panel. */
enum Scope {
    INFORMATION("Information & Settings"),
    PRODUCTS("Products"),
    CHANNELS("Channel Settings"),
    LISTINGS("Channel Listings"),
    SITES("Sites & Routes"),
    CONTENT("Content"),
    CHECKOUT_CONTENT("Checkout Content"),
    /** BigCommerce's documents spell its name in tokens both ways. */
    CHECKOUTS("Checkouts", "store_checkout", "store_checkouts"),
    /** Webhooks ask for none of their own, but for that of what they tell about. */
    WEBHOOKS("");

    private final String words;
    private final List<String> spellings;

    /** @param spellings of its name in tokens, where there are several */
    Scope(String words, String... spellings) {
        this.words = words;
        this.spellings = List.of(spellings);
    }

    /** As the control panel names it. */
    String words() {
        return words;
    }

    /** Follows "give the API account the scope". */
    String toRead() {
        return this == WEBHOOKS ? ofEvents() : quoted(words + ": read-only");
    }

    String toModify() {
        return this == WEBHOOKS ? ofEvents() : quoted(words + ": modify") + otherwise();
    }

    private static String ofEvents() {
        return "of what the webhook tells about, such as " + PRODUCTS.toRead() + " for store/product/*";
    }

    private String otherwise() {
        return spellings.isEmpty() ? "" : " (" + String.join(" or ", spellings) + ")";
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
