package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.commerce.Totals;
import java.util.Locale;
import java.util.Optional;

/** The steps of a checkout, in order. */
enum Step {
    CUSTOMER("Contact"),
    SHIPPING("Shipping address"),
    DELIVERY("Delivery"),
    BILLING("Billing address"),
    PAYMENT("Payment");

    private final String title;

    Step(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> named(String path) {
        for (Step step : values()) {
            if (step.path().equals(path)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** Whether the checkout needs the step at all: what is not sent needs no shipping. */
    boolean concerns(Totals totals) {
        return this != SHIPPING && this != DELIVERY || totals.isShipped();
    }

    boolean isDone(Totals totals) {
        return switch (this) {
            case CUSTOMER -> totals.email().isPresent();
            case SHIPPING -> !totals.consignments().isEmpty();
            case DELIVERY ->
                !totals.consignments().isEmpty()
                        && totals.consignments().stream()
                                .allMatch(one -> one.selected().isPresent());
            case BILLING ->
                totals.cart()
                        .billingAddress()
                        .filter(address -> !address.path("address1").asText("").isEmpty())
                        .isPresent();
            case PAYMENT -> false;
        };
    }

    /** The first step that still has to be done. */
    static Step next(Totals totals) {
        for (Step step : values()) {
            if (step.concerns(totals) && !step.isDone(totals)) {
                return step;
            }
        }
        return PAYMENT;
    }
}
