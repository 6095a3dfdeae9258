package dev.bcsite.benchmarks;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Turns names into parts of paths, each only once. */
final class Slugs {

    private final Set<String> taken = new HashSet<>();

    /** @param id tells this one from another of the same name */
    String unique(String name, long id) {
        String slug = of(name);
        String free = slug.isEmpty() || !taken.add(slug) ? slug + (slug.isEmpty() ? "" : "-") + id : slug;
        taken.add(free);
        return free;
    }

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
