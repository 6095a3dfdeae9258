package dev.bcsite.sandbox.seed;

import java.util.Locale;

/** Turns a name into a piece of a URL path, the way a shop would. Letters of any script stay. */
final class Slug {

    private Slug() {}

    static String of(String name) {
        String slug = name.toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "item" : slug;
    }
}
