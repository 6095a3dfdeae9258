package dev.bcsite.render;

import dev.bcsite.base.UrlPath;

/** A page, finished: where it is served and its bytes in UTF-8. */
public record RenderedPage(UrlPath path, byte[] html) {}
