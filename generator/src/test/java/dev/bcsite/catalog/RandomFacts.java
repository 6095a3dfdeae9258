package dev.bcsite.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Draws facts as the store might hold them, odd texts included. The same seed draws the same facts. */
final class RandomFacts {

    private static final List<String> TEXTS = List.of(
            "",
            "Mug",
            "Ørsted & Søn",
            "\"quoted\" \\ back",
            "line\nbreak\ttab",
            "<script>alert(1)</script>",
            "日本語の茶碗",
            "\uD83C\uDF75 tea",
            "null",
            "[]",
            "0",
            " spaces around ",
            "\u0000 nul",
            "a".repeat(3000));
    private static final List<String> WORDS = List.of("Mug", "Ørsted & Søn", "日本語", "x\"y", "\uD83C\uDF75");
    private static final List<String> AMOUNTS = List.of(
            "0.01",
            "1",
            "10",
            "10.00",
            "10.5",
            "99.9999",
            "1234567.89",
            "0.10",
            "-3.50",
            "1E+2",
            "0.1000",
            "120000000000");

    private final SplittableRandom random;

    RandomFacts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Product product() {
        return product(id());
    }

    Product product(long id) {
        List<ProductOption> options = options(true);
        return new Product(
                id,
                text(),
                flag(),
                text(),
                text(),
                new ProductPrices(
                        amount(),
                        maybe(this::amount),
                        maybe(this::amount),
                        maybe(this::amount),
                        amount(),
                        flag(),
                        text()),
                list(this::id),
                maybe(this::id),
                one(Product.StockTracking.values()),
                count(),
                count(),
                one(Product.Availability.values()),
                text(),
                maybe(this::word),
                text(),
                flag(),
                flag(),
                flag(),
                list(this::id),
                text(),
                text(),
                flag(),
                count(),
                count(),
                count(),
                text(),
                seo(),
                codes(),
                new Product.Measures(amount(), amount(), amount(), amount()),
                count(),
                count(),
                id(),
                text(),
                text(),
                variants(options),
                options,
                options(false),
                images(),
                sorted(
                        list(() -> new Product.Video(text(), text(), text(), count())),
                        Comparator.comparing(Product.Video::sortOrder)),
                list(() -> new Product.CustomField(text(), text())),
                tiers(),
                sorted(
                        list(() -> new Review(id(), text(), text(), random.nextInt(6), text(), text())),
                        Comparator.comparing(Review::id)));
    }

    Settings settings() {
        return new Settings(
                text(),
                text(),
                text(),
                text(),
                seo(),
                flag(),
                flag(),
                flag(),
                flag(),
                flag(),
                flag(),
                one(Settings.OutOfStock.values()),
                one(Settings.OptionOutOfStock.values()),
                one(Settings.StockLevel.values()),
                text(),
                text(),
                text(),
                text(),
                flag(),
                flag(),
                text());
    }

    Store store() {
        return new Store(
                word(),
                text(),
                text(),
                text(),
                text(),
                text(),
                text(),
                word(),
                flag(),
                text(),
                text(),
                maybe(this::word),
                id(),
                id(),
                text());
    }

    Category category() {
        return new Category(
                id(), maybe(this::id), text(), text(), count(), flag(), text(), maybe(this::word), text(), seo());
    }

    Brand brand() {
        return new Brand(id(), text(), maybe(this::word), text(), seo());
    }

    Listing listing() {
        return new Listing(id(), id(), text(), maybe(this::word), maybe(this::word));
    }

    Redirect redirect() {
        return new Redirect(id(), text(), text(), maybe(this::id), maybe(this::word));
    }

    Channel channel() {
        return new Channel(id(), text(), text(), text(), list(this::word), text());
    }

    ChannelSite channelSite() {
        return new ChannelSite(id(), id(), text());
    }

    Currency currency() {
        return new Currency("EUR", flag(), flag(), amount(), text(), flag(), text(), text(), random.nextInt(4));
    }

