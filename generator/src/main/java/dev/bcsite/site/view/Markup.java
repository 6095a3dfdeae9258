package dev.bcsite.site.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Finished HTML that a template prints as it is: cleaned text, a rendered fragment, a JSON-LD block.
 *
 * <p>Held as it came, as text or as the UTF-8 that a page will hold: a card stands in a dozen pages, and is encoded for
 * the first of them only. Equal when the HTML is equal.
 */
public final class Markup {

    public static final Markup NONE = new Markup("");

    /** Either the text or its UTF-8; the other one is null. */
    private final String html;

    private final byte[] utf8;

    public Markup(String html) {
        this.html = Objects.requireNonNull(html, "html");
        this.utf8 = null;
    }

    private Markup(byte[] utf8) {
        this.html = null;
        this.utf8 = utf8;
    }

    /** @param html never changed by its owner */
    public static Markup ofUtf8(byte[] html) {
        return new Markup(html);
    }

    public String html() {
        return html == null ? new String(utf8, StandardCharsets.UTF_8) : html;
    }

    /** Never to be changed. */
    public byte[] utf8() {
        return utf8 == null ? html.getBytes(StandardCharsets.UTF_8) : utf8;
    }

    public boolean isEmpty() {
        return html == null ? utf8.length == 0 : html.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markup markup && Arrays.equals(utf8(), markup.utf8());
    }

    @Override
    public int hashCode() {
        return html().hashCode();
    }

    @Override
    public String toString() {
        return html();
    }
}
