package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SeedException;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the files of a seed into rows.
 *
 * <p>A file is a JSON array, an API answer with its rows under {@code data}, one object, or one object per line. A byte
 * order mark is skipped.
 */
final class SeedFiles {

    private final SeedSource source;

    SeedFiles(SeedSource source) {
        this.source = source;
    }

    boolean has(String name) {
        return source.find(name).isPresent();
    }

    /** Every row of a file; none when there is no such file. */
    List<SeedRow> rows(String name) {
        Optional<SeedSource.SeedText> file = source.find(name);
        return file.map(text -> rows(text.where(), text.text())).orElse(List.of());
    }

    /** The only object of a file that holds one. */
    Optional<SeedRow> single(String name) {
        List<SeedRow> rows = rows(name);
        if (rows.size() > 1) {
            throw new SeedException(name + ": holds " + rows.size() + " rows; expected one object");
        }
        return rows.stream().findFirst();
    }

    /** The rows of a text. */
    static List<SeedRow> rows(String where, String text) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (isLines(where, json)) {
            return lines(where, json);
        }
        JsonNode all = parsed(where, json);
        JsonNode rows = all.path("data").isArray() || all.path("data").isObject() ? all.get("data") : all;
        return rows.isArray() ? elements(where, rows) : List.of(row(where, rows));
    }

    private static boolean isLines(String where, String text) {
        return where.endsWith(".ndjson") || text.strip().matches("(?s)\\{[^\\n]*\\}\\s*\\n\\s*\\{.*");
    }

    private static List<SeedRow> lines(String where, String text) {
        List<SeedRow> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                String place = where + " line " + number;
                rows.add(row(place, parsed(place, line)));
            }
        }
        return rows;
    }

    private static List<SeedRow> elements(String where, JsonNode array) {
        List<SeedRow> rows = new ArrayList<>();
        for (JsonNode element : array) {
            rows.add(row(where + " row " + (rows.size() + 1), element));
        }
        return rows;
    }

    private static SeedRow row(String where, JsonNode json) {
        if (json instanceof ObjectNode object) {
            return new SeedRow(where, object);
        }
        throw new SeedException(where + ": found " + shortened(json.toString()) + "; expected an object");
    }

    private static JsonNode parsed(String where, String text) {
        try {
            JsonNode json = Json.read(text);
            if (json.isMissingNode()) {
                throw new SeedException(where + ": is empty; expected a JSON array");
            }
            return json;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : ", line " + e.getLocation().getLineNr() + " column "
                            + e.getLocation().getColumnNr();
            throw new SeedException(where + place + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
