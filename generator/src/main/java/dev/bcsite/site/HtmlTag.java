package dev.bcsite.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of an element.
 *
 * @param name what it is called in the result
 * @param role how it is treated
 */
record HtmlTag(String name, Role role) {

    enum Role {
        /** Goes with everything inside, and is worth telling. */
        REMOVED,
        /** Goes with everything inside, and nobody will miss it. */
        IGNORED,
        /** Goes, what is inside stays. */
        UNWRAPPED,
        INLINE,
        LINE_BREAK,
        IMAGE,
        FRAME,
        RULE,
        HEADING,
        BLOCK,
        LIST,
        ITEM,
        TERMS,
        TERM,
        TABLE,
        TABLE_PART,
        ROW,
        CELL
    }

    private static final Map<String, HtmlTag> KNOWN = known();

    /** Unknown elements are unwrapped: their text is the merchant's. */
    static HtmlTag of(String written) {
        return Optional.ofNullable(KNOWN.get(written)).orElseGet(() -> new HtmlTag(written, Role.UNWRAPPED));
    }

    private static Map<String, HtmlTag> known() {
        Map<String, HtmlTag> tags = new HashMap<>();
        add(tags, Role.REMOVED, "script", "style", "object", "embed", "applet", "svg", "math", "audio", "video");
        add(tags, Role.REMOVED, "canvas", "portal", "template", "link", "base", "meta", "frame", "frameset", "input");
        add(tags, Role.REMOVED, "button", "select", "textarea", "dialog", "slot", "xmp", "plaintext");
        add(tags, Role.IGNORED, "noscript", "noembed", "noframes", "title", "head", "option", "datalist", "param");
        add(tags, Role.IGNORED, "source", "track", "col", "colgroup", "rp", "area", "map", "keygen", "bgsound");
        add(tags, Role.INLINE, "a", "em", "strong", "b", "i", "u", "s", "small", "mark", "abbr", "time", "span");
        add(tags, Role.INLINE, "code", "kbd", "samp", "var", "cite", "q", "dfn", "sub", "sup", "del", "ins", "bdi");
        add(tags, Role.LINE_BREAK, "br", "wbr");
        add(tags, Role.IMAGE, "img");
        add(tags, Role.FRAME, "iframe");
        add(tags, Role.RULE, "hr");
        add(tags, Role.HEADING, "h1", "h2", "h3", "h4", "h5", "h6");
        add(tags, Role.BLOCK, "p", "div", "blockquote", "pre", "figure", "figcaption", "details", "summary");
        add(tags, Role.LIST, "ul", "ol");
        add(tags, Role.ITEM, "li");
        add(tags, Role.TERMS, "dl");
        add(tags, Role.TERM, "dt", "dd");
        add(tags, Role.TABLE, "table");
        add(tags, Role.TABLE_PART, "thead", "tbody", "tfoot", "caption");
        add(tags, Role.ROW, "tr");
        add(tags, Role.CELL, "td", "th");
        rename(tags, "div", "center", "article", "section", "header", "footer", "main", "nav", "aside", "address");
        rename(tags, "div", "hgroup", "form", "fieldset", "legend", "search", "multicol");
        rename(tags, "span", "font", "big", "nobr", "basefont");
        rename(tags, "s", "strike");
        rename(tags, "code", "tt");
        rename(tags, "abbr", "acronym");
        rename(tags, "ul", "dir", "menu");
        rename(tags, "pre", "listing");
        rename(tags, "img", "image");
        return Map.copyOf(tags);
    }

    private static void add(Map<String, HtmlTag> tags, Role role, String... names) {
        for (String name : names) {
            tags.put(name, new HtmlTag(name, role));
        }
    }

    /** Deprecated elements, and sections that would be landmarks in the middle of a page. */
    private static void rename(Map<String, HtmlTag> tags, String name, String... old) {
        for (String oldName : old) {
            tags.put(oldName, tags.get(name));
        }
    }
}
