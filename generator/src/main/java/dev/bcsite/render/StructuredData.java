package dev.bcsite.render;

import dev.bcsite.catalog.Product;
import dev.bcsite.site.SiteContext;
import dev.bcsite.site.view.Link;
import dev.bcsite.site.view.Price;
import dev.bcsite.site.view.ProductView;
import dev.bcsite.site.view.Rating;
import dev.bcsite.site.view.ReviewView;
import dev.bcsite.site.view.VariantRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pages tell search engines, in the terms of schema.org. URLs are absolute; prices only where pages show them. */
final class StructuredData {

    /** As many as search engines show. */
    private static final int REVIEWS = 10;

    private final SiteContext context;

    StructuredData(SiteContext context) {
        this.context = context;
    }

    Map<String, Object> organization() {
        Map<String, Object> data = thing("Organization");
        data.put("name", context.settings().storeName());
        data.put("url", absolute(context.home()));
        putText(data, "telephone", context.settings().storePhone());
        putText(data, "email", context.settings().storeEmail());
        return data;
    }

    Map<String, Object> webSite() {
        Map<String, Object> data = thing("WebSite");
        data.put("name", context.settings().storeName());
        data.put("url", absolute(context.home()));
        data.put("inLanguage", context.locale());
        return data;
    }

    /** The way from the home page to this page, the page itself included. */
    Map<String, Object> breadcrumbs(List<Link> crumbs, String name, String path) {
        List<Link> all = new ArrayList<>(crumbs);
        all.add(new Link(name, path));
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", i + 1);
            item.put("name", all.get(i).name());
            item.put("item", absolute(all.get(i).url()));
            items.add(item);
        }
        Map<String, Object> data = thing("BreadcrumbList");
        data.put("itemListElement", items);
        return data;
    }

    Map<String, Object> product(ProductView view, Product product, String description, List<String> images) {
        Map<String, Object> data = thing("Product");
        data.put("@id", absolute(view.url()) + "#product");
        data.put("name", view.name());
        data.put("url", absolute(view.url()));
        putText(data, "description", description);
        if (!images.isEmpty()) {
            data.put("image", images);
        }
        putText(data, "sku", product.sku());
        putText(data, "mpn", product.codes().mpn());
        putText(
                data,
                "gtin",
                product.codes().gtin().isBlank()
                        ? product.codes().upc()
                        : product.codes().gtin());
        if (view.brand().isPresent()) {
            Map<String, Object> brand = new LinkedHashMap<>();
            brand.put("@type", "Brand");
            brand.put("name", view.brand().get().name());
            data.put("brand", brand);
        }
        if (view.rating().isPresent()) {
            data.put("aggregateRating", rating(view.rating().get()));
        }
        List<Map<String, Object>> reviews = reviews(view.reviews());
        if (!reviews.isEmpty()) {
            data.put("review", reviews);
        }
        if (!view.price().hidden() && view.price().amount().isPresent()) {
            data.put("offers", offers(view));
        }
        return data;
    }

    private static List<Map<String, Object>> reviews(List<ReviewView> all) {
        List<Map<String, Object>> reviews = new ArrayList<>();
        for (ReviewView review : all) {
            if (review.rating() > 0 && reviews.size() < REVIEWS) {
                reviews.add(review(review));
            }
        }
        return reviews;
    }

    Map<String, Object> article(String title, String path, String isoDate, String summary, Optional<String> author) {
        Map<String, Object> data = thing("BlogPosting");
        data.put("headline", title);
        data.put("url", absolute(path));
        putText(data, "datePublished", isoDate);
        putText(data, "description", summary);
        Map<String, Object> by = new LinkedHashMap<>();
        by.put("@type", author.isPresent() ? "Person" : "Organization");
        by.put("name", author.orElse(context.settings().storeName()));
        data.put("author", by);
        return data;
    }

    /** One offer, or the range over the variants. A hidden price is not offered. */
    private Map<String, Object> offers(ProductView view) {
        Price price = view.price();
        Map<String, Object> offer = new LinkedHashMap<>();
        boolean range = price.range();
        offer.put("@type", range ? "AggregateOffer" : "Offer");
        offer.put("url", absolute(view.url()));
        offer.put("priceCurrency", price.currency());
        if (range) {
            offer.put("lowPrice", price.amount().get());
            offer.put("highPrice", price.highest().orElse(price.amount().get()));
            offer.put("offerCount", Math.max(1, buyable(view.variants())));
        } else {
            offer.put("price", price.amount().get());
        }
        offer.put("availability", "https://schema.org/" + view.stock().schema());
        return offer;
    }

    private static long buyable(List<VariantRow> variants) {
        long buyable = 0;
        for (VariantRow variant : variants) {
            buyable += variant.buyable() ? 1 : 0;
        }
        return buyable;
    }

    private static Map<String, Object> rating(Rating rating) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "AggregateRating");
        data.put("ratingValue", rating.average());
        data.put("reviewCount", rating.count());
        return data;
    }

    private static Map<String, Object> review(ReviewView review) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("@type", "Rating");
        given.put("ratingValue", review.rating());
        Map<String, Object> by = new LinkedHashMap<>();
        by.put("@type", "Person");
        by.put("name", review.author());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "Review");
        putText(data, "name", review.title());
        data.put("author", by);
        putText(data, "datePublished", review.isoDate());
        data.put("reviewRating", given);
        return data;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", type);
        return data;
    }

    private static void putText(Map<String, Object> data, String key, String text) {
        if (!text.isBlank()) {
            data.put(key, text);
        }
    }

    private String absolute(String path) {
        return path.startsWith("/") ? context.storefront().absolute(path) : path;
    }
}
