package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import java.util.Optional;

/**
 * What a manifest says of one file.
 *
 * @param fingerprint of the page that the file is; absent for files that are no page
 */
record ManifestEntry(PublishedFile file, Optional<Digest> fingerprint) {

    static ManifestEntry of(PublishedFile file) {
        return new ManifestEntry(file, Optional.empty());
    }

    static ManifestEntry page(PublishedFile file, Digest fingerprint) {
        return new ManifestEntry(file, Optional.of(fingerprint));
    }
}
