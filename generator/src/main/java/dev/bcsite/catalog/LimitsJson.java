package dev.bcsite.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be filled in, in the shape of a modifier's {@code config}. A limit counts only while its switch is on. */
final class LimitsJson {

    private static final List<String> IMAGES =
            List.of("bmp", "gif", "jpg", "jpeg", "jpe", "jif", "jfif", "jfi", "png", "wbmp", "xbm", "tiff");
    private static final List<String> DOCUMENTS = List.of(
            "txt", "pdf", "rtf", "doc", "docx", "xls", "xlsx", "accdb", "mdb", "one", "pps", "ppsx", "ppt", "pptx",
            "pub", "odt", "ods", "odp", "odg", "odf");

    /** The API gives sizes in KiB. */
    private static final int KIB = 1024;

    private LimitsJson() {}

    static ProductOption.Limits read(ProductOption.Kind kind, JsonRow config) {
        boolean characters = config.flag("text_characters_limited");
        boolean lines = config.flag("text_lines_limited");
        String numbers = config.flag("number_limited") ? config.text("number_limit_mode") : "";
        String dates = config.flag("date_limited") ? config.text("date_limit_mode") : "";
        return new ProductOption.Limits(
                kind == ProductOption.Kind.CHECKBOX
                        ? config.flag("checked_by_default") ? "on" : ""
                        : config.text("default_value"),
                config.text("checkbox_label"),
                characters ? positive(config, "text_min_length") : Optional.empty(),
                characters ? positive(config, "text_max_length") : Optional.empty(),
                lines ? positive(config, "text_max_lines") : Optional.empty(),
                isLower(numbers) ? config.optionalDecimal("number_lowest_value") : Optional.empty(),
                isUpper(numbers) ? config.optionalDecimal("number_highest_value") : Optional.empty(),
                config.flag("number_integers_only"),
                isLower(dates) ? date(config, "date_earliest_value") : Optional.empty(),
                isUpper(dates) ? date(config, "date_latest_value") : Optional.empty(),
                fileKinds(config),
                config.optionalId("file_max_size").map(size -> size * KIB));
    }

    private static List<String> fileKinds(JsonRow config) {
        if (!config.text("file_types_mode").equals("specific")) {
            return List.of();
        }
        List<String> kinds = new ArrayList<>();
        for (String group : config.texts("file_types_supported")) {
            switch (group) {
                case "images" -> kinds.addAll(IMAGES);
                case "documents" -> kinds.addAll(DOCUMENTS);
                case "other" -> config.texts("file_types_other").forEach(kind -> kinds.add(ending(kind)));
                default -> kinds.add(ending(group));
            }
        }
        return kinds.stream().filter(kind -> !kind.isEmpty()).distinct().toList();
    }

    private static String ending(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
    }

    private static Optional<Integer> positive(JsonRow config, String field) {
        return config.optionalCount(field).filter(count -> count > 0);
    }

    /** The day of a moment such as {@code 2026-01-31T00:00:00+00:00}. */
    private static Optional<String> date(JsonRow config, String field) {
        return config.optionalText(field).map(moment -> moment.length() > 10 ? moment.substring(0, 10) : moment);
    }

    private static boolean isLower(String mode) {
        return mode.equals("lowest") || mode.equals("earliest") || mode.equals("range");
    }

    private static boolean isUpper(String mode) {
        return mode.equals("highest") || mode.equals("latest") || mode.equals("range");
    }
}
