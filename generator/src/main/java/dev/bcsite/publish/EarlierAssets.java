package dev.bcsite.publish;

import dev.bcsite.base.OutputPath;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
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
     * @param gone files of the release before that are not in this one
     * @param isPart whether this release has a file
     * @param before those that stayed beside the release before
     */
    static SortedMap<OutputPath, EarlierFile> beside(
            Map<OutputPath, PublishedFile> gone,
            Predicate<OutputPath> isPart,
            SortedMap<OutputPath, EarlierFile> before) {
        SortedMap<OutputPath, EarlierFile> stay = new TreeMap<>();
        gone.forEach((path, file) -> {
            if (isHashed(path)) {
                stay.put(path, new EarlierFile(file, 1));
            }
        });
        int older = stay.isEmpty() ? 0 : 1;
        before.forEach((path, file) -> stay.putIfAbsent(path, new EarlierFile(file.file(), file.age() + older)));
        stay.keySet().removeIf(isPart);
        stay.values().removeIf(file -> file.age() > KEPT);
        return stay;
    }

    static boolean isHashed(OutputPath path) {
        return isHashed(path.text());
    }

    static boolean isHashed(String path) {
        // Nearly every file is a page, and known by its beginning.
        boolean mayBe = path.startsWith("assets/") || path.startsWith("images/");
        return mayBe && HASHED.matcher(path).matches();
    }
}
