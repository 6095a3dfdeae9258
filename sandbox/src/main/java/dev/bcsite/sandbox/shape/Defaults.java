package dev.bcsite.sandbox.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What BigCommerce fills in where a merchant gave nothing, for every kind of row. */
public final class Defaults {

    private static final ObjectNode ALL = load();

    private Defaults() {}

    /** The row with every missing field filled in; fields come in the order of the API. */
    public static ObjectNode filled(String kind, ObjectNode row) {
        ObjectNode filled = of(kind);
        filled.setAll(row);
        return filled;
    }

    public static ObjectNode of(String kind) {
        return Json.copy((ObjectNode) ALL.get(kind));
    }

    private static ObjectNode load() {
        try (InputStream in = Defaults.class.getResourceAsStream("defaults.json")) {
            JsonNode all = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return (ObjectNode) all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
