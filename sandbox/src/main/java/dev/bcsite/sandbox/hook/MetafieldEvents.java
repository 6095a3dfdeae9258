package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.Map;
import java.util.stream.Stream;

/** What metafields tell: all of them in one scope, and those of most owners in a scope of the owner's. */
final class MetafieldEvents {

    private static final Map<String, String> OWNERS = Map.of(
            "product", "store/product/metafield/",
            "variant", "store/product/variant/metafield/",
            "category", "store/category/metafield/",
            "brand", "store/brand/metafield/",
            "cart", "store/cart/metafield/",
            "order", "store/order/metafield/",
            "channel", "store/channel/metafield/",
            "location", "store/inventory/location/metafield/");

    private MetafieldEvents() {}

    /** Here, and only here, the id of the owner is a text. */
    static Stream<Event> of(Difference metafield, Surroundings around) {
        if (metafield.isUpdate() && !metafield.touchesMoreThan("date_modified")) {
            return Stream.empty();
        }
        String owner = metafield.row().path("resource_type").asText();
        ObjectNode data = Json.object()
                .put("metafield_id", metafield.id())
                .put("resource_id", metafield.row().path("resource_id").asText());
        ObjectNode typed = data.deepCopy().put("resource_type", owner);
        Event general = new Event("store/metafield/" + metafield.verb(), typed);
        boolean showsType = owner.equals("product") || owner.equals("variant");
        return OWNERS.containsKey(owner)
                ? Stream.of(general, new Event(OWNERS.get(owner) + metafield.verb(), showsType ? typed : data))
                : Stream.of(general);
    }
}
