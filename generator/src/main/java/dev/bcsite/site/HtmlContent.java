package dev.bcsite.site;

import java.util.Map;
import java.util.Set;

/** The kinds of content of HTML, and which of them the elements take that the cleaner keeps. */
enum HtmlContent {
    INLINE,
    BLOCK,
    ITEM,
    TERM,
    TABLE_PART,
    ROW,
    CELL;

    /** What an element takes, and the element that anything else needs around it in there. */
    record Model(Set<HtmlContent> taken, String missing) {

        boolean takes(HtmlContent kind) {
            return taken.contains(kind);
        }

        /** The element to put around content of another kind. */
        String missing(HtmlContent kind) {
            return kind == ITEM && takes(BLOCK) ? "ul" : missing;
        }

        private boolean leadsTo(HtmlContent kind) {
            boolean inTable = taken.contains(TABLE_PART) || taken.contains(ROW);
            return (kind == ITEM && takes(BLOCK)) || (inTable && (kind == ROW || kind == CELL));
        }
    }

    private static final Model FLOW = new Model(Set.of(INLINE, BLOCK), "div");
    private static final Model PHRASES = new Model(Set.of(INLINE), "span");
    private static final Model ITEMS = new Model(Set.of(ITEM), "li");

    private static final Map<String, Model> MODELS = Map.ofEntries(
            Map.entry("ul", ITEMS),
            Map.entry("ol", ITEMS),
            Map.entry("dl", new Model(Set.of(TERM), "dd")),
            Map.entry("table", new Model(Set.of(TABLE_PART), "tbody")),
            Map.entry("thead", new Model(Set.of(ROW), "tr")),
            Map.entry("tbody", new Model(Set.of(ROW), "tr")),
            Map.entry("tfoot", new Model(Set.of(ROW), "tr")),
            Map.entry("tr", new Model(Set.of(CELL), "td")));

    private static final Set<String> PHRASE_BLOCKS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "th", "summary", "caption");

    static Model of(String tag) {
        return PHRASE_BLOCKS.contains(tag) ? PHRASES : MODELS.getOrDefault(tag, FLOW);
    }

    /** Whether a child keeps its meaning in a parent, at once or inside the elements that are missing in between. */
    static boolean fits(String child, String parent) {
        return switch (child) {
            case "summary" -> parent.equals("details");
            case "figcaption" -> parent.equals("figure");
            default ->
                kindOf(child) == BLOCK
                        || of(parent).takes(kindOf(child))
                        || of(parent).leadsTo(kindOf(child));
        };
    }

    static HtmlContent kindOf(String tag) {
        return switch (tag) {
            case "li" -> ITEM;
            case "dt", "dd" -> TERM;
            case "thead", "tbody", "tfoot", "caption" -> TABLE_PART;
            case "tr" -> ROW;
            case "td", "th" -> CELL;
            default -> BLOCK;
        };
    }

    /** Whether stray content joins the element before it rather than starting a new one. */
    static boolean isReopened(String tag) {
        return Set.of("li", "dd", "ul", "tbody").contains(tag);
    }
}
