package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Form.Upload;
import dev.bcsite.sandbox.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which files a modifier takes.
 *
 * @param endings of file names, in small letters; empty for any
 * @param kilobytes the most that a file may have
 */
record FileRules(List<String> endings, long kilobytes) {

    private static final long MOST_KILOBYTES = 524_288;
    private static final List<String> IMAGES =
            List.of("bmp", "gif", "jpg", "jpeg", "jpe", "jif", "jfif", "jfi", "png", "wbmp", "xbm", "tiff");
    private static final List<String> DOCUMENTS = List.of(
            "txt", "pdf", "rtf", "doc", "docx", "xls", "xlsx", "accdb", "mdb", "one", "pps", "ppsx", "ppt", "pptx",
            "pub", "odt", "ods", "odp", "odg", "odf");

    static FileRules of(ObjectNode modifier) {
        JsonNode config = modifier.path("config");
        List<String> endings = new ArrayList<>();
        if (config.path("file_types_mode").asText().equals("specific")) {
            config.path("file_types_supported").forEach(group -> endings.addAll(group(group.asText())));
            config.path("file_types_other")
                    .forEach(type -> endings.add(type.asText().toLowerCase(Locale.ROOT)));
        }
        return new FileRules(endings, config.path("file_max_size").asLong(MOST_KILOBYTES));
    }

    private static List<String> group(String name) {
        return switch (name) {
            case "images" -> IMAGES;
            case "documents" -> DOCUMENTS;
            default -> List.of();
        };
    }

    /** What a browser offers to choose from; empty for everything. */
    String accept() {
        return String.join(",", endings.stream().map(ending -> "." + ending).toList());
    }

    void refuse(Upload file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (!endings.isEmpty() && endings.stream().noneMatch(ending -> name.endsWith("." + ending))) {
            throw Refusal.unprocessable(
                    "option_selections", "takes files of these types: " + String.join(", ", endings));
        }
        if (file.size() > kilobytes * 1024) {
            throw Refusal.unprocessable("option_selections", "takes files of at most " + kilobytes + " KB");
        }
    }
}
