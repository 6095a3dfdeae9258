package dev.bcsite.sandbox.seed;

import java.util.List;
import java.util.StringJoiner;

/** Descriptions as merchants write them: one to two kilobytes of HTML, and now and then broken or with a script. */
final class GeneratedText {

    private static final List<String> TROUBLE = List.of(
            "<p>Read more <b>here<p>and <i>there</b></i><table><tr><td>Unclosed",
            "<script>document.title = 'taken over';</script><p onclick=\"alert(1)\">Press here.</p>",
            "<p style=\"color:red\">Sale! <img src=\"x\" onerror=\"alert(1)\"></p><a href=\"javascript:alert(1)\">More</a>",
            "<p>%%GLOBAL_StoreName%% says: &lt;hello&gt; &amp; &nbsp; &eacute;</p></div></div>",
            "<iframe src=\"https://tracker.example/x\"></iframe><style>body{display:none}</style>");

    private GeneratedText() {}

    static String description(Chance chance) {
        StringBuilder html = new StringBuilder();
        int paragraphs = chance.between(3, 6);
        for (int i = 0; i < paragraphs; i++) {
            html.append("<p>").append(paragraph(chance)).append("</p>\n");
        }
        html.append("<ul>");
        for (int i = 0; i < 4; i++) {
            html.append("<li>").append(chance.of(Words.FEATURES)).append("</li>");
        }
        html.append("</ul>\n<h3>In short</h3><table><tr><th>Material</th><td>")
                .append(chance.of(Words.MATERIALS))
                .append("</td></tr><tr><th>Height</th><td>")
                .append(chance.between(5, 60))
                .append(" cm</td></tr></table>");
        if (chance.percent(2)) {
            html.append(chance.of(TROUBLE));
        }
        return html.toString();
    }

    private static String paragraph(Chance chance) {
        int sentences = chance.between(3, 5);
        StringJoiner paragraph = new StringJoiner(" ");
        for (int i = 0; i < sentences; i++) {
            paragraph.add(chance.of(Words.SENTENCES));
        }
        return paragraph.toString();
    }
}
