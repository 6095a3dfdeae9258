package dev.bcsite.function.view;

import dev.bcsite.function.json.Data;
import java.util.List;

/**
 * A published page of the theme with a {@code <template>} that facts are filled into.
 *
 * <p>Browsers fill it by script. For one that runs none, the function does the same: what stands between {@code <!--waiting-->} and
 * {@code <!--/waiting-->} behind the template gives way to the filled template.
 */
public final class PageView {

    private static final String OPEN = "<template>";
    private static final String CLOSE = "</template>";
    private static final String WAITING = "<!--waiting-->";
    private static final String NOT_WAITING = "<!--/waiting-->";

    private final String before;
    private final List<Part> parts;
    private final String after;

    private PageView(String before, List<Part> parts, String after) {
        this.before = before;
        this.parts = parts;
        this.after = after;
    }

    /** @throws IllegalArgumentException when the page has no template to be filled, or one that is not well-formed */
    public static PageView of(String html) {
        int template = html.indexOf(OPEN);
        int end = html.indexOf(CLOSE, Math.max(template, 0));
        int waiting = html.indexOf(WAITING, Math.max(end, 0));
        int waited = html.indexOf(NOT_WAITING, Math.max(waiting, 0));
        if (template < 0 || end < 0 || waiting < 0 || waited < 0) {
            throw new IllegalArgumentException("the page has no template that is followed by <!--waiting-->");
        }
        return new PageView(
                html.substring(0, waiting),
                TemplateReader.read(html.substring(template + OPEN.length(), end)),
                html.substring(waited + NOT_WAITING.length()));
    }

    /** The page with these facts. */
    public String with(Data facts) {
        StringBuilder html = new StringBuilder(before.length() + after.length() + 8192).append(before);
        fill(parts, Scope.of(facts), html);
        return html.append(after).toString();
    }

    private static void fill(List<Part> parts, Scope scope, StringBuilder html) {
        for (Part part : parts) {
            if (part instanceof Part.Literal literal) {
                html.append(literal.html());
            } else if (part instanceof Part.Put put) {
                Html.text(Scope.asText(scope.fact(put.fact())), html);
            } else if (part instanceof Part.Attribute attribute) {
                Html.attribute(attribute.name(), scope.fact(attribute.fact()), html);
            } else if (part instanceof Part.When when) {
                if (Scope.isSomething(scope.fact(when.fact())) == when.isWanted()) {
                    fill(when.then(), scope, html);
                }
            } else if (part instanceof Part.Each each) {
                for (Data item : scope.fact(each.fact()).items()) {
                    fill(each.then(), scope.within(item), html);
                }
            }
        }
    }
}
