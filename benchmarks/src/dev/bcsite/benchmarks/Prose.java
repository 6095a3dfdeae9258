package dev.bcsite.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts of the made-up shop: sentences, descriptions in HTML as merchants paste them, pages in Markdown.
 *
 * <p>Descriptions are about 1.5 KB. Four in a hundred hold what must not reach a page as it is: a script, a handler, or
 * tags that are never closed.
 */
final class Prose {

    private final Dice dice;

    Prose(Dice dice) {
        this.dice = dice;
    }

    String sentence(int least, int most) {
        List<String> words = new ArrayList<>();
        int count = dice.between(least, most);
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return Words.capital(String.join(" ", words)) + ".";
    }

    /** Sentences, until there are that many characters. */
    String text(int characters) {
        StringBuilder text = new StringBuilder(sentence(6, 16));
        while (text.length() < characters) {
            text.append(' ').append(sentence(6, 16));
        }
        return text.toString();
    }

    String description() {
        int wanted = (int) Math.min(6000, Math.max(200, dice.logNormal(7.1, 0.42)));
        StringBuilder html = new StringBuilder();
        while (html.length() < wanted) {
            html.append(html.isEmpty() ? "" : "\n").append(part());
        }
        double ending = dice.part();
        if (ending < 0.02) {
            html.append("\n<p onclick=\"count()\">").append(sentence(6, 6)).append(" <script>var seen=1;</script></p>");
        } else if (ending < 0.04) {
            html.append("\n<div><p>").append(sentence(6, 6)).append("<li>").append(sentence(4, 4));
        }
        return html.toString();
    }

    /** A page of the shop's own, as an editor writes it. */
    String markdown() {
        StringBuilder page = new StringBuilder();
        int sections = dice.between(3, 9);
        for (int i = 0; i < sections; i++) {
            page.append("## ").append(heading()).append("\n\n").append(text(dice.between(200, 700)));
            page.append("\n\n");
            int points = dice.between(2, 6);
            for (int point = 0; point < points; point++) {
                page.append("- ")
                        .append(sentence(5, 5))
                        .append(" **")
                        .append(dice.of(Words.FINE))
                        .append("** [")
                        .append(dice.of(Words.PLAIN))
                        .append("](/brands/)\n");
            }
            page.append('\n');
        }
        return page.toString();
    }

    String heading() {
        return Words.capital(dice.of(Words.FINE)) + " " + dice.of(Words.PLAIN);
    }

    private String word() {
        double kind = dice.part();
        if (kind < 0.7) {
            return dice.of(Words.PLAIN);
        }
        return dice.of(kind > 0.985 ? Words.FOREIGN : Words.FINE);
    }

    private String part() {
        double kind = dice.part();
        if (kind < 0.55) {
            return paragraph();
        }
        if (kind < 0.8) {
            return "<ul>" + repeated(dice.between(3, 6), () -> "<li>" + sentence(3, 9) + "</li>") + "</ul>";
        }
        if (kind < 0.9) {
            return "<h3>" + heading() + "</h3>";
        }
        if (kind < 0.96) {
            return "<p><span style=\"font-size: " + dice.between(10, 18) + "px;\">" + sentence(8, 8)
                    + "</span>&nbsp;<br />" + sentence(12, 12) + "</p>";
        }
        return "<table border=\"1\"><tbody>"
                + repeated(
                        dice.between(2, 5),
                        () -> "<tr><td>" + dice.of(Words.FINE) + "</td><td>" + dice.between(1, 99) + " cm</td></tr>")
                + "</tbody></table>";
    }

    private String paragraph() {
        String text = text(dice.between(120, 420));
        if (dice.once(0.5)) {
            int blank = text.indexOf(' ', dice.between(0, text.length() / 2));
            int end = text.indexOf(' ', blank + 1);
            text = text.substring(0, blank + 1) + "<strong>" + text.substring(blank + 1, end) + "</strong>"
                    + text.substring(end);
        }
        String link = dice.once(0.2)
                ? " See <a href=\"/pages/page-0" + dice.between(1, 9) + "/\">delivery &amp; returns</a>."
                : "";
        return "<p>" + text + link + "</p>";
    }

    private static String repeated(int times, java.util.function.Supplier<String> part) {
        return IntStream.range(0, times).mapToObj(i -> part.get()).collect(Collectors.joining());
    }
}
