package dev.bcsite.site;

import dev.bcsite.catalog.Image;
import dev.bcsite.catalog.PriceQuote;
import dev.bcsite.catalog.Product;
import dev.bcsite.site.view.Price;
import dev.bcsite.site.view.ProductCard;
import dev.bcsite.site.view.Rating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the card that lists show of a product. */
final class ProductCards {

    private static final Comparator<Image> IN_ORDER = (one, other) -> {
        int byThumbnail = Boolean.compare(other.thumbnail(), one.thumbnail());
        int byOrder = byThumbnail != 0 ? byThumbnail : Integer.compare(one.sortOrder(), other.sortOrder());
        return byOrder != 0 ? byOrder : Long.compare(one.id(), other.id());
    };

    private final SiteContext context;
    private final Prices prices;
    private final Stock stock;

    ProductCards(SiteContext context) {
        this.context = context;
        this.prices = new Prices(context);
        this.stock = new Stock(context);
    }

    ProductCard of(Product product, String name, String url, Optional<String> brand, List<PriceQuote> quotes) {
        Price price = prices.of(product, quotes);
        return new ProductCard(
                product.id(),
                name,
                url,
                thumbnail(product).map(image -> context.images().in("card", image.url(), alt(image, name))),
                context.settings().showBrand() ? brand : Optional.empty(),
                price,
                rating(product),
                stock.badges(stock.note(product), price),
                stock.isBuyable(product),
                product.hasChoices());
    }

    /** The picture that lists show: the one marked as thumbnail, else the first in order. */
    static Optional<Image> thumbnail(Product product) {
        List<Image> images = product.images();
        if (images.size() < 2) {
            return images.isEmpty() ? Optional.empty() : Optional.of(images.get(0));
        }
        return Optional.of(Collections.min(images, IN_ORDER));
    }

    /** The places of all pictures in the product's list, the thumbnail first, then as the merchant ordered them. */
    static List<Integer> inOrder(Product product) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < product.images().size(); place++) {
            places.add(place);
        }
        places.sort((one, other) ->
                IN_ORDER.compare(product.images().get(one), product.images().get(other)));
        return places;
    }

    static String alt(Image image, String name) {
        return image.alt().isBlank() ? name : image.alt();
    }

    Optional<Rating> rating(Product product) {
        if (!context.settings().showRating() || product.reviewsCount() <= 0 || product.reviewsRatingSum() <= 0) {
            return Optional.empty();
        }
        BigDecimal average = average(product);
        int stars = average.setScale(0, RoundingMode.HALF_UP).intValue();
        return Optional.of(new Rating(average.toPlainString(), stars, product.reviewsCount()));
    }

    static BigDecimal average(Product product) {
        return product.reviewsCount() <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(product.reviewsRatingSum())
                        .divide(BigDecimal.valueOf(product.reviewsCount()), 1, RoundingMode.HALF_UP);
    }
}
