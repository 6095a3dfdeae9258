package dev.bcsite.publish;

import dev.bcsite.base.Digest;

/** A file of a published site: what is in it, and how long it is in bytes. */
public record PublishedFile(Digest digest, long size) {}
