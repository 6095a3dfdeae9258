package dev.bcsite.site;

import dev.bcsite.catalog.Image;
import dev.bcsite.catalog.PriceQuote;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.Product.Measures;
import dev.bcsite.catalog.Review;
import dev.bcsite.catalog.Variant;
import dev.bcsite.site.view.Detail;
import dev.bcsite.site.view.Link;
import dev.bcsite.site.view.Markup;
import dev.bcsite.site.view.Price;
import dev.bcsite.site.view.ProductImage;
import dev.bcsite.site.view.ProductView;
import dev.bcsite.site.view.ReviewView;
import dev.bcsite.site.view.StockNote;
import dev.bcsite.site.view.VariantRow;
import dev.bcsite.site.view.VideoView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the view that a product's own page shows; its lists when a template or another asks for them. */
final class ProductViews {

    private final SiteContext context;
    private final CleanTexts texts;
    private final Choices choices;
    private final ProductCards cards;
    private final Prices prices;
    private final Stock stock;

    ProductViews(SiteContext context, CleanTexts texts, Choices choices) {
        this.context = context;
        this.texts = texts;
        this.choices = choices;
        this.cards = new ProductCards(context);
        this.prices = new Prices(context);
        this.stock = new Stock(context);
    }

    ProductView of(
            Product product,
            ProductEntry entry,
            String description,
            Optional<Link> brand,
            List<PriceQuote> quotes,
            List<ImageLinks.Picture> pictures,
            Attached attached) {
        Price price = prices.of(product, quotes);
        StockNote note = stock.note(product);
        return new ProductView(
                product.id(),
                entry.name(),
                entry.path().encoded(),
                context.settings().showSku() ? product.sku() : "",
                context.settings().showBrand() ? brand : Optional.empty(),
                price,
                cards.rating(product),
                new LaterList<>(() -> stock.badges(note, price)),
                new LaterList<>(() -> images(product, pictures, entry.name())),
                texts.fromStore(description),
                texts.fromStore(product.warranty()),
                attached.before(),
                attached.after(),
                new LaterList<>(() -> choices.of(product)),
                new LaterList<>(() -> variants(product, price, quotes)),
                note,
                stock.isBuyable(product) && !price.hidden(),
                Math.max(1, product.minimumQuantity()),
                Optional.of(product.maximumQuantity()).filter(most -> most > 0),
                prices.seen(product, price),
                product.freeShipping(),
                new LaterList<>(() -> details(product)),
                new LaterList<>(() -> customFields(product)),
                new LaterList<>(() -> prices.tiers(product, quotes)),
                new LaterList<>(() -> reviews(product)),
                new LaterList<>(() -> videos(product)));
    }

    /** The product's pictures as BigCommerce lists them. */
    List<ImageLinks.Picture> pictures(Product product) {
        List<ImageLinks.Picture> pictures = new ArrayList<>(product.images().size());
        for (Image image : product.images()) {
            pictures.add(context.images().picture(image.url()));
        }
        return pictures;
    }

    private static List<ProductImage> images(Product product, List<ImageLinks.Picture> pictures, String name) {
        List<ProductImage> images = new ArrayList<>(pictures.size());
        for (int place : ProductCards.inOrder(product)) {
            String alt = ProductCards.alt(product.images().get(place), name);
            ImageLinks.Picture picture = pictures.get(place);
            images.add(new ProductImage(
                    alt, picture.in("thumb", ""), picture.in("gallery", alt), picture.in("zoom", alt)));
        }
        return images;
    }

    /** @param price of the product, which a variant without a price of its own has */
    private List<VariantRow> variants(Product product, Price price, List<PriceQuote> quotes) {
        if (product.options().isEmpty()) {
            return List.of();
        }
        boolean withSku = context.settings().showSku();
        List<VariantRow> rows = new ArrayList<>(product.variants().size());
        for (Variant variant : product.variants()) {
            rows.add(new VariantRow(
                    variant.id(),
                    nameOf(variant),
                    withSku ? variant.sku() : "",
                    prices.of(product, variant, price, quotes),
                    stock.isBuyable(product, variant),
                    stock.note(product, variant)));
        }
        return rows;
    }

