package dev.bcsite.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of cleaned HTML under construction: an element with its children, or text (whose tag is empty). */
final class HtmlNode {

    private String tag;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> attributes;
    private final List<HtmlNode> children = new ArrayList<>();

    private HtmlNode(String tag, Map<String, String> attributes) {
        this.tag = tag;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    static HtmlNode element(String tag, Map<String, String> attributes) {
        return new HtmlNode(tag, attributes);
    }

    String tag() {
        return tag;
    }

    boolean is(String name) {
        return tag.equals(name);
    }

    boolean isText() {
        return tag.isEmpty();
    }

    CharSequence text() {
        return text;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<HtmlNode> children() {
        return children;
    }

    /** Turns the element into another that takes the same children, without the attributes of the old one but its id. */
    void become(String otherTag) {
        tag = otherTag;
        attributes.keySet().removeIf(name -> !HtmlAttributes.GLOBAL.contains(name));
    }

    void append(HtmlNode child) {
        children.add(child);
    }

    /** Neighbouring texts are one node, as a parser would make them. */
    void appendText(String added) {
        if (children.isEmpty() || !last().isText()) {
            children.add(new HtmlNode("", Map.of()));
        }
        last().text.append(added);
    }

    HtmlNode last() {
        return children.get(children.size() - 1);
    }

    boolean isBlankText() {
        return isText() && HtmlText.isBlank(text);
    }

    /** Nothing inside but blanks. */
    boolean isHollow() {
        return children.stream().allMatch(HtmlNode::isBlankText);
    }

    /** Something a reader can read. */
    boolean hasWords() {
        return isText() ? !HtmlText.isInvisible(text) : children.stream().anyMatch(HtmlNode::hasWords);
    }

    boolean contains(String name) {
        return children.stream().anyMatch(child -> child.is(name) || child.contains(name));
    }
}
