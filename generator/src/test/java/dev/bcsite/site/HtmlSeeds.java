package dev.bcsite.site;

import java.util.List;
import java.util.Random;

/** Makes HTML that is wrong in as many ways as possible; the same for the same seed. */
final class HtmlSeeds {

    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "span",
            "b",
            "i",
            "a",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tbody",
            "thead",
            "tr",
            "td",
            "th",
            "caption",
            "h1",
            "h2",
            "h4",
            "h6",
            "pre",
            "blockquote",
            "details",
            "summary",
            "figure",
            "figcaption",
            "img",
            "br",
            "hr",
            "svg",
            "math",
            "mtext",
            "mglyph",
            "annotation-xml",
            "foreignObject",
            "style",
            "script",
            "noscript",
            "template",
            "form",
            "button",
            "select",
            "option",
            "textarea",
            "title",
            "iframe",
            "object",
            "font",
            "center",
            "nobr",
            "marquee",
            "plaintext",
            "xmp",
            "listing",
            "body",
            "html",
            "frameset",
            "sub",
            "sup",
            "q",
            "time",
            "bdi",
            "code",
            "col",
            "colgroup",
            "section",
            "image",
            "input",
            "label",
            "fieldset",
            "menu",
            "dir",
            "x-thing",
            "desc",
            "mi",
            "ruby",
            "rt",
            "video",
            "source",
            "s",
            "small");
    private static final List<String> ATTRIBUTES = List.of(
            "href=\"javascript:alert(1)\"",
            "href='/mugs/'",
            "href=\"//evil.example/\"",
            "src=x",
            "src=\"/a b.jpg\"",
            "src=\"https://cdn.example/a.jpg\"",
            "onclick=alert(1)",
            "onerror=\"x\"",
            "style=\"color:red\"",
            "id=top",
            "id=top",
            "name=body",
            "id=\"a b\"",
            "class=\"table-scroll\"",
            "class=video-link",
            "colspan=3",
            "rowspan=\"9\"",
            "colspan=0",
            "width=100",
            "height='5px'",
            "title=\"--&gt;&lt;img src=x onerror=x&gt;\"",
            "title='<script>'",
            "datetime=\"2026-03-01\"",
            "lang=en",
            "dir=rtl",
            "target=_blank",
            "rel=nofollow",
            "srcdoc=\"<b>\"",
            "src=\"https://www.youtube.com/embed/dQw4w9WgXcQ\"",
            "encoding=text/html",
            "open",
            "start=3",
            "value=2",
            "alt=\"&quot;\"",
            "href=\"#top\"",
            "href=\"mailto:a@b.c\"",
            "=x",
            "\"",
            "/",
            "href=\"https://www.shop.example/mugs/?a=%zz\"",
            "scope=col",
            "type=A",
            "reversed");
    private static final List<String> TEXTS = List.of(
            "word",
            " ",
            "\n",
            "a &amp; b",
            "&lt;script&gt;",
            "<!-- c -->",
            "<!--",
            "-->",
            "<![CDATA[x]]>",
            "<?php ?>",
            "\u00a0",
            "%%GLOBAL_ShopPath%%",
            "%%GLO",
            "BAL_ShopPath%%",
            "&#0;",
            "&#13;",
            "&#x80;",
            "\ud83d\ude00",
            "\ud83d",
            "\u0000",
            "\f",
            "\r\n",
            "]]>",
            "\"",
            "'",
            "<",
            "</",
            "<a",
            "&",
            "&nbsp;",
            "<!doctype html>",
            "\t",
            "x<y",
            "\u202e",
            "\n\n",
            "text text");

    private final Random random;

    HtmlSeeds(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        StringBuilder html = new StringBuilder();
        int pieces = 1 + random.nextInt(24);
        for (int i = 0; i < pieces; i++) {
            piece(html);
        }
        return html.toString();
    }

    private void piece(StringBuilder html) {
        switch (random.nextInt(5)) {
            case 0, 1 -> start(html);
            case 2 -> html.append("</").append(one(TAGS)).append('>');
            default -> html.append(one(TEXTS));
        }
    }

    private void start(StringBuilder html) {
        html.append('<').append(one(TAGS));
        for (int i = random.nextInt(3); i > 0; i--) {
            html.append(' ').append(one(ATTRIBUTES));
        }
        html.append(random.nextInt(20) == 0 ? "/>" : ">");
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
