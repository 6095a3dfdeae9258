package dev.bcsite.crawl;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Finds what a page calls its own address. */
final class Canonical {

    private Canonical() {}

    static Optional<String> in(byte[] html) {
        return Optional.ofNullable(
                        Jsoup.parse(new String(html, StandardCharsets.UTF_8)).selectFirst("head link[rel=canonical]"))
                .map(link -> link.attr("href").strip())
                .filter(href -> !href.isEmpty());
    }
}
