package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * The gift wrapping of a line of a cart.
 *
 * <p>What wrappings there are and what they cost is set up in BigCommerce's control panel, and no API of it tells. So the
 * sandbox knows the numbers of a product's wrappings and nothing more: one costs what the request gives as
 * {@code amount}, else nothing, and is called what the request gives as {@code name}.
 *
 * @param id zero when none is given
 * @param amount of one piece, as prices are entered; it is paid for every piece, wrapped together or not
 */
public record Wrapping(long id, String name, String message, BigDecimal amount) {

    /** The class that taxes on gift wrapping are for. */
    static final long TAX_CLASS = 3;

    static Optional<Wrapping> of(Line line) {
        return line.row().path("gift_wrapping") instanceof ObjectNode given && !given.isEmpty()
                ? Optional.of(new Wrapping(
                        given.path("wrap_details").path(0).path("id").asLong(),
                        given.path("name").asText("Gift wrapping"),
                        message(given),
                        given.path("amount").decimalValue()))
                : Optional.empty();
    }

    /** The first that is given with a wrapping, else the one of the line. */
    private static String message(ObjectNode given) {
        return Json.objects(given, "wrap_details").stream()
                .map(detail -> detail.path("message").asText(""))
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElse(given.path("message").asText(""));
    }

    /** Refuses a wrapping that the product does not have. */
    static void refuseForeign(ObjectNode product, ObjectNode given, String where) {
        String type = product.path("gift_wrapping_options_type").asText("any");
        Set<Long> listed = Json.longs(product, "gift_wrapping_options_list");
        for (JsonNode detail : given.path("wrap_details")) {
            boolean isThere = switch (type) {
                case "none" -> false;
                case "list" -> listed.contains(detail.path("id").asLong());
                default -> true;
            };
            if (!isThere) {
                throw Refusal.unprocessable(where + ".gift_wrapping", "is not a gift wrapping of the product");
            }
        }
    }
}
