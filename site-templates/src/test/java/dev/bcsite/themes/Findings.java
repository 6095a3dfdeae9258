package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong with a site, so that one run tells everything. A finding that many pages share is told once, with the
 * first of them and their number.
 */
final class Findings {

    private static final int SHOWN = 60;

    private final Map<String, Places> found = new TreeMap<>();

    void add(SitePage page, String finding) {
        add(page.path(), finding);
    }

    void add(String place, String finding) {
        found.merge(finding, new Places(place, 1), (known, again) -> new Places(known.first(), known.count() + 1));
    }

    /** Fails with everything that was found. */
    void assertNone() {
        if (found.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(found.size() + " findings");
        found.entrySet().stream()
                .limit(SHOWN)
                .forEach(entry -> text.append('\n').append(line(entry)));
        if (found.size() > SHOWN) {
            text.append("\n... and ").append(found.size() - SHOWN).append(" more");
        }
        fail(text.toString());
    }

    private static String line(Map.Entry<String, Places> entry) {
        Places places = entry.getValue();
        String more = places.count() == 1 ? "" : " (and " + (places.count() - 1) + " more)";
        return places.first() + more + ": " + entry.getKey();
    }

    private record Places(String first, int count) {}
}
