package dev.bcsite.catalog;

/** Prices for buying many, of products and of quotes, within rows. */
final class BulkTierRow implements RowPart<BulkTier> {

    static final BulkTierRow PART = new BulkTierRow();

    private static final BulkTier.Kind[] KINDS = BulkTier.Kind.values();

    private BulkTierRow() {}

    @Override
    public void write(BulkTier tier, RowWriter row) {
        row.number(tier.from());
        row.number(tier.to());
        row.choice(tier.kind());
        row.decimal(tier.amount());
    }

    @Override
    public BulkTier read(RowReader row) {
        return new BulkTier(row.count(), row.count(), row.choice(KINDS), row.decimal());
    }
}
