package dev.bcsite.sandbox.fault;

/** The delivery is made so many seconds later, as the store's clock has it; others overtake it. */
public record LateDelivery(int seconds) implements DeliveryFault {}
