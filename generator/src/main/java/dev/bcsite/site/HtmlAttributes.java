package dev.bcsite.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Which attributes an element keeps, in a fixed order. One per text, as an id can be taken only once. */
final class HtmlAttributes {

    /** Allowed on every element. */
    static final Set<String> GLOBAL = Set.of("id", "lang", "dir", "title");

    static final String TABLE_SCROLL = "table-scroll";
    static final String VIDEO_LINK = "video-link";

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final Set<String> SCOPES = Set.of("row", "col", "rowgroup", "colgroup");
    private static final Set<String> RELATIONS = Set.of("nofollow", "sponsored", "ugc");
    private static final Pattern SIZE = Pattern.compile("\\s*([1-9][0-9]{0,3})\\s*(?:px)?\\s*");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern HANDLER = Pattern.compile("on[a-z]{1,30}");
    private static final Pattern DATE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9])?)?");

    private final HtmlUrls urls;
    private final HtmlReport report;
    private final Set<String> ids = new HashSet<>();

    HtmlAttributes(HtmlUrls urls, HtmlReport report) {
        this.urls = urls;
        this.report = report;
    }

    /** Whatever {@code element} was called, its attributes are read as those of a {@code tag}. */
    Map<String, String> of(Element element, String tag) {
        Map<String, String> kept = new LinkedHashMap<>();
        reportHandlers(element);
        own(element, tag, kept);
        global(element, tag, kept);
        return kept;
    }

    private void own(Element element, String tag, Map<String, String> kept) {
        switch (tag) {
            case "a" -> link(element, kept);
            case "img" -> image(element, kept);
            case "td", "th" -> cell(element, tag, kept);
            case "ol" -> list(element, kept);
            case "li" -> item(element, kept);
            case "time" -> date(element.attr("datetime")).ifPresent(date -> kept.put("datetime", date));
            case "details" -> flag(element, "open", kept);
            case "p" -> {
                if (element.attr("class").equals(VIDEO_LINK)) {
                    kept.put("class", VIDEO_LINK);
                }
            }
            default -> {}
        }
    }

    private void global(Element element, String tag, Map<String, String> kept) {
        String id = element.attr("id").isBlank() && tag.equals("a") ? element.attr("name") : element.attr("id");
        if (!id.isBlank() && ids.add(urls.id(HtmlText.normalize(id)))) {
            kept.put("id", urls.id(HtmlText.normalize(id)));
        }
        language(element.attr("lang")).ifPresent(language -> kept.put("lang", language));
        String direction = element.attr("dir").toLowerCase(Locale.ROOT);
        if (DIRECTIONS.contains(direction)) {
            kept.put("dir", direction);
        }
        String title = HtmlText.normalize(element.attr("title"));
        if (!title.isBlank()) {
            kept.put("title", title);
        }
    }

    private void link(Element element, Map<String, String> kept) {
        String written = element.attr("href");
        if (written.isBlank()) {
            return;
        }
        Optional<String> href = urls.link(HtmlText.normalize(written));
        if (href.isEmpty()) {
            report.removedUrl("link", written);
            return;
        }
        kept.put("href", href.get());
        Set<String> relations = relations(element.attr("rel"));
        if (element.attr("target").strip().equalsIgnoreCase("_blank")) {
            kept.put("target", "_blank");
            relations.add("noopener");
        }
        if (!relations.isEmpty()) {
            kept.put("rel", String.join(" ", relations));
        }
    }

    private static Set<String> relations(String written) {
        Set<String> relations = new TreeSet<>();
        if (!written.isBlank()) {
            relations.addAll(Arrays.asList(written.toLowerCase(Locale.ROOT).split("\\s+")));
            relations.retainAll(RELATIONS);
        }
        return relations;
    }

    private void image(Element element, Map<String, String> kept) {
        String written = element.attr("src");
        Optional<String> source = urls.image(HtmlText.normalize(written));
        if (source.isEmpty()) {
            report.removedUrl("image", written);
            return;
        }
        kept.put("src", source.get());
        kept.put("alt", HtmlText.normalize(element.attr("alt")));
        for (String side : List.of("width", "height")) {
            var size = SIZE.matcher(element.attr(side));
            if (size.matches()) {
                kept.put(side, size.group(1));
            }
        }
        kept.put("loading", "lazy");
    }

    private void cell(Element element, String tag, Map<String, String> kept) {
        for (String span : List.of("colspan", "rowspan")) {
            String count = element.attr(span).strip();
            if (COUNT.matcher(count).matches() && !count.equals("1")) {
                kept.put(span, count);
            }
        }
        String scope = element.attr("scope").toLowerCase(Locale.ROOT);
        if (tag.equals("th") && SCOPES.contains(scope)) {
            kept.put("scope", scope);
        }
    }

    private void list(Element element, Map<String, String> kept) {
        number(element, "start", kept);
        flag(element, "reversed", kept);
        if (Set.of("1", "a", "A", "i", "I").contains(element.attr("type"))) {
            kept.put("type", element.attr("type"));
        }
    }

    private void item(Element element, Map<String, String> kept) {
        if (element.parent() != null && element.parent().normalName().equals("ol")) {
            number(element, "value", kept);
        }
    }

    private static void number(Element element, String name, Map<String, String> kept) {
        if (WHOLE.matcher(element.attr(name)).matches()) {
            kept.put(name, element.attr(name));
        }
    }

    private static void flag(Element element, String name, Map<String, String> kept) {
        if (element.hasAttr(name)) {
            kept.put(name, "");
        }
    }

    private static Optional<String> date(String written) {
        var date = DATE.matcher(written);
        try {
            return date.matches() && LocalDate.parse(date.group(1)).getYear() > 0
                    ? Optional.of(written)
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Only languages and countries that exist: a screen reader chooses its voice by them. */
    private static Optional<String> language(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = written.split("-", 3);
        boolean known = LANGUAGES.contains(parts[0].toLowerCase(Locale.ROOT))
                && (parts.length == 1 || (parts.length == 2 && COUNTRIES.contains(parts[1].toUpperCase(Locale.ROOT))));
        return known ? Optional.of(written) : Optional.empty();
    }

    private void reportHandlers(Element element) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("on") && HANDLER.matcher(name).matches()) {
                report.removed(name);
            }
        }
    }
}
