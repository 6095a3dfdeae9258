package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Pictures;
import dev.bcsite.sandbox.table.RowSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a seed describes: the rows of every kind, the single documents, and who draws the pictures.
 *
 * <p>Documents are {@code store} (as {@code GET /v2/store} answers) and {@code settings/...}, where
 * {@code settings/storefront/product@2} holds what channel 2 overrides, {@code tax/settings},
 * {@code currency-assignments@1}, and {@code ids/...}, the largest id that a sort of part of products has.
 */
public record Shop(Map<Kind, RowSource> rows, Map<String, JsonNode> documents, Pictures pictures) {

    public Shop {
        rows = new EnumMap<>(rows);
        documents = new TreeMap<>(documents);
    }

    public RowSource rows(Kind kind) {
        return rows.getOrDefault(kind, RowSource.none());
    }
}
