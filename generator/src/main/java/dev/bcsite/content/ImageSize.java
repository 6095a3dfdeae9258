package dev.bcsite.content;

/** The width and height of a picture in CSS pixels, each at least 1. */
public record ImageSize(int width, int height) {}
