package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.OutputPath;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every link of the sample site leads somewhere, and every file is led to. */
@ExtendWith(SampleSiteExtension.class)
class SampleSiteLinksTest {

    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)");

    private final Findings findings = new Findings();
    private SampleSite site;
    private SiteLinks links;

    @BeforeEach
    void open(SampleSite sample) {
        site = sample;
        links = new SiteLinks(sample);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        int checked = eachAttribute("a[href], area[href]", "href", this::check);

        findings.assertNone();
        assertTrue(checked > 10_000, "only " + checked + " links were checked");
    }

    @Test
    void everyPictureStyleAndScriptIsAFileOfTheSite() {
        eachAttribute("[src]:not([src=" + SampleSite.HOSTILE_PICTURE + "])", "src", this::checkOwn);
        eachAttribute("link[href]", "href", this::checkOwn);
        eachAttribute("meta[property=og:image]", "content", this::checkOwn);
        eachCandidate(this::checkOwn);
        findings.assertNone();
    }

    @Test
    void formsOnlySendToTheFunction() {
        eachAttribute("form", "action", (page, action) -> {
            // Without an action of its own a form gets one from the facts that its page is filled with.
            boolean isFilled = action.isEmpty() && page.html().contains("<template>");
            if (!isFilled && !action.startsWith("/api/")) {
                findings.add(page, "a form sends to \"" + action + "\"");
            }
        });
        findings.assertNone();
    }

    @Test
    void styleSheetsReferToFilesOfTheSiteOnly() {
        for (OutputPath file : site.files()) {
            if (file.text().endsWith(".css")) {
                Matcher url = CSS_URL.matcher(site.text(file));
                while (url.find()) {
                    URI target = URI.create(SampleSite.ORIGIN + file.url()).resolve(url.group(1));
                    String complaint = SiteLinks.isElsewhere(target)
                            ? "is not a file of the site"
                            : links.complaint(target).orElse("");
                    if (!complaint.isEmpty()) {
                        findings.add("/" + file, url.group(1) + " " + complaint);
                    }
                }
            }
        }
        findings.assertNone();
    }

    @Test
    void everyPageCanBeReachedFromTheHomePage() {
        Set<String> reached = reachedFrom("/");

        site.pages().stream()
                .filter(page -> !reached.contains(page.path()))
                // One is for those who are lost; to the others pages lead once they are filled.
                .filter(page ->
                        !List.of("not-found", "order", "checkout", "notice").contains(page.kind()))
                .forEach(page -> findings.add(page, "no way leads here from the home page"));
        findings.assertNone();
    }

    private Set<String> reachedFrom(String start) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            SitePage page = site.page(waiting.remove()).orElseThrow();
            for (Element link : page.document().select("a[href]")) {
                links.target(page, link.attr("href"))
                        .filter(target -> !SiteLinks.isElsewhere(target))
                        .map(URI::getPath)
                        .filter(path -> site.page(path).isPresent() && reached.add(path))
                        .ifPresent(waiting::add);
            }
        }
        return reached;
    }

    private void check(SitePage page, String link) {
        if (link.startsWith("/api/")) {
            return; // The function answers there.
        }
        links.complaint(page, link).ifPresent(text -> findings.add(page, text));
    }

    private void checkOwn(SitePage page, String link) {
        if (links.target(page, link).filter(SiteLinks::isElsewhere).isPresent()) {
            findings.add(page, "\"" + link + "\" is not a file of the site");
        } else {
            check(page, link);
        }
    }

    private int eachAttribute(String selector, String attribute, BiConsumer<SitePage, String> action) {
        int count = 0;
        for (SitePage page : site.pages()) {
            for (Element element : page.document().select(selector)) {
                action.accept(page, element.attr(attribute));
                count++;
            }
        }
        return count;
    }

    /** Calls for every file that a {@code srcset} offers. */
    private void eachCandidate(BiConsumer<SitePage, String> action) {
        eachAttribute("[srcset]", "srcset", (page, set) -> {
            for (String candidate : set.split(",\\s+")) {
                action.accept(page, candidate.strip().replaceFirst("\\s+[0-9.]+[wx]$", ""));
            }
        });
    }
}
