package dev.bcsite.publish;

import dev.bcsite.base.OutputPath;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Files of earlier releases that stay reachable for a while: styles, scripts and pictures whose name says what is in them.
 *
 * <p>Somebody still asks for them: a page in a browser or a cache that was made before, a host that takes the new files one
 * by one, and BigCommerce, which knows a script's new address only after the next {@code apply}. They stay until such
 * files were replaced {@value #KEPT} times more. Releases that change only pages do not count, or a shop that is built
 * every few minutes would lose them within the hour.
 */
final class EarlierAssets {

    static final int KEPT = 5;

    /** As {@code Asset} and {@code StoreImage} name them: {@code assets/site.1f2e3d4c5b.css}, {@code images/cup-640w-1f2e3d4c.jpg}. */
    private static final Pattern HASHED =
            Pattern.compile("assets/[^/]+\\.[0-9a-f]{10}\\.\\w+|images/.+-\\d+w-[0-9a-f]{8}\\.\\w+");

    private EarlierAssets() {}

    /**
     * Which stay beside a release, and how often such files were replaced since each was part of one.
     *
     * @param files those of the release
     */
    static SortedMap<OutputPath, Integer> beside(Set<OutputPath> files, Manifest before) {
        Set<OutputPath> replaced = new HashSet<>(before.files().keySet());
        replaced.removeIf(path -> files.contains(path) || !isHashed(path));
        int older = replaced.isEmpty() ? 0 : 1;
        SortedMap<OutputPath, Integer> stay = new TreeMap<>();
        before.earlier().forEach((path, age) -> stay.put(path, age + older));
        replaced.forEach(path -> stay.put(path, 1));
        stay.keySet().removeAll(files);
        stay.values().removeIf(age -> age > KEPT);
        return stay;
    }

    static boolean isHashed(OutputPath path) {
        return HASHED.matcher(path.text()).matches();
    }
}
