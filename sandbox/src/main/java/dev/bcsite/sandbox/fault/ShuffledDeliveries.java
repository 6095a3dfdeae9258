package dev.bcsite.sandbox.fault;

/** The delivery waits until there are so many, at most a minute; then all come in another order. */
public record ShuffledDeliveries(int deliveries) implements DeliveryFault {}
