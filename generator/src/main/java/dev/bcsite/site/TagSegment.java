package dev.bcsite.site;

import dev.bcsite.base.Digest;
import dev.bcsite.base.UrlPath;
import java.util.Locale;

/** Where the posts with a tag are listed. */
public final class TagSegment {

    private TagSegment() {}

    /** One path segment for a tag: readable, and always valid. */
    public static String of(String tag) {
        String slug = tag.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-")
                .replaceAll("^-|-$", "");
        boolean valid = !slug.isEmpty() && UrlPath.tryOf("/" + slug + "/").isPresent();
        return valid ? slug : "tag-" + Digest.of(tag).prefix(8);
    }
}
