package dev.bcsite.site.view;

/**
 * One picture, ready for an {@code <img>}: the box it is fitted into, and its files.
 *
 * @param src the file for browsers that know no {@code srcset}
 * @param srcset files by width
 * @param width width of the box in CSS pixels
 * @param height height of the box in CSS pixels; the picture keeps its own shape inside it
 * @param alt what it shows; empty for decoration
 */
public record SizedImage(String src, String srcset, int width, int height, String alt) {}
