package dev.bcsite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.Remembered.Changed;
import dev.bcsite.Remembered.Kept;
import dev.bcsite.Remembered.Plans;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Remembered builds as JSON. */
final class RememberedJson {

    private RememberedJson() {}

    static ObjectNode write(Remembered build) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("madeFrom", build.madeFrom().toString());
        json.put("beside", build.beside().toString());
        json.put("manifest", build.manifest().toString());
        json.put("shop", build.summary().shop());
        json.put("products", build.summary().products());
        ObjectNode kinds = json.putObject("pagesByKind");
        build.summary().pagesByKind().forEach(kinds::put);
        ArrayNode notes = json.putArray("notes");
        for (Problem note : build.notes()) {
            ObjectNode row = notes.addObject().put("where", note.where()).put("finding", note.finding());
            note.remedy().ifPresent(remedy -> row.put("remedy", remedy));
        }
        build.plans().ifPresent(plans -> write(plans, json.putObject("plans")));
        return json;
    }

    private static void write(Plans plans, ObjectNode json) {
        json.put("sitemapParts", plans.sitemapParts());
        ArrayNode colors = json.putArray("colors");
        plans.colors().forEach(group -> {
            ArrayNode row = colors.addArray();
            group.forEach(row::add);
        });
        ArrayNode locales = json.putArray("locales");
        for (Kept kept : plans.locales()) {
            ObjectNode locale = locales.addObject().put("seal", kept.seal());
            ObjectNode since = locale.putObject("since");
            kept.since().forEach((id, product) -> {
                ObjectNode row = since.putObject(Long.toString(id));
                row.put("input", product.input().toString())
                        .put("card", product.card().toString());
                product.modified().ifPresent(day -> row.put("modified", day.toString()));
            });
        }
    }

    /** @throws IllegalArgumentException when it is not what {@link #write} writes */
    static Remembered read(JsonNode json) {
        List<Problem> notes = new ArrayList<>();
        json.path("notes").forEach(note -> notes.add(problem(note)));
        return new Remembered(
                digest(json, "madeFrom"),
                digest(json, "beside"),
                digest(json, "manifest"),
                summary(json),
                notes,
                json.has("plans") ? Optional.of(plans(json.path("plans"))) : Optional.empty());
    }

    private static Plans plans(JsonNode json) {
        List<List<String>> colors = new ArrayList<>();
        for (JsonNode group : json.path("colors")) {
            List<String> names = new ArrayList<>();
            group.forEach(color -> names.add(color.asText()));
            colors.add(List.copyOf(names));
        }
        List<Kept> locales = new ArrayList<>();
        json.path("locales").forEach(locale -> locales.add(kept(locale)));
        return new Plans(locales, json.path("sitemapParts").asInt(), colors);
    }

    private static Kept kept(JsonNode json) {
        SortedMap<Long, Changed> since = new TreeMap<>();
        json.path("since")
                .fields()
                .forEachRemaining(row -> since.put(
                        Long.parseLong(row.getKey()),
                        new Changed(
                                digest(row.getValue(), "input"),
                                digest(row.getValue(), "card"),
                                Optional.of(row.getValue().path("modified").asText())
                                        .filter(day -> !day.isEmpty())
                                        .map(RememberedJson::day))));
        return new Kept(json.path("seal").asLong(), since);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(written + " is no day", e);
        }
    }

    private static Digest digest(JsonNode json, String name) {
        return Digest.parse(json.path(name).asText());
    }

    private static BuildSummary summary(JsonNode json) {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        json.path("pagesByKind")
                .fields()
                .forEachRemaining(
                        kind -> kinds.put(kind.getKey(), kind.getValue().asInt()));
        return new BuildSummary(
                json.path("shop").asText(), json.path("products").asLong(), kinds);
    }

    private static Problem problem(JsonNode note) {
        String where = note.path("where").asText();
        String finding = note.path("finding").asText();
        return note.has("remedy")
                ? Problem.at(where, finding, note.path("remedy").asText())
                : Problem.at(where, finding);
    }
}
