package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every page of the sample site has, and what a strict content security policy forbids it. */
@ExtendWith(SampleSiteExtension.class)
class SampleSiteMarkupTest {

    private static final Set<String> DATA_SCRIPTS = Set.of("application/ld+json");
    private static final List<String> ADDRESSES = List.of("href", "src", "srcset", "action", "formaction", "poster");

    private final Findings findings = new Findings();

    @Test
    void everyPictureTellsItsSizeAndWhatItShows(SampleSite site) {
        for (SitePage page : site.pages()) {
            for (Element picture : page.document().select("img:not([src=" + SampleSite.HOSTILE_PICTURE + "])")) {
                checkPicture(page, picture);
            }
        }
        findings.assertNone();
    }

    @Test
    void onlyTheFirstPictureOfAPageIsUrgent(SampleSite site) {
        for (SitePage page : site.pages()) {
            if (page.document().select("img[fetchpriority=high]").size() > 1) {
                findings.add(page, "more than one picture has a high priority");
            }
            if (!page.document().select("img[fetchpriority=high][loading=lazy]").isEmpty()) {
                findings.add(page, "a picture is urgent and lazy");
            }
        }
        findings.assertNone();
    }

    @Test
    void noScriptOrStyleIsInThePage(SampleSite site) {
        for (SitePage page : site.pages()) {
            for (Element element : page.document().getAllElements()) {
                checkInline(page, element);
                element.attributes().forEach(attribute -> checkAttribute(page, element, attribute));
            }
        }
        findings.assertNone();
    }

    @Test
    void everyPageHasOneHeadingOfTheFirstLevel(SampleSite site) {
        for (SitePage page : site.pages()) {
            int count = page.document().select("h1").size();
            if (count != 1 || page.heading().isBlank()) {
                findings.add(page, "has " + count + " h1 \"" + page.heading() + "\"");
            }
        }
        findings.assertNone();
    }

    @Test
    void headingsSkipNoLevel(SampleSite site) {
        for (SitePage page : site.pages()) {
            int level = 0;
            for (Element heading : page.document().select("main h1, main h2, main h3, main h4, main h5, main h6")) {
                int next = heading.tagName().charAt(1) - '0';
                if (next > level + 1) {
                    findings.add(page, "h" + next + " \"" + heading.text() + "\" follows h" + level);
                }
                level = next;
            }
        }
        findings.assertNone();
    }

    @Test
    void everyPageNamesItsLanguageAndDirection(SampleSite site) {
        for (SitePage page : site.pages()) {
            Element root = page.document().child(0);
            assertEquals("en ltr", root.attr("lang") + " " + root.attr("dir"), page.path());
            assertEquals("utf-8", page.document().select("meta[charset]").attr("charset"), page.path());
        }
    }

    @Test
    void linksThatOpenElsewhereDoNotHandOverThisWindow(SampleSite site) {
        for (SitePage page : site.pages()) {
            for (Element link : page.document().select("[target=_blank]")) {
                if (!link.attr("rel").contains("noopener")) {
                    findings.add(page, "a link opens a window without rel=noopener: " + link.attr("href"));
                }
            }
        }
        findings.assertNone();
    }

    private void checkPicture(SitePage page, Element picture) {
        for (String side : List.of("width", "height")) {
            if (!picture.attr(side).matches("[1-9][0-9]*")) {
                findings.add(page, "no " + side + ": " + picture.attr("src"));
            }
        }
        if (!picture.hasAttr("alt")) {
            findings.add(page, "no alt: " + picture.attr("src"));
        }
    }

    private void checkInline(SitePage page, Element element) {
        if (element.tagName().equals("style")) {
            findings.add(page, "a <style> in the page");
        }
        boolean code = element.tagName().equals("script") && !DATA_SCRIPTS.contains(element.attr("type"));
        if (code && (!element.hasAttr("src") || !element.data().isBlank())) {
            findings.add(page, "a script in the page");
        }
        if (code && !element.hasAttr("defer")) {
            findings.add(page, "a script that blocks the page: " + element.attr("src"));
        }
    }

    private void checkAttribute(SitePage page, Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        if (name.equals("style") || name.startsWith("on")) {
            findings.add(page, element.tagName() + " has " + name + "=\"" + value + "\"");
        }
        if (ADDRESSES.contains(name) && value.matches("(javascript|data|vbscript|http):.*")) {
            findings.add(page, element.tagName() + " has " + name + "=\"" + value + "\"");
        }
    }
}
