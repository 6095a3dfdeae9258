package dev.bcsite.catalog;

/** Variants within rows. */
final class VariantRow implements RowPart<Variant> {

    static final VariantRow PART = new VariantRow();

    private VariantRow() {}

    @Override
    public void write(Variant variant, RowWriter row) {
        row.number(variant.id());
        row.text(variant.sku());
        row.optionalDecimal(variant.price());
        row.optionalDecimal(variant.sale());
        row.optionalDecimal(variant.retail());
        row.decimal(variant.calculated());
        row.optionalDecimal(variant.weight());
        row.optionalCount(variant.stock());
        row.number(variant.lowStockLevel());
        row.optionalText(variant.imageUrl());
        row.optionalText(variant.unavailableMessage());
        ProductRow.writeCodes(variant.codes(), row);
        row.list(variant.values(), ValueRow.PART);
    }

    @Override
    public Variant read(RowReader row) {
        return new Variant(
                row.number(),
                row.text(),
                row.optionalDecimal(),
                row.optionalDecimal(),
                row.optionalDecimal(),
                row.decimal(),
                row.optionalDecimal(),
                row.optionalCount(),
                row.count(),
                row.optionalText(),
                row.optionalText(),
                ProductRow.readCodes(row),
                row.list(ValueRow.PART));
    }

    private static final class ValueRow implements RowPart<Variant.Value> {

        static final ValueRow PART = new ValueRow();

        @Override
        public void write(Variant.Value value, RowWriter row) {
            row.number(value.optionId());
            row.number(value.valueId());
            row.text(value.option());
            row.text(value.label());
        }

        @Override
        public Variant.Value read(RowReader row) {
            return new Variant.Value(row.number(), row.number(), row.text(), row.text());
        }
    }
}
