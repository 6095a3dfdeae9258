package dev.bcsite.sandbox.fault;

/** The same delivery comes twice, one directly after the other. */
public record DoubledDelivery() implements DeliveryFault {}
