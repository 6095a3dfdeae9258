package dev.bcsite.catalog;

import java.util.List;

/** All quotes of one product in one currency, as a row. Which currency, only the name of the table tells. */
final class QuotesRow implements RowPart<List<PriceQuote>> {

    private final QuoteRow quote;

    QuotesRow(String currency) {
        this.quote = new QuoteRow(currency);
    }

    @Override
    public void write(List<PriceQuote> quotes, RowWriter row) {
        row.list(quotes, quote);
    }

    @Override
    public List<PriceQuote> read(RowReader row) {
        return row.list(quote);
    }

    private record QuoteRow(String currency) implements RowPart<PriceQuote> {

        @Override
        public void write(PriceQuote quote, RowWriter row) {
            row.number(quote.productId());
            row.optionalNumber(quote.variantId());
            AmountRow.PART.write(quote.price(), row);
            row.optional(quote.sale(), AmountRow.PART);
            row.optional(quote.retail(), AmountRow.PART);
            AmountRow.PART.write(quote.calculated(), row);
            AmountRow.PART.write(quote.lowest(), row);
            AmountRow.PART.write(quote.highest(), row);
            row.list(quote.tiers(), BulkTierRow.PART);
        }

        @Override
        public PriceQuote read(RowReader row) {
            return new PriceQuote(
                    row.number(),
                    row.optionalNumber(),
                    currency,
                    AmountRow.PART.read(row),
                    row.optional(AmountRow.PART),
                    row.optional(AmountRow.PART),
                    AmountRow.PART.read(row),
                    AmountRow.PART.read(row),
                    AmountRow.PART.read(row),
                    row.list(BulkTierRow.PART));
        }
    }

    private static final class AmountRow implements RowPart<PriceQuote.Amount> {

        static final AmountRow PART = new AmountRow();

        @Override
        public void write(PriceQuote.Amount amount, RowWriter row) {
            row.decimal(amount.withoutTax());
            row.decimal(amount.withTax());
        }

        @Override
        public PriceQuote.Amount read(RowReader row) {
            return new PriceQuote.Amount(row.decimal(), row.decimal());
        }
    }
}
