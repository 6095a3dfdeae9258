package dev.bcsite.site;

import dev.bcsite.site.view.Markup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the cleaner noticed on its way through one text. */
final class HtmlReport {

    /** A text that holds more than this many different things is not worth more lines. */
    private static final int MAX_REMOVED = 50;

    private static final int SHOWN = 60;

    private final Set<String> links = new LinkedHashSet<>();
    private final Set<String> images = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();

    /** Notes the links and pictures that are left in the end. */
    void seen(HtmlNode node) {
        seen(node.tag(), node.attributes());
        node.children().forEach(this::seen);
    }

    void seen(String tag, Map<String, String> attributes) {
        String href = attributes.getOrDefault("href", "");
        if (href.startsWith("/")) {
            links.add(href);
        }
        if (tag.equals("img")) {
            images.add(attributes.get("src"));
        }
    }

    void removed(String what) {
        if (removed.size() < MAX_REMOVED) {
            removed.add(what);
        }
    }

    void removedUrl(String kind, String url) {
        String shown = url.codePointCount(0, url.length()) <= SHOWN
                ? url
                : url.substring(0, url.offsetByCodePoints(0, SHOWN)) + "...";
        removed(kind + " \"" + HtmlText.normalize(shown).replaceAll("\\s+", " ") + "\"");
    }

    CleanHtml of(Markup html) {
        return new CleanHtml(html, new ArrayList<>(links), new ArrayList<>(images), List.copyOf(removed));
    }
}
