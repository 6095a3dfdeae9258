package dev.bcsite.site.view;

/** A page that somebody wrote: Markdown in the project, or a page of the store's control panel. */
public record ContentView(String title, Markup body) {}
