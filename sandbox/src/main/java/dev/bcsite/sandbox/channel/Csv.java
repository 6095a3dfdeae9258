package dev.bcsite.sandbox.channel;

import java.util.ArrayList;
import java.util.List;

/** Values between commas, line by line; a value in quotes may hold commas, lines and doubled quotes. */
final class Csv {

    private Csv() {}

    /** The rows of a text; lines without any value are none. */
    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean isQuoted = false;
        String all = text.replaceFirst("^\uFEFF", "") + "\n";
        for (int i = 0; i < all.length(); i++) {
            char next = all.charAt(i);
            boolean isDoubled = next == '"' && isQuoted && i + 1 < all.length() && all.charAt(i + 1) == '"';
            if (isDoubled) {
                value.append(next);
                i++;
            } else if (next == '"') {
                isQuoted = !isQuoted;
            } else if (next == ',' && !isQuoted) {
                row.add(ended(value));
            } else if (next == '\n' && !isQuoted) {
                row.add(ended(value));
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                value.append(next);
            }
        }
        rows.removeIf(found -> found.stream().allMatch(String::isEmpty));
        return rows;
    }

    private static String ended(StringBuilder value) {
        String text = value.toString().strip();
        value.setLength(0);
        return text;
    }

    static String line(List<String> values) {
        return String.join(",", values.stream().map(Csv::quoted).toList()) + "\n";
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\n\r].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}
