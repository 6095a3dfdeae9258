package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Defaults;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Price lists, whose {@code records} and {@code assignments} a seed nests in the list.
 *
 * <p>A record names its {@code variant_id}; product and SKU follow from it.
 */
record PriceListRows(
        SortedMap<Long, ObjectNode> lists,
        SortedMap<Long, ObjectNode> records,
        SortedMap<Long, ObjectNode> assignments) {

    static PriceListRows of(List<SeedRow> seeded, VariantIndex variants) {
        PriceListRows rows =
                new PriceListRows(SimpleRows.of(seeded, "price-list", "id"), new TreeMap<>(), new TreeMap<>());
        for (ObjectNode list : rows.lists.values()) {
            SeedRow row = new SeedRow("price list " + list.path("id").asLong(), list);
            ProductParts.rows(row.where(), list, "records").forEach(record -> rows.addRecord(list, record, variants));
            ProductParts.rows(row.where(), list, "assignments").forEach(one -> rows.addAssignment(list, one));
            list.remove(List.of("records", "assignments"));
        }
        return rows;
    }

    private void addRecord(ObjectNode list, SeedRow row, VariantIndex variants) {
        List.of("price", "sale_price", "retail_price", "map_price").forEach(row::requireNumber);
        long variantId = row.id("variant_id").orElseThrow(() -> row.wrong("variant_id", "the id of a variant"));
        ObjectNode variant = variants.variant(variantId)
                .orElseThrow(() -> row.wrong("variant_id", "the id of a variant in this seed"));
        ObjectNode record = Defaults.filled("price-record", row.json());
        record.set("price_list_id", list.get("id"));
        record.set("product_id", variant.get("product_id"));
        record.set("sku", variant.get("sku"));
        record.put("currency", record.path("currency").asText().toLowerCase(Locale.ROOT));
        record.set("calculated_price", calculated(record));
        record.set("date_created", list.get("date_created"));
        record.set("date_modified", list.get("date_modified"));
        records.put(records.size() + 1L, record);
    }

    private static JsonNode calculated(ObjectNode record) {
        boolean onSale = record.path("sale_price").isNumber()
                && record.path("sale_price").decimalValue().signum() > 0;
        return record.get(onSale ? "sale_price" : "price");
    }

    private void addAssignment(ObjectNode list, SeedRow row) {
        ObjectNode assignment = Defaults.filled("price-list-assignment", row.json());
        assignment.put("id", assignments.size() + 1L);
        assignment.set("price_list_id", list.get("id"));
        assignments.put(assignments.size() + 1L, assignment);
    }
}
