package dev.bcsite;

import java.net.URI;
import java.util.Optional;

/** Which store a site is built from. */
public sealed interface StoreSetting {

    /** The store that bcsite brings along, filled from a seed: {@code sample}, {@code generated:1000} or a folder. */
    record Sandbox(String seed) implements StoreSetting {}

    /**
     * A store at BigCommerce, or something that stands in for it.
     *
     * @param api absent for BigCommerce itself
     */
    record Remote(String hash, Optional<URI> api) implements StoreSetting {}
}
