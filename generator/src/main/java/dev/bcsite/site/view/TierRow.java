package dev.bcsite.site.view;

/** One row of the bulk price table: {@code 10 – 49}, {@code $9.50 each}. */
public record TierRow(String quantity, String price) {}