    StorePage storePage() {
        return new StorePage(
                id(),
                text(),
                text(),
                maybe(this::id),
                count(),
                flag(),
                flag(),
                text(),
                text(),
                text(),
                list(this::word),
                seo());
    }

    BlogPost blogPost() {
        return new BlogPost(
                id(),
                text(),
                text(),
                text(),
                text(),
                list(this::word),
                text(),
                "2026-01-31T09:30:00Z",
                maybe(() -> "https://cdn.example/a.jpg"),
                new SeoText("", text()));
    }

    PriceQuote quote(String currency) {
        return new PriceQuote(
                id(),
                maybe(this::id),
                currency,
                money(),
                maybe(this::money),
                maybe(this::money),
                money(),
                money(),
                money(),
                tiers());
    }

    private List<Variant> variants(List<ProductOption> options) {
        List<Variant> variants = new ArrayList<>();
        variants.add(variant(options));
        variants.addAll(list(() -> variant(options)));
        return sorted(variants, Comparator.comparing(Variant::id));
    }

    private Variant variant(List<ProductOption> options) {
        return new Variant(
                id(),
                text(),
                maybe(this::amount),
                maybe(this::amount),
                maybe(this::amount),
                amount(),
                maybe(this::amount),
                maybe(this::count),
                count(),
                maybe(this::word),
                maybe(this::text),
                codes(),
                options.stream()
                        .map(option -> new Variant.Value(option.id(), id(), text(), text()))
                        .toList());
    }

    private List<ProductOption> options(boolean choices) {
        List<ProductOption> options = list(() -> option(choices));
        return sorted(options, Comparator.comparing(ProductOption::sortOrder));
    }

    private ProductOption option(boolean choice) {
        ProductOption.Kind kind = one(ProductOption.Kind.values());
        while (kind.isChoice() != choice) {
            kind = one(ProductOption.Kind.values());
        }
        return new ProductOption(
                id(),
                word(),
                kind,
                flag(),
                count(),
                choice ? list(this::value) : List.of(),
                choice ? ProductOption.Limits.NONE : limits(kind));
    }

    private ProductOption.Value value() {
        return new ProductOption.Value(
                id(),
                text(),
                flag(),
                list(this::word),
                maybe(this::word),
                maybe(this::id),
                maybe(() -> new ProductOption.PriceChange(flag(), amount())),
                maybe(this::text));
    }

    private ProductOption.Limits limits(ProductOption.Kind kind) {
        return new ProductOption.Limits(
                kind == ProductOption.Kind.CHECKBOX ? flag() ? "on" : "" : text(),
                text(),
                maybe(this::positive),
                maybe(this::positive),
                maybe(this::positive),
                maybe(this::amount),
                maybe(this::amount),
                flag(),
                maybe(() -> "2026-01-31"),
                maybe(() -> "2026-12-31"),
                flag() ? List.of("png", "pdf") : List.of(),
                maybe(() -> 1024L * positive()));
    }

    private List<Image> images() {
        return sorted(
                list(() -> new Image(id(), text(), text(), flag(), count())),
                Comparator.comparing(Image::sortOrder).thenComparing(Image::id));
    }

    private List<BulkTier> tiers() {
        return sorted(
                list(() -> new BulkTier(count(), count(), one(BulkTier.Kind.values()), amount())),
                Comparator.comparing(BulkTier::from));
    }

    private PriceQuote.Amount money() {
        return new PriceQuote.Amount(amount(), amount());
    }

    private SeoText seo() {
        return new SeoText(text(), text());
    }

    private Product.ProductCodes codes() {
        return new Product.ProductCodes(text(), text(), text());
    }

    private long id() {
        return flag() ? 1 + random.nextInt(1000) : 1 + random.nextLong(Long.MAX_VALUE - 1);
    }

    private int count() {
        return flag() ? random.nextInt(5) : random.nextInt();
    }

    private int positive() {
        return 1 + random.nextInt(1_000_000);
    }

    private boolean flag() {
        return random.nextBoolean();
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private BigDecimal amount() {
        return new BigDecimal(AMOUNTS.get(random.nextInt(AMOUNTS.size())));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return flag() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }
}
