package dev.bcsite.site.view;

/** One row of a table of facts: {@code Weight}, {@code 1.2 kg}. */
public record Detail(String name, String value) {}
