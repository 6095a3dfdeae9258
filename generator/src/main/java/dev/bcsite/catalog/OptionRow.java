package dev.bcsite.catalog;

/** Options and modifiers within rows. */
final class OptionRow implements RowPart<ProductOption> {

    static final OptionRow PART = new OptionRow();

    private static final ProductOption.Kind[] KINDS = ProductOption.Kind.values();

    private OptionRow() {}

    @Override
    public void write(ProductOption option, RowWriter row) {
        row.number(option.id());
        row.text(option.name());
        row.choice(option.kind());
        row.flag(option.required());
        row.number(option.sortOrder());
        row.list(option.values(), ValueRow.PART);
        boolean isLimited = !option.limits().equals(ProductOption.Limits.NONE);
        row.flag(isLimited);
        if (isLimited) {
            writeLimits(option.limits(), row);
        }
    }

    @Override
    public ProductOption read(RowReader row) {
        return new ProductOption(
                row.number(),
                row.text(),
                row.choice(KINDS),
                row.flag(),
                row.count(),
                row.list(ValueRow.PART),
                row.flag() ? readLimits(row) : ProductOption.Limits.NONE);
    }

    private static void writeLimits(ProductOption.Limits limits, RowWriter row) {
        row.text(limits.defaultText());
        row.text(limits.label());
        row.optionalCount(limits.minimumLength());
        row.optionalCount(limits.maximumLength());
        row.optionalCount(limits.maximumLines());
        row.optionalDecimal(limits.lowest());
        row.optionalDecimal(limits.highest());
        row.flag(limits.wholeNumbersOnly());
        row.optionalText(limits.earliest());
        row.optionalText(limits.latest());
        row.texts(limits.fileKinds());
        row.optionalNumber(limits.maximumBytes());
    }

    private static ProductOption.Limits readLimits(RowReader row) {
        return new ProductOption.Limits(
                row.text(),
                row.text(),
                row.optionalCount(),
                row.optionalCount(),
                row.optionalCount(),
                row.optionalDecimal(),
                row.optionalDecimal(),
                row.flag(),
                row.optionalText(),
                row.optionalText(),
                row.texts(),
                row.optionalNumber());
    }

    private static final class ValueRow implements RowPart<ProductOption.Value> {

        static final ValueRow PART = new ValueRow();

        @Override
        public void write(ProductOption.Value value, RowWriter row) {
            row.number(value.id());
            row.text(value.label());
            row.flag(value.isDefault());
            row.texts(value.colors());
            row.optionalText(value.imageUrl());
            row.optionalNumber(value.productId());
            row.optional(value.priceChange(), PriceChangeRow.PART);
            row.optionalText(value.unavailableMessage());
        }

        @Override
        public ProductOption.Value read(RowReader row) {
            return new ProductOption.Value(
                    row.number(),
                    row.text(),
                    row.flag(),
                    row.texts(),
                    row.optionalText(),
                    row.optionalNumber(),
                    row.optional(PriceChangeRow.PART),
                    row.optionalText());
        }
    }

    private static final class PriceChangeRow implements RowPart<ProductOption.PriceChange> {

        static final PriceChangeRow PART = new PriceChangeRow();

        @Override
        public void write(ProductOption.PriceChange change, RowWriter row) {
            row.flag(change.isPercentage());
            row.decimal(change.amount());
        }

        @Override
        public ProductOption.PriceChange read(RowReader row) {
            return new ProductOption.PriceChange(row.flag(), row.decimal());
        }
    }
}
