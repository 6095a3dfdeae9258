package dev.bcsite.site.view;

import java.util.Objects;

/** Finished HTML that a template prints as it is: cleaned text, a rendered fragment, a JSON-LD block. */
public record Markup(String html) {

    public static final Markup NONE = new Markup("");

    public Markup {
        Objects.requireNonNull(html, "html");
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }
}
