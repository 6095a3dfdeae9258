package dev.bcsite.site.view;

/** A video, shown as a link so that no page calls a foreign host by itself. */
public record VideoView(String title, String description, String url) {}
