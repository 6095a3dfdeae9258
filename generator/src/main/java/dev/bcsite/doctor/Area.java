package dev.bcsite.doctor;

/** What a finding is about, in the order in which findings are told. */
public enum Area {
    MACHINE("This machine"),
    CONFIGURATION("Configuration"),
    ACCESS("Access"),
    STORE("Store"),
    CHANNEL("Channel"),
    DOMAINS("Domains"),
    CHECKOUT("Checkout"),
    REGISTRATION("Registration"),
    WEBHOOKS("Webhooks"),
    TOKEN("Storefront token");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
