package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Draws redirect graphs and holds the map against a crawler that knows only the file that a host is given, and against
 * a second, slow way of telling where each path ends.
 */
final class RandomGraphs {

    private static final String AWAY = "https://away.example/";

    private final Random random;
    private final int edges;
    private final int names;
    private final Map<String, String> pages = new HashMap<>();
    private final List<Wish> wishes = new ArrayList<>();

    /** The first wish for each folded path, as folded text: what the oracle works with. */
    private final Map<String, String> first = new LinkedHashMap<>();

    private RandomGraphs(long seed, int maxEdges) {
        this.random = new Random(seed);
        this.edges = 1 + random.nextInt(maxEdges);
        this.names = 2 + random.nextInt(edges + edges / 2 + 2);
    }

    /** Draws one graph from the seed and checks everything about it. */
    static void check(long seed, int maxEdges) {
        RandomGraphs graph = new RandomGraphs(seed, maxEdges);
        RedirectMap map = graph.draw();
        String lines = new String(
                RedirectHost.NETLIFY.files(map).files().get(OutputPath.of("_redirects")), StandardCharsets.UTF_8);
        graph.crawl(lines, "seed " + seed);
        graph.compare(map, "seed " + seed);
    }

    private RedirectMap draw() {
        List<EntityPage> entities = new ArrayList<>();
        int live = random.nextInt(names / 4 + 2);
        for (int i = 0; i < live; i++) {
            UrlPath path = UrlPath.of("/n" + i + (random.nextInt(5) == 0 ? ".html" : "/"));
            pages.put(folded(path.toString()), path.encoded());
            entities.add(new EntityPage(path, EntityRef.of(EntityKind.PRODUCT, i + 1), "en", true, "", ""));
        }
        for (int i = 0; i < edges; i++) {
            String from = spelled(random.nextInt(names));
            boolean away = random.nextInt(20) == 0;
            String to = away ? AWAY : spelled(random.nextInt(names));
            RedirectSource source = new RedirectSource.InStore(i);
            wishes.add(new Wish(OldPath.of(from), TestRelease.lead(to), source, Optional.empty()));
            if (!pages.containsKey(folded(from))) {
                first.putIfAbsent(folded(from), away ? AWAY : folded(to));
            }
        }
        return RedirectMap.of(new Release(entities, Map.of()), wishes, List.of());
    }

    /** One of the many spellings of a path. */
    private String spelled(int number) {
        String name = random.nextBoolean() ? "n" + number : "N" + number;
        String encoded =
                random.nextInt(4) == 0 ? name.replaceFirst("[nN]", random.nextBoolean() ? "%6E" : "%4e") : name;
        String end = List.of("", "/", "/index.html", "/", "/").get(random.nextInt(5));
        boolean html = pages.containsKey("/n" + number + ".html") && random.nextInt(3) > 0;
        return "/" + encoded + (html ? ".html" : end);
    }

    /** A second spelling of what hosts fold, on purpose not the one under test. */
    private static String folded(String path) {
        String text = URLDecoder.decode(path, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return text.replaceFirst("(/index\\.html|/)$", "");
    }

    /** Follows each rule as a host does that folds paths, and rules before files. */
    private void crawl(String lines, String seed) {
        Map<String, String> rules = new HashMap<>();
        for (String line : lines.isEmpty() ? new String[0] : lines.split("\n")) {
            String[] words = line.split(" ");
            assertEquals("301", words[2], seed);
            assertEquals(null, rules.put(folded(words[0]), words[1]), () -> seed + " has two rules for " + words[0]);
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertTrue(!rules.containsKey(page.getKey()), () -> seed + " redirects the page " + page.getKey());
        }
        rules.forEach((from, to) -> {
            boolean ends = to.equals(AWAY) || to.equals(pages.get(folded(to)));
            assertTrue(ends, () -> seed + ": " + from + " leads to " + to + ", where no page is");
        });
    }

    private void compare(RedirectMap map, String seed) {
        Map<String, String> expected = new HashMap<>();
        Set<Set<String>> circles = new HashSet<>();
        for (String from : first.keySet()) {
            Set<String> way = new LinkedHashSet<>();
            String at = from;
            while (first.containsKey(at) && way.add(at)) {
                at = first.get(at);
            }
            if (pages.containsKey(at) || at.equals(AWAY)) {
                expected.put(from, pages.getOrDefault(at, AWAY));
            } else if (first.containsKey(at)) {
                List<String> members = new ArrayList<>(way);
                circles.add(new HashSet<>(members.subList(members.indexOf(at), members.size())));
            }
        }
        Map<String, String> found = new HashMap<>();
        map.redirects()
                .forEach(redirect ->
                        found.put(folded(redirect.from().path()), redirect.to().location()));
        assertEquals(expected, found, seed);
        long reported = map.notes().stream()
                .filter(note -> note.where().equals("redirects"))
                .count();
        assertEquals(circles.size(), reported, seed);
    }
}
