package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Trade identifiers, in the field names that products and variants share. */
final class ProductCodesJson {

    private ProductCodesJson() {}

    static Product.ProductCodes read(JsonRow row) {
        return new Product.ProductCodes(row.text("upc"), row.text("gtin"), row.text("mpn"));
    }

    static void write(Product.ProductCodes codes, ObjectNode json) {
        json.put("upc", codes.upc()).put("gtin", codes.gtin()).put("mpn", codes.mpn());
    }
}
