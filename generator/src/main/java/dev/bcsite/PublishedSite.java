package dev.bcsite;

import dev.bcsite.publish.Manifest;
import dev.bcsite.site.Storefront;
import java.nio.file.Path;

/** One storefront as it is published now. */
public record PublishedSite(Storefront storefront, Manifest manifest) {

    /** For people and files: {@code channel-1}. */
    public String name() {
        return storefront.name();
    }

    /** The folder of its files. */
    public Path root() {
        return storefront.output();
    }
}
