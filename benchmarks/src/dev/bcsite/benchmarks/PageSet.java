package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pages of a built site, with their sizes.
 *
 * <p>Files that are no pages do not count, nor does {@code page/1/} of a list, which Hugo makes to lead to the list
 * itself and which bcsite has no use for: that would be counting for us what we do not do.
 *
 * @param files bytes by path below the site
 */
public record PageSet(Map<String, Long> files) {

    /** Pages may differ by so much: attributes in another order, names of files, spaces. */
    private static final double TOLERANCE = 0.10;

    /** Usage: {@code PageSet BCSITE HUGO}, two folders. Throws {@link Unfit} when the pages are not the same. */
    public static void main(String[] sites) throws IOException {
        of(Path.of(sites[0])).requireLike(of(Path.of(sites[1])));
    }

    static PageSet of(Path site) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        for (Path path : Trees.all(site)) {
            String name = site.relativize(path).toString().replace('\\', '/');
            if (name.endsWith(".html") && !name.endsWith("/page/1/index.html")) {
                files.put(name, Files.size(path));
            }
        }
        return new PageSet(files);
    }

    long bytes() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Throws {@link Unfit}, which tells the first difference. */
    void requireLike(PageSet other) {
        Set<String> missing = without(other.files.keySet(), files.keySet());
        Set<String> additional = without(files.keySet(), other.files.keySet());
        if (!missing.isEmpty() || !additional.isEmpty()) {
            throw new Unfit("not the same pages: " + told(missing, "missing from bcsite's") + ", "
                    + told(additional, "missing from Hugo's"));
        }
        for (Map.Entry<String, Long> page : files.entrySet()) {
            requireNear(page.getKey(), page.getValue(), other.files.get(page.getKey()));
        }
    }

    private static void requireNear(String page, long ours, long theirs) {
        if (Math.abs(ours - theirs) > TOLERANCE * theirs) {
            throw new Unfit("not the same page: " + page + " has " + ours + " bytes of bcsite and " + theirs
                    + " of Hugo; expected within 10 %");
        }
    }

    private static String told(Set<String> names, String where) {
        return names.size() + " " + where
                + names.stream().findFirst().map(name -> " (" + name + ")").orElse("");
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(these);
        return rest;
    }
}
