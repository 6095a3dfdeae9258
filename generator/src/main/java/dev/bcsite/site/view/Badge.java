package dev.bcsite.site.view;

/** A short mark on a card: {@code kind} is sale, sold-out, preorder or low-stock; {@code text} is in the site's language. */
public record Badge(String kind, String text) {}
