package dev.bcsite.catalog;

/** Trade identifiers, in the field names that products and variants share. */
final class ProductCodesJson {

    private ProductCodesJson() {}

    static Product.ProductCodes read(JsonRow row) {
        return new Product.ProductCodes(row.text("upc"), row.text("gtin"), row.text("mpn"));
    }
}
