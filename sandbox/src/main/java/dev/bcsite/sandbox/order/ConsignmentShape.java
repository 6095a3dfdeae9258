package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.function.Predicate;

/**
 * The ways in which an order reaches its shopper: by carrier, picked up, as downloads and by e-mail.
 *
 * @param isWhole whether the items are there, or only links to them
 */
record ConsignmentShape(OrderShape shape, boolean isWhole) {

    ObjectNode of(ObjectNode order) {
        ObjectNode consignments = Json.object();
        consignments.set("pickups", pickups(order));
        ArrayNode shipping = consignments.putArray("shipping");
        for (ObjectNode address : Json.objects(order, "shipping_addresses")) {
            long id = address.path("id").asLong();
            ObjectNode shown = new AddressShape(shape).consignment(order, address);
            shown.set("line_items", items(order, is("order_address_id", id)));
            shipping.add(shown);
        }
        consignments.set("downloads", digital(order, "digital"));
        ObjectNode email = consignments.putObject("email");
        email.set("gift_certificates", digital(order, "giftcertificate"));
        return consignments;
    }

    private ArrayNode pickups(ObjectNode order) {
        ArrayNode pickups = Json.array();
        for (ObjectNode pickup : Json.objects(order, "pickups")) {
            ObjectNode shown = pickup.deepCopy();
            shown.set(
                    "line_items",
                    items(order, is("order_pickup_method_id", pickup.path("id").asLong())));
            pickups.add(shown);
        }
        return pickups;
    }

    /** One consignment for all of a type, as all go to the same address. */
    private ArrayNode digital(ObjectNode order, String type) {
        ArrayNode found = Json.array();
        Predicate<ObjectNode> isOne = product -> product.path("type").asText().equals(type);
        if (Json.objects(order, "products").stream().anyMatch(isOne)) {
            String email = order.path("billing_address").path("email").asText("");
            found.addObject().put("recipient_email", email).set("line_items", items(order, isOne));
        }
        return found;
    }

    private static Predicate<ObjectNode> is(String field, long id) {
        return product -> product.path(field).asLong() == id;
    }

    private ArrayNode items(ObjectNode order, Predicate<ObjectNode> belongs) {
        List<ObjectNode> products =
                Json.objects(order, "products").stream().filter(belongs).toList();
        ProductShape shown = new ProductShape(shape.exchange().state());
        return Json.array(products.stream()
                .map(product -> isWhole
                        ? shown.of(order, product)
                        : shape.link(order, "products/" + product.path("id").asText()))
                .toList());
    }
}
