package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Links;
import dev.bcsite.sandbox.catalog.PictureLinks;
import dev.bcsite.sandbox.pricing.Offer;
import dev.bcsite.sandbox.pricing.Shopper;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The products of the visit's channel as its shopper sees them. */
record Storefront(Visit visit) {

    /** @param prices from the lowest to the highest of the variants, before modifiers; empty where they are hidden */
    record Ware(ObjectNode product, List<BigDecimal> prices) {

        long id() {
            return product.path("id").asLong();
        }

        String name() {
            return product.path("name").asText();
        }

        /** Whether there is anything to choose before it can be bought. */
        boolean hasChoices() {
            return !product.path("options").isEmpty()
                    || !product.path("modifiers").isEmpty();
        }

        boolean isForSale() {
            return !prices.isEmpty() && !product.path("availability").asText().equals("disabled");
        }
    }

    /** Visible products in the order of their ids. @param after the id that the page before ended with */
    List<Ware> page(long after, int count) {
        return Arrays.stream(visit.state().products().keys())
                .filter(id -> id > after)
                .mapToObj(visit.state().products()::row)
                .flatMap(Optional::stream)
                .filter(this::isShown)
                .limit(count)
                .map(this::ware)
                .toList();
    }

    Optional<Ware> product(long id) {
        return visit.state().products().row(id).filter(this::isShown).map(this::ware);
    }

    /** The product whose page has this path. */
    Optional<Ware> at(String path) {
        return Arrays.stream(visit.state().products().having("custom_url.url", path))
                .mapToObj(visit.state().products()::row)
                .flatMap(Optional::stream)
                .filter(this::isShown)
                .findFirst()
                .map(this::ware);
    }

    private boolean isShown(ObjectNode product) {
        for (var channel : product.path("channels")) {
            if (channel.asLong() == visit.channel()) {
                return product.path("is_visible").asBoolean();
            }
        }
        return false;
    }

    private Ware ware(ObjectNode product) {
        if (product.path("is_price_hidden").asBoolean()) {
            return new Ware(product, List.of());
        }
        Shopper shopper = Shopper.on(visit.state(), visit.channel(), currency(), Shopper.groupOf(Customer.row(visit)));
        return new Ware(
                product,
                Json.objects(product, "variants").stream()
                        .map(variant -> Offer.of(shopper, product, variant).calculated())
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    /** The one that carts of the channel begin in: the store's. */
    private ObjectNode currency() {
        return visit.state().table(Kind.CURRENCIES).stream()
                .filter(row -> row.path("is_default").asBoolean())
                .findFirst()
                .orElseGet(Json::object);
    }

    /** {@code $12.00}, or {@code from $12.00} when it depends on what is chosen. */
    String price(Ware ware) {
        if (ware.prices().isEmpty()) {
            return ware.product().path("price_hidden_label").asText("");
        }
        BigDecimal least = ware.prices().get(0);
        boolean isOne = least.compareTo(ware.prices().get(ware.prices().size() - 1)) == 0;
        return (isOne ? "" : "from ") + new Prices(currency()).of(least);
    }

    /** The URL of its first picture. @param size such as {@code url_standard} */
    Optional<String> picture(Ware ware, String size) {
        return new PictureLinks(visit.address())
                .productImages(ware.product()).stream()
                        .min(Comparator.comparing(
                                image -> !image.path("is_thumbnail").asBoolean()))
                        .map(image -> image.path(size).asText());
    }

    String link(Ware ware) {
        return visit.shopPath()
                + Links.path(ware.product().path("custom_url").path("url").asText("/"));
    }
}
