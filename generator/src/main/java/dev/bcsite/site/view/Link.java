package dev.bcsite.site.view;

/** A name and where it leads: a path of this site or an absolute URL, ready for an attribute. */
public record Link(String name, String url) {}
