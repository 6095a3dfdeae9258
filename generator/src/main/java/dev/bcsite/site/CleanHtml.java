package dev.bcsite.site;

import dev.bcsite.site.view.Markup;
import java.util.List;

/**
 * HTML that may stand in a page as it is: only {@link HtmlCleaner} makes it.
 *
 * <p>Valid inside a {@code div}. Equal when the HTML is equal.
 */
public final class CleanHtml {

    public static final CleanHtml EMPTY = new CleanHtml(Markup.NONE, List.of(), List.of(), List.of());

    private final Markup html;
    private final List<String> links;
    private final List<String> images;
    private final List<String> removed;

    CleanHtml(Markup html, List<String> links, List<String> images, List<String> removed) {
        this.html = html;
        this.links = List.copyOf(links);
        this.images = List.copyOf(images);
        this.removed = List.copyOf(removed);
    }

    public String html() {
        return html.html();
    }

    /** The same, to be printed by a template. */
    public Markup markup() {
        return html;
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /**
     * The words without markup, blanks collapsed, not escaped.
     *
     * @param maxLength in characters as readers count them; a longer text is cut between words and ends in an ellipsis
     */
    public String plainText(int maxLength) {
        return PlainText.ofClean(html(), maxLength);
    }

    /** Links to paths of this storefront, each once, in order, with query and fragment; for finding dead links. */
    public List<String> links() {
        return links;
    }

    /** URLs of pictures, each once, in order. */
    public List<String> images() {
        return images;
    }

    /** What was taken out that did something, each once, in order: {@code <script>}, {@code onclick}. */
    public List<String> removed() {
        return removed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CleanHtml clean && clean.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html();
    }
}