    private static String nameOf(Variant variant) {
        StringBuilder name = new StringBuilder();
        for (Variant.Value value : variant.values()) {
            name.append(name.isEmpty() ? "" : " / ").append(value.label());
        }
        return name.toString();
    }

    private static List<Detail> customFields(Product product) {
        List<Detail> fields = new ArrayList<>(product.customFields().size());
        for (Product.CustomField field : product.customFields()) {
            fields.add(new Detail(field.name(), field.value()));
        }
        return fields;
    }

    private List<Detail> details(Product product) {
        List<Detail> details = new ArrayList<>();
        if (context.settings().showSku()) {
            add(details, "detail.sku", product.sku());
        }
        add(details, "detail.upc", product.codes().upc());
        add(details, "detail.gtin", product.codes().gtin());
        add(details, "detail.mpn", product.codes().mpn());
        if (product.conditionShown() && !product.condition().isBlank()) {
            String key = "condition." + product.condition().toLowerCase(Locale.ROOT);
            add(details, "detail.condition", context.strings().has(key) ? word(key) : product.condition());
        }
        if (context.settings().showWeight() && !product.digital()) {
            add(details, "detail.weight", measure(product.measures().weight(), weightUnit()));
        }
        add(details, "detail.size", size(product.measures()));
        return details;
    }

    private void add(List<Detail> details, String key, String value) {
        if (!value.isBlank()) {
            details.add(new Detail(word(key), value));
        }
    }

    private String size(Measures measures) {
        List<String> sides = List.of(measures.width(), measures.depth(), measures.height()).stream()
                .filter(side -> side.signum() > 0)
                .map(side -> side.stripTrailingZeros().toPlainString())
                .toList();
        return sides.size() < 3 ? "" : String.join(" \u00d7 ", sides) + " " + lengthUnit();
    }

    private static String measure(BigDecimal amount, String unit) {
        return amount.signum() <= 0 ? "" : amount.stripTrailingZeros().toPlainString() + " " + unit;
    }

    private String weightUnit() {
        return switch (context.store().weightUnit().toLowerCase(Locale.ROOT)) {
            case "kgs", "kilograms" -> "kg";
            case "grams" -> "g";
            case "lbs", "pounds" -> "lb";
            case "ounces" -> "oz";
            case "tonnes" -> "t";
            default -> context.store().weightUnit();
        };
    }

    private String lengthUnit() {
        return switch (context.store().lengthUnit().toLowerCase(Locale.ROOT)) {
            case "centimeters" -> "cm";
            case "inches" -> "in";
            case "millimeters" -> "mm";
            case "meters" -> "m";
            default -> context.store().lengthUnit();
        };
    }

    private List<ReviewView> reviews(Product product) {
        if (!context.settings().showRating()) {
            return List.of();
        }
        return product.reviews().stream()
                .sorted(Comparator.comparing(Review::date).reversed().thenComparingLong(Review::id))
                .map(this::review)
                .toList();
    }

    private ReviewView review(Review review) {
        return new ReviewView(
                review.title(),
                CleanTexts.paragraphs(review.text()),
                review.rating(),
                review.author().isBlank() ? word("review.anonymous") : review.author(),
                Dates.day(review.date()).map(context.strings()::date).orElse(""),
                Dates.day(review.date()).map(Object::toString).orElse(""));
    }

    private static List<VideoView> videos(Product product) {
        return product.videos().stream()
                .sorted(Comparator.comparingInt(Product.Video::sortOrder).thenComparing(Product.Video::youtubeId))
                .filter(video -> video.youtubeId().matches("[A-Za-z0-9_-]{6,20}"))
                .map(video -> new VideoView(
                        video.title(), video.description(), "https://www.youtube.com/watch?v=" + video.youtubeId()))
                .toList();
    }

    private String word(String key) {
        return context.strings().text(key);
    }

    /** Texts that editors attached to an entity, by where they stand. */
    record Attached(List<Markup> before, List<Markup> after) {

        static final Attached NOTHING = new Attached(List.of(), List.of());

        Attached {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
