package dev.bcsite;

import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One build of a storefront as it is remembered.
 *
 * @param madeFrom digest of everything it was made from
 * @param beside the same without what the snapshot says of single products
 * @param manifest digest of the root of what it published
 * @param plans the plans it came by; absent when they were not kept
 */
record Remembered(
        Digest madeFrom,
        Digest beside,
        Digest manifest,
        BuildSummary summary,
        List<Problem> notes,
        Optional<Plans> plans) {

    Remembered {
        notes = List.copyOf(notes);
    }

    /**
     * @param locales for each locale of the storefront, in its order
     * @param sitemapParts in how many parts the sitemap is
     * @param colors of all swatches
     */
    record Plans(List<Kept> locales, int sitemapParts, List<List<String>> colors) {

        Plans {
            locales = List.copyOf(locales);
            colors = List.copyOf(colors);
        }
    }

    /**
     * The kept plan of a locale.
     *
     * @param seal of its file
     * @param since what small changes since then made of products, by id
     */
    record Kept(long seal, SortedMap<Long, Changed> since) {

        Kept {
            since = Collections.unmodifiableSortedMap(new TreeMap<>(since));
        }
    }

    /**
     * A product after a small change.
     *
     * @param input digest of what it was made of
     * @param card digest of its card
     */
    record Changed(Digest input, Digest card, Optional<LocalDate> modified) {}
}
