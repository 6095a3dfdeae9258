package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sitemap that search engines read. */
class SitemapTest {

    private static final Pattern LOCATION = Pattern.compile("<loc>https://shop\\.example(.*?)</loc>");

    private static final String SHOP = RebuildTest.STORE + """
            -- content/index.md --
            # Welcome
            """;

    @TempDir
    Path folder;

    @Test
    void upToAThousandAddressesAreOneFile() throws IOException {
        try (TestSite site = withPages(900).build()) {
            assertTrue(locations(site, "sitemap.xml").contains("/page-900/"));
            assertFalse(site.exists("sitemap-1.xml"));
        }
    }

    @Test
    void moreThanAThousandAreAnIndexOfParts() throws IOException {
        try (TestSite site = withPages(1_100).build()) {
            assertEquals(List.of("/sitemap-1.xml", "/sitemap-2.xml"), locations(site, "sitemap.xml"));
            List<String> all = new ArrayList<>(locations(site, "sitemap-1.xml"));
            all.addAll(locations(site, "sitemap-2.xml"));
            TreeSet<String> others = new TreeSet<>(all);
            assertEquals(all.size(), others.size(), "each address once");
            IntStream.rangeClosed(1, 1_100).forEach(number -> assertTrue(others.remove("/page-" + number + "/")));
            assertEquals(
                    List.of("/", "/austin-cup/", "/boston-cup/", "/mugs/", "/pots/", "/sitemap/", "/tea-pot/"),
                    List.copyOf(others));
        }
    }

    @Test
    void aNewPageChangesOnePart() throws IOException {
        try (TestSite site = withPages(1_100).build()) {
            SortedMap<String, String> before = parts(site);
            site.write("content/another.md", "# Another\n");
            site.build();

            SortedMap<String, String> after = parts(site);
            List<String> changed = after.keySet().stream()
                    .filter(part -> !after.get(part).equals(before.get(part)))
                    .toList();
            assertEquals(1, changed.size(), () -> "changed: " + changed);
            assertTrue(locations(site, changed.get(0)).contains("/another/"));
        }
    }

    private TestSite withPages(int count) throws IOException {
        TestSite site = TestSite.of(folder.resolve("shop"), SHOP);
        for (int number = 1; number <= count; number++) {
            site.write("content/page-" + number + ".md", "# Page " + number + "\n");
        }
        return site;
    }

    private static SortedMap<String, String> parts(TestSite site) {
        SortedMap<String, String> parts = new TreeMap<>();
        for (String part : List.of("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml")) {
            parts.put(part, site.file(part));
        }
        return parts;
    }

    private static List<String> locations(TestSite site, String file) {
        Matcher location = LOCATION.matcher(site.file(file));
        List<String> found = new ArrayList<>();
        while (location.find()) {
            found.add(location.group(1));
        }
        return found;
    }
}
