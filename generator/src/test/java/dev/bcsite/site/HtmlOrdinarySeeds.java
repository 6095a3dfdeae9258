package dev.bcsite.site;

import java.util.List;
import java.util.Random;

/** Makes HTML as an editor of rich text writes it, then spoils some of it a little; the same for the same seed. */
final class HtmlOrdinarySeeds {

    private static final List<String> WORDS = List.of(
            "words",
            "Größe",
            "日本の急須",
            "Москва",
            "🎉",
            "½″",
            "a &amp; b",
            "&lt;b&gt;",
            "20&deg;C",
            "&nbsp;",
            "\u00a0",
            "&#39;",
            "&#8217;",
            "&copy;",
            "R & D",
            "36\"",
            "it's",
            "5 > 4",
            "100 %",
            "%",
            "-",
            "\u200b",
            "\u3000");
    private static final List<String> BLANKS = List.of(" ", "\n", "\r\n", "\t", "  ", "\r", "");
    private static final List<String> INLINES = List.of(
            "strong",
            "em",
            "b",
            "i",
            "u",
            "s",
            "small",
            "sub",
            "sup",
            "span",
            "font",
            "code",
            "a",
            "STRONG",
            "span style=\"font-size: 14px;\"",
            "span lang=\"EN-US\"",
            "font color=red size=2",
            "a href=\"/shipping/\"",
            "a href=\"https://www.shop.example/mugs?a=1&amp;b=2#c\"",
            "a href=\"https://cdn.example/a.pdf\" target=\"_blank\" title='A &quot;b&quot;'",
            "a href=\"#top\"",
            "a href='mailto:a@b.example'",
            "a href=\"javascript:x()\"");
    private static final List<String> PHRASES = List.of(
            "p",
            "p style=\"text-align: center;\"",
            "p class=\"MsoNormal\"",
            "p id=\"top\"",
            "p dir='rtl' lang=\"ar\"",
            "h1",
            "h2",
            "h3",
            "H4",
            "h6",
            "h2 id=top");
    private static final List<String> ATOMS = List.of(
            "<br>",
            "<br/>",
            "<br />",
            "<BR clear=\"all\">",
            "<img src=\"/content/a.jpg\" alt=\"A\" width=\"300\" height='200'>",
            "<img src=\"https://cdn.example/a%20b.png\" style=\"x\"/>",
            "<img alt=\"no source\">",
            "<hr>",
            "<hr />",
            "<hr>");
    private static final List<String> SPOILS = List.of(
            "<",
            ">",
            "</p>",
            "<p>",
            "</a>",
            "&",
            "\"",
            "'",
            "=",
            "/",
            "%%GLOBAL_X%%",
            "%%GLO",
            "BAL_X%%",
            "\u0000",
            "\f",
            "\ud83d",
            "\uffff",
            "&#13;",
            "&#x80;",
            "&Tab;",
            "&amp",
            "<b",
            "<li>",
            "<td>",
            "<script>x</script>",
            "<!--");

    private final Random random;

    HtmlOrdinarySeeds(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        StringBuilder html = new StringBuilder();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            flow(html, 0);
        }
        return random.nextInt(4) == 0 ? spoiled(html, List.of()) : html.toString();
    }

    /** One to three small changes: something is taken out, doubled, put in or put somewhere else. */
    String spoiled(StringBuilder html, List<String> others) {
        for (int i = 1 + random.nextInt(3); i > 0 && html.length() > 0; i--) {
            int at = random.nextInt(html.length());
            int end = Math.min(html.length(), at + 1 + random.nextInt(6));
            String part = html.substring(at, end);
            switch (random.nextInt(5)) {
                case 0 -> html.delete(at, end);
                case 1 -> html.insert(at, part);
                case 2 -> html.insert(at, others.isEmpty() ? one(SPOILS) : one(others));
                case 3 -> html.insert(at, one(SPOILS));
                default -> html.delete(at, end).insert(random.nextInt(html.length() + 1), part);
            }
        }
        return html.toString();
    }

    private void flow(StringBuilder html, int depth) {
        switch (random.nextInt(depth > 3 ? 6 : 11)) {
            case 0 -> html.append(one(BLANKS));
            case 1 -> phrases(html, 0);
            case 2 -> html.append(one(ATOMS));
            case 3, 4, 5 -> element(html, one(PHRASES), () -> words(html));
            case 6, 7 -> element(html, random.nextBoolean() ? "ul" : "ol start=3", () -> items(html, depth));
            case 8 -> table(html, depth);
            default ->
                element(html, one(List.of("div", "center", "section", "blockquote", "div class='row'")), () -> {
                    flow(html, depth + 1);
                    flow(html, depth + 1);
                    element(html, "p", () -> words(html));
                });
        }
    }

    private void items(StringBuilder html, int depth) {
        for (int i = some(3); i > 0; i--) {
            html.append(one(BLANKS));
            element(html, "li", () -> {
                flow(html, depth + 1);
                words(html);
            });
        }
        html.append(one(BLANKS));
    }

    private void table(StringBuilder html, int depth) {
        element(html, one(List.of("table", "table border=\"1\" width=100%", "TABLE cellpadding='0'")), () -> {
            html.append(one(BLANKS));
            if (random.nextBoolean()) {
                element(html, one(List.of("tbody", "thead", "tfoot")), () -> rows(html, depth));
            }
            rows(html, depth);
        });
    }

    private void rows(StringBuilder html, int depth) {
        for (int i = some(2); i > 0; i--) {
            element(html, "tr", () -> {
                for (int j = some(3); j > 0; j--) {
                    html.append(one(BLANKS));
                    boolean head = random.nextInt(3) == 0;
                    element(
                            html,
                            head
                                    ? one(List.of("th", "th scope=\"row\""))
                                    : one(List.of("td", "td colspan=2", "td align=left")),
                            () -> {
                                if (head || random.nextBoolean()) {
                                    phrases(html, 0);
                                } else {
                                    flow(html, depth + 1);
                                }
                            });
                }
            });
            html.append(one(BLANKS));
        }
    }

    private void phrases(StringBuilder html, int depth) {
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(depth > 3 ? 3 : 6)) {
                case 0, 1 -> html.append(one(WORDS)).append(one(BLANKS));
                case 2 -> html.append(one(random.nextInt(8) == 0 ? ATOMS : BLANKS));
                case 3 -> html.append(one(BLANKS)).append(one(WORDS));
                default -> element(html, one(INLINES), () -> phrases(html, depth + 1));
            }
        }
    }

    /** Seldom nothing. */
    private int some(int most) {
        return random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(most);
    }

    private void words(StringBuilder html) {
        phrases(html, 0);
        html.append(some(1) == 1 ? one(WORDS) : "");
    }

    private void element(StringBuilder html, String start, Runnable content) {
        html.append('<').append(start).append('>');
        content.run();
        html.append("</").append(start, 0, (start + " ").indexOf(' ')).append(random.nextInt(30) == 0 ? " >" : ">");
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
