package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Puts lines into the row of a cart, changes and removes them. What cannot be bought is refused. */
record CartLines(StoreState state, CartRows rows) {

    private static final long MOST_OF_ONE = 1_000_000;

    void add(ObjectNode row, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            throw Obstacle.NO_LINES.at("line_items", "error.path.missing");
        }
        new Purchasing(state).refuseWhereClosed(row.path("channel_id").asLong());
        wishes.forEach(wish -> addOrMerge(row, line(wish)));
        wishes.forEach(wish -> refuseQuantity(row, wish));
    }

    private void refuseQuantity(ObjectNode row, Wish wish) {
        if (wish instanceof Wish.OfProduct of) {
            new Purchasing(state).refuseQuantities(new Cart(row).lines(), of.product(), of.where());
        }
    }

    private void addOrMerge(ObjectNode row, ObjectNode line) {
        ArrayNode lines = row.withArray("lines");
        for (ObjectNode other : Json.objects(row, "lines")) {
            if (new Line(other).isLike(line)) {
                other.put(
                        "quantity",
                        other.path("quantity").asLong() + line.path("quantity").asLong());
                return;
            }
        }
        lines.addObject().put("id", rows.partId(row)).setAll(line);
    }

    private ObjectNode line(Wish wish) {
        if (wish instanceof Wish.OfProduct product) {
            return line(product);
        }
        if (wish instanceof Wish.OfCustom custom) {
            return line(Line.Sort.CUSTOM, custom.quantity(), custom.where())
                    .put("sku", custom.sku())
                    .put("name", custom.name())
                    .put("list_price", custom.price())
                    .put("image_url", custom.image());
        }
        Wish.OfCertificate certificate = (Wish.OfCertificate) wish;
        ObjectNode line = line(Line.Sort.CERTIFICATE, certificate.quantity(), certificate.where());
        line.setAll(certificate.details());
        return line.put("list_price", certificate.amount());
    }

    private ObjectNode line(Wish.OfProduct wish) {
        ObjectNode product = state.products()
                .row(wish.product())
                .orElseThrow(() -> Obstacle.UNKNOWN_PRODUCT.at(wish.where() + ".product_id", "is not a product"));
        Choices choices = Choices.of(product, wish.variant(), wish.selections(), wish.where());
        Purchasing.refuseUnavailable(product, choices.variant(), wish.where());
        ObjectNode line = line(Line.Sort.PRODUCT, wish.quantity(), wish.where())
                .put("product_id", wish.product())
                .put("variant_id", choices.variant().path("id").asLong());
        line.set("options", Json.array(choices.options()));
        wish.price().ifPresent(price -> line.put("list_price", checked(price, wish.where())));
        wish.wrapping().ifPresent(wrapping -> {
            Wrapping.refuseForeign(product, wrapping, wish.where());
            line.set("gift_wrapping", wrapping);
        });
        return line;
    }

    private static ObjectNode line(Line.Sort sort, long quantity, String where) {
        if (quantity < 1 || quantity > MOST_OF_ONE) {
            throw Obstacle.WRONG_QUANTITY.at(where + ".quantity", "must be between 1 and " + MOST_OF_ONE);
        }
        return Json.object().put("sort", sort.name()).put("quantity", quantity);
    }

    private static BigDecimal checked(BigDecimal price, String where) {
        if (price.signum() < 0) {
            throw Refusal.unprocessable(where + ".list_price", "must be at least 0");
        }
        return price;
    }

    void change(ObjectNode row, String id, long quantity, Optional<BigDecimal> price) {
        ObjectNode line = existing(row, id);
        Line before = new Line(line.deepCopy());
        if (before.sort() == Line.Sort.CUSTOM) {
            throw Refusal.unprocessable("line_item", "a custom item cannot be changed");
        }
        line.put(
                "quantity",
                line(before.sort(), quantity, "line_item").path("quantity").asLong());
        price.ifPresent(given -> line.put("list_price", checked(given, "line_item")));
        if (before.sort() == Line.Sort.PRODUCT) {
            new Purchasing(state).refuseQuantities(new Cart(row).lines(), before.product(), "line_item");
        }
        fitConsignments(row);
    }

    void replace(ObjectNode row, String id, Wish.OfProduct wish) {
        ObjectNode line = existing(row, id);
        ObjectNode wanted = line(wish);
        line.removeAll();
        line.put("id", id).setAll(wanted);
        refuseQuantity(row, wish);
        fitConsignments(row);
    }

    private static ObjectNode existing(ObjectNode row, String id) {
        return Json.objects(row, "lines").stream()
                .filter(line -> line.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    void remove(ObjectNode row, String id) {
        ArrayNode kept = Json.array();
        Json.objects(row, "lines").stream()
                .filter(line -> !line.path("id").asText().equals(id))
                .forEach(kept::add);
        row.set("lines", kept);
        fitConsignments(row);
    }

    /** Consignments hold no more than the cart; one that holds nothing any more goes. */
    private static void fitConsignments(ObjectNode row) {
        Cart cart = new Cart(row);
        ArrayNode kept = Json.array();
        for (ObjectNode consignment : Json.objects(row, "consignments")) {
            ArrayNode items = Json.array();
            for (ObjectNode item : Json.objects(consignment, "line_items")) {
                cart.line(item.path("item_id").asText()).ifPresent(line -> items.add(fitted(item, line, cart)));
            }
            if (!items.isEmpty()) {
                consignment.set("line_items", items);
                kept.add(consignment);
            }
        }
        row.set("consignments", kept);
    }

    /** A line that goes to one address only goes there whole, whatever its quantity has become. */
    private static ObjectNode fitted(ObjectNode item, Line line, Cart cart) {
        long places = cart.consignments().stream()
                .filter(other -> other.quantities().containsKey(line.id()))
                .count();
        long asked = item.path("quantity").asLong();
        return item.put("quantity", places == 1 ? line.quantity() : Math.min(asked, line.quantity()));
    }
}
