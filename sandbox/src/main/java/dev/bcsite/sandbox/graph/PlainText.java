package dev.bcsite.sandbox.graph;

/** Text without its markup, cut at the number of characters a client asks for. */
final class PlainText {

    private PlainText() {}

    static String of(Call call, String field) {
        String html = call.row().path(field).asText("");
        String text = html.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
        int limit = call.integer("characterLimit").orElse(120);
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, limit)))
                        .strip();
    }
}
