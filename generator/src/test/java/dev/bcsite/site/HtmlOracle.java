package dev.bcsite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Judges cleaned HTML without the cleaner: a strict reader that accepts one spelling only, and jsoup, which must see
 * the same tree.
 */
final class HtmlOracle {

    private static final Set<String> INLINE = words(
            "a em strong b i u s small mark abbr time span code kbd samp var cite q dfn sub sup del ins bdi br wbr img");
    private static final Set<String> BLOCK =
            words("p div blockquote pre figure figcaption details summary h2 h3 h4 h5 h6 ul ol dl table hr");
    private static final Set<String> VOID = words("br wbr hr img");
    private static final Set<String> INLINE_ONLY = words("p pre h2 h3 h4 h5 h6 dt th summary caption");
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "ul", words("li"),
            "ol", words("li"),
            "dl", words("dt dd"),
            "table", words("caption thead tbody tfoot"),
            "thead", words("tr"),
            "tbody", words("tr"),
            "tfoot", words("tr"),
            "tr", words("td th"));
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", words("href target rel"),
            "img", words("src alt width height loading"),
            "td", words("colspan rowspan"),
            "th", words("colspan rowspan scope"),
            "ol", words("start reversed type"),
            "li", words("value"),
            "time", words("datetime"),
            "details", words("open"),
            "p", words("class"),
            "div", words("class tabindex"));
    private static final Set<String> EVERYWHERE = words("id lang dir title");

    private static final Pattern TOKEN =
            Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z]+(?:=\"[^\"<>]*\")?)*)>|([^<>]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)(?:=\"([^\"]*)\")?");
    private static final Pattern MACRO = Pattern.compile("%%GLOBAL_[A-Za-z]+%%");
    private static final Pattern STRAY_AMPERSAND = Pattern.compile("&(?!(?:amp|lt|gt|quot|nbsp);)");
    private static final Pattern LINK = Pattern.compile(
            "(?s)(?:#|#user-.*|\\?.*|/|/[^/\\\\].*|https?://[^/?#\\\\@\\s]+(?:[/?#].*)?|mailto:.+|tel:.+)");
    private static final Pattern IMAGE = Pattern.compile("(?s)(?:/|/[^/\\\\].*|https://[^/?#\\\\@\\s]+(?:[/?#].*)?)");
    private static final Pattern INVISIBLE_IN_URL = Pattern.compile("[\\x00-\\x20\\x7f\"<>\\\\`]");

    private final String html;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder tree = new StringBuilder();

    private HtmlOracle(String html) {
        this.html = html;
    }

    static void check(String html) {
        HtmlOracle oracle = new HtmlOracle(html);
        oracle.read();
        StringBuilder seen = new StringBuilder();
        describe(Jsoup.parseBodyFragment(html).body(), seen);
        assertEquals(oracle.tree.toString(), seen.toString(), () -> "jsoup reads another tree from " + shown(html));
    }

    private void read() {
        Matcher token = TOKEN.matcher(html);
        int at = 0;
        while (at < html.length()) {
            require(token.region(at, html.length()).lookingAt(), "no token at " + at);
            if (token.group(4) != null) {
                text(token.group(4));
            } else if (token.group(1).isEmpty()) {
                start(token.group(2), token.group(3));
            } else {
                require(!open.isEmpty() && open.pop().equals(token.group(2)), "unmatched </" + token.group(2) + ">");
                tree.append(')');
            }
            at = token.end();
        }
        require(open.isEmpty(), "unclosed " + open);
    }

    private void text(String text) {
        require(!STRAY_AMPERSAND.matcher(text).find(), "unescaped & in " + text);
        require(!MACRO.matcher(text).find(), "macro in " + text);
        require(text.isBlank() || !CHILDREN.containsKey(parent()), "text in " + parent());
        require(!CHILDREN.containsKey(parent()), "blanks in " + parent());
        tree.append('"').append(decode(text)).append('"');
    }

    private void start(String tag, String attributes) {
        boolean inline = INLINE.contains(tag);
        boolean block = BLOCK.contains(tag);
        Set<String> children = CHILDREN.get(parent());
        if (children != null) {
            require(children.contains(tag), tag + " in " + parent());
        } else {
            require(inline || block, tag + " in " + parent());
            boolean inlineOnly = INLINE_ONLY.contains(parent()) || INLINE.contains(parent());
            require(!inlineOnly || inline, tag + " in " + parent());
        }
        require(!tag.equals("summary") || parent().equals("details"), "summary in " + parent());
        require(!tag.equals("figcaption") || parent().equals("figure"), "figcaption in " + parent());
        require(!tag.equals("a") || !open.contains("a"), "link in link");
        require(open.size() < 80, "too deep");
        attributes(tag, attributes);
        tree.append(tag).append('(');
        if (VOID.contains(tag)) {
            tree.append(')');
        } else {
            open.push(tag);
        }
    }

    private void attributes(String tag, String attributes) {
        Set<String> seen = new HashSet<>();
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String name = attribute.group(1);
            String raw = attribute.group(2) == null ? "" : attribute.group(2);
            require(seen.add(name), "attribute twice: " + name);
            require(
                    EVERYWHERE.contains(name)
                            || ATTRIBUTES.getOrDefault(tag, Set.of()).contains(name),
                    "attribute " + name + " on " + tag);
            require(!STRAY_AMPERSAND.matcher(raw).find(), "unescaped & in " + raw);
            value(tag, name, decode(raw));
        }
        require(!tag.equals("img") || seen.containsAll(List.of("src", "alt", "loading")), "img without " + seen);
        require(!tag.equals("a") || seen.contains("href"), "a without href");
    }

    private void value(String tag, String name, String value) {
        switch (name) {
            case "href" -> require(LINK.matcher(value).matches() && isCleanUrl(value), "link " + value);
            case "src" -> require(IMAGE.matcher(value).matches() && isCleanUrl(value), "image " + value);
            case "id" -> require(value.startsWith("user-") && ids.add(value), "id " + value);
            case "class" ->
                require(value.equals(tag.equals("p") ? "video-link" : "table-scroll"), "class " + value + " on " + tag);
            case "width", "height", "colspan", "rowspan" -> require(value.matches("[1-9][0-9]{0,3}"), name + value);
            case "target" -> require(value.equals("_blank"), "target " + value);
            case "loading" -> require(value.equals("lazy"), "loading " + value);
            default -> {}
        }
    }

    private static boolean isCleanUrl(String url) {
        return !INVISIBLE_IN_URL.matcher(url).find();
    }

    private String parent() {
        return open.isEmpty() ? "div" : open.peek();
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            throw new AssertionError(shown(complaint) + " in:\n" + shown(html));
        }
    }

    private static String shown(String text) {
        return text.length() <= 2_000 ? text : text.substring(0, 2_000) + "...";
    }

    private static String decode(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }

    private static void describe(Node parent, StringBuilder tree) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                tree.append('"').append(text.getWholeText()).append('"');
            } else if (node instanceof Element element) {
                tree.append(element.normalName()).append('(');
                describe(element, tree);
                tree.append(')');
            } else {
                tree.append(node.nodeName());
            }
        }
    }

    private static Set<String> words(String words) {
        return new HashSet<>(Arrays.asList(words.split(" ")));
    }
}
