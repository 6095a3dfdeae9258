package dev.bcsite.catalog;

/** Products within rows. What a {@link Product} does not hold cannot be written, so a cost price never reaches the disk. */
final class ProductRow implements RowPart<Product> {

    static final ProductRow PART = new ProductRow();

    private static final Product.StockTracking[] TRACKINGS = Product.StockTracking.values();
    private static final Product.Availability[] AVAILABILITIES = Product.Availability.values();

    private ProductRow() {}

    @Override
    public void write(Product product, RowWriter row) {
        row.number(product.id());
        row.text(product.name());
        row.flag(product.digital());
        row.text(product.sku());
        row.text(product.description());
        writePrices(product.prices(), row);
        row.numbers(product.categories());
        row.optionalNumber(product.brand());
        row.choice(product.tracking());
        row.number(product.stock());
        row.number(product.lowStockLevel());
        row.choice(product.availability());
        row.text(product.availabilityDescription());
        row.optionalText(product.preorderDate());
        row.text(product.preorderMessage());
        row.flag(product.visible());
        row.flag(product.featured());
        row.flag(product.freeShipping());
        row.numbers(product.related());
        row.text(product.warranty());
        row.text(product.condition());
        row.flag(product.conditionShown());
        row.number(product.minimumQuantity());
        row.number(product.maximumQuantity());
        row.number(product.sortOrder());
        row.text(product.url());
        row.text(product.seo().title());
        row.text(product.seo().description());
        writeCodes(product.codes(), row);
        writeMeasures(product.measures(), row);
        row.number(product.reviewsCount());
        row.number(product.reviewsRatingSum());
        row.number(product.totalSold());
        row.text(product.created());
        row.text(product.modified());
        row.list(product.variants(), VariantRow.PART);
        row.list(product.options(), OptionRow.PART);
        row.list(product.modifiers(), OptionRow.PART);
        row.list(product.images(), ImageRow.PART);
        row.list(product.videos(), VideoRow.PART);
        row.list(product.customFields(), CustomFieldRow.PART);
        row.list(product.bulkTiers(), BulkTierRow.PART);
        row.list(product.reviews(), ReviewRow.PART);
    }

    /** Arguments are evaluated from first to last, so this reads in the order of the record. */
    @Override
    public Product read(RowReader row) {
        return new Product(
                row.number(),
                row.text(),
                row.flag(),
                row.text(),
                row.text(),
                readPrices(row),
                row.numbers(),
                row.optionalNumber(),
                row.choice(TRACKINGS),
                row.count(),
                row.count(),
                row.choice(AVAILABILITIES),
                row.text(),
                row.optionalText(),
                row.text(),
                row.flag(),
                row.flag(),
                row.flag(),
                row.numbers(),
                row.text(),
                row.text(),
                row.flag(),
                row.count(),
                row.count(),
                row.count(),
                row.text(),
                new SeoText(row.text(), row.text()),
                readCodes(row),
                new Product.Measures(row.decimal(), row.decimal(), row.decimal(), row.decimal()),
                row.count(),
                row.count(),
                row.number(),
                row.text(),
                row.text(),
                row.list(VariantRow.PART),
                row.list(OptionRow.PART),
                row.list(OptionRow.PART),
                row.list(ImageRow.PART),
                row.list(VideoRow.PART),
                row.list(CustomFieldRow.PART),
                row.list(BulkTierRow.PART),
                row.list(ReviewRow.PART));
    }

    private static void writePrices(ProductPrices prices, RowWriter row) {
        row.decimal(prices.price());
        row.optionalDecimal(prices.sale());
        row.optionalDecimal(prices.retail());
        row.optionalDecimal(prices.map());
        row.decimal(prices.calculated());
        row.flag(prices.hidden());
        row.text(prices.hiddenLabel());
    }

    private static ProductPrices readPrices(RowReader row) {
        return new ProductPrices(
                row.decimal(),
                row.optionalDecimal(),
                row.optionalDecimal(),
                row.optionalDecimal(),
                row.decimal(),
                row.flag(),
                row.text());
    }

    private static void writeMeasures(Product.Measures measures, RowWriter row) {
        row.decimal(measures.weight());
        row.decimal(measures.width());
        row.decimal(measures.height());
        row.decimal(measures.depth());
    }

    static void writeCodes(Product.ProductCodes codes, RowWriter row) {
        row.text(codes.upc());
        row.text(codes.gtin());
        row.text(codes.mpn());
    }

    static Product.ProductCodes readCodes(RowReader row) {
        return new Product.ProductCodes(row.text(), row.text(), row.text());
    }

    private static final class VideoRow implements RowPart<Product.Video> {

        static final VideoRow PART = new VideoRow();

        @Override
        public void write(Product.Video video, RowWriter row) {
            row.text(video.youtubeId());
            row.text(video.title());
            row.text(video.description());
            row.number(video.sortOrder());
        }

        @Override
        public Product.Video read(RowReader row) {
            return new Product.Video(row.text(), row.text(), row.text(), row.count());
        }
    }

    private static final class CustomFieldRow implements RowPart<Product.CustomField> {

        static final CustomFieldRow PART = new CustomFieldRow();

        @Override
        public void write(Product.CustomField field, RowWriter row) {
            row.text(field.name());
            row.text(field.value());
        }

        @Override
        public Product.CustomField read(RowReader row) {
            return new Product.CustomField(row.text(), row.text());
        }
    }
}
