package dev.bcsite.preview;

import dev.bcsite.base.Problem;
import java.util.List;

/** The pages that stand in for the site while there is none to show. */
final class ProblemPage {

    private final LiveReload reload;

    ProblemPage(LiveReload reload) {
        this.reload = reload;
    }

    /** Every problem of the failed build. The page goes away by itself once they are mended. */
    String of(List<Problem> problems) {
        StringBuilder list = new StringBuilder();
        for (Problem problem : problems) {
            list.append("<li>");
            if (!problem.where().isEmpty()) {
                list.append("<code>").append(escape(problem.where())).append("</code> ");
            }
            list.append("<p>").append(escape(problem.finding())).append("</p>");
            problem.remedy()
                    .ifPresent(text -> list.append("<p class=\"remedy\">")
                            .append(escape(text))
                            .append("</p>"));
            list.append("</li>\n");
        }
        String count = problems.size() == 1 ? "a problem" : problems.size() + " problems";
        return page(
                "The site was not rebuilt",
                "<p>bcsite found " + count + ". The last good site is untouched on disk; this page gives way to the"
                        + " new one as soon as it can be built.</p>\n<ol>\n" + list + "</ol>\n");
    }

    String building() {
        return page("The site is being built", "<p>This page gives way to it in a moment.</p>\n");
    }

    String plain(String title, String sentence) {
        return page(title, "<p>" + escape(sentence) + "</p>\n");
    }

    private String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + escape(title) + "</title>\n" + reload.styleTag() + "\n</head>\n<body>\n<main>\n<h1>"
                + escape(title) + "</h1>\n" + body + "</main>\n" + reload.scriptTag() + "\n</body>\n</html>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
