package dev.bcsite.themes;

import dev.bcsite.base.OutputPath;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One published page, parsed.
 *
 * @param path where it is served, decoded: {@code /mugs/}, or {@code /404.html}
 */
record SitePage(String path, String html, Document document) {

    private static final String INDEX = "index.html";

    static SitePage read(OutputPath file, String html) {
        String text = "/" + file.text();
        String path = text.endsWith("/" + INDEX) ? text.substring(0, text.length() - INDEX.length()) : text;
        return new SitePage(path, html, Jsoup.parse(html, SampleSite.ORIGIN));
    }

    /** The page's kind as the theme writes it on the body: {@code product}. */
    String kind() {
        return document.body().className().replaceFirst("^page-", "");
    }

    boolean isIndexed() {
        return document.select("meta[name=robots][content*=noindex]").isEmpty();
    }

    Optional<String> canonical() {
        return Optional.ofNullable(document.selectFirst("link[rel=canonical]")).map(link -> link.attr("href"));
    }

    /** What the page is called above all else; empty without. */
    String heading() {
        return Optional.ofNullable(document.selectFirst("h1"))
                .map(Element::text)
                .orElse("");
    }
}
