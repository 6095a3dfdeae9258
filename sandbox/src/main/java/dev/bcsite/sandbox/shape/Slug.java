package dev.bcsite.sandbox.shape;

import java.util.Locale;
import java.util.regex.Pattern;

/** Turns a name into a piece of a URL path, the way a shop would. Letters of any script stay. */
public final class Slug {

    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    private Slug() {}

    public static String of(String name) {
        String joined = APOSTROPHES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        String slug = ENDS.matcher(OTHERS.matcher(joined).replaceAll("-")).replaceAll("");
        return slug.isEmpty() ? "item" : slug;
    }
}
