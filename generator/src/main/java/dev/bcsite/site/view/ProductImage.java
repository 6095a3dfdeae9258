package dev.bcsite.site.view;

/** A picture of a product in the sizes that the page needs. */
public record ProductImage(String alt, SizedImage thumb, SizedImage gallery, SizedImage zoom) {}
