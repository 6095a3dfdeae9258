package dev.bcsite.sandbox.cart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Line;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.PricedLine;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.commerce.Wrapping;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The lines of a cart, by sort, as carts and checkouts show them.
 *
 * @param taxable what the field is called: carts and checkouts do not agree
 */
public record LineShape(StoreState state, Address address, String taxable, Wanted wanted) {

    /** What BigCommerce shows of a product without pictures. */
    private static final String NO_PICTURE = "ProductDefault.jpg";

    /** Which lines show what was chosen. */
    public record Wanted(boolean physicalOptions, boolean digitalOptions) {}

    public ObjectNode all(Totals totals) {
        ObjectNode shown = Json.object();
        ArrayNode physical = shown.putArray("physical_items");
        ArrayNode digital = shown.putArray("digital_items");
        ArrayNode certificates = shown.putArray("gift_certificates");
        ArrayNode custom = shown.putArray("custom_items");
        for (Totals.LineTotal line : totals.lines()) {
            switch (line.priced().line().sort()) {
                case CERTIFICATE -> certificates.add(certificate(line.priced()));
                case CUSTOM -> custom.add(custom(line.priced()));
                case PRODUCT -> (line.priced().isDigital() ? digital : physical).add(product(line, totals));
            }
        }
        return shown;
    }

    private ObjectNode product(Totals.LineTotal line, Totals totals) {
        PricedLine priced = line.priced();
        ObjectNode shown = Json.object().put("id", priced.line().id());
        shown.putNull("parent_id");
        shown.put("variant_id", priced.line().variant())
                .put("product_id", priced.line().product())
                .put("sku", priced.sku())
                .put("name", priced.name())
                .put("url", url(totals.cart().channel(), priced))
                .put("quantity", priced.line().quantity())
                .put(taxable, priced.isTaxable())
                .put("image_url", picture(priced));
        shown.set("discounts", discounts(line));
        if (taxable.equals("taxable")) {
            shown.set("coupons", coupons(line));
        }
        putPrices(shown, line, totals);
        totals.wrapping(priced.line()).ifPresent(one -> shown.set("gift_wrapping", wrapping(one.wrapping())));
        boolean isWanted = priced.isDigital() ? wanted.digitalOptions() : wanted.physicalOptions();
        if (isWanted) {
            shown.set("options", options(priced.line()));
        }
        if (priced.isDigital()) {
            shown.putArray("download_file_urls");
            shown.put("download_page_url", "").put("download_size", "");
        }
        return shown;
    }

    private static ObjectNode wrapping(Wrapping wrapping) {
        ObjectNode shown = Json.object().put("name", wrapping.name()).put("message", wrapping.message());
        put(shown, "amount", wrapping.amount());
        return shown;
    }

    private static void putPrices(ObjectNode shown, Totals.LineTotal line, Totals totals) {
        PricedLine priced = line.priced();
        put(shown, "discount_amount", line.discount());
        put(shown, "coupon_amount", line.coupon());
        put(shown, "original_price", priced.original());
        put(shown, "list_price", priced.list());
        put(shown, "sale_price", each(line, totals));
        put(shown, "extended_list_price", priced.extended());
        put(shown, "extended_sale_price", line.extendedSale());
        put(shown, "comparison_price", priced.original());
        put(
                shown,
                "extended_comparison_price",
                priced.original().multiply(BigDecimal.valueOf(priced.line().quantity())));
        shown.put("is_require_shipping", priced.isShipped())
                .put("is_mutable", !priced.isGift())
                .put("added_by_promotion", priced.isGift());
    }

    private static BigDecimal each(Totals.LineTotal line, Totals totals) {
        BigDecimal quantity = BigDecimal.valueOf(line.priced().line().quantity());
        int decimals = totals.currency().path("decimal_places").asInt(2);
        return line.extendedSale().divide(quantity, decimals, RoundingMode.HALF_UP);
    }

    private static ArrayNode discounts(Totals.LineTotal line) {
        ArrayNode discounts = Json.array();
        for (Totals.Part part : line.discounts()) {
            put(discounts.addObject().put("id", part.label()), "discounted_amount", part.amount());
        }
        return discounts;
    }

    private static ArrayNode coupons(Totals.LineTotal line) {
        ArrayNode coupons = Json.array();
        for (Totals.Part part : line.coupons()) {
            put(coupons.addObject().put("code", part.label()), "totalDiscount", part.amount());
        }
        return coupons;
    }

    /** Choices of a value have its id; texts have none. */
    private static ArrayNode options(Line line) {
        ArrayNode options = Json.array();
        for (ObjectNode option : line.options()) {
            ObjectNode shown = options.addObject()
                    .put("name", option.path("name").asText())
                    .put("nameId", option.path("option_id").asLong())
                    .put("value", option.path("value").asText());
            if (option.has("value_id")) {
                shown.put("valueId", option.path("value_id").asLong());
            } else {
                shown.putNull("valueId");
            }
        }
        return options;
    }

    private String url(long channel, PricedLine line) {
        String site = state.sites().stream()
                .filter(row -> row.path("channel_id").asLong() == channel)
                .map(row -> row.path("url").asText())
                .findFirst()
                .orElse(address.origin().toString());
        String path = line.product()
                .map(row -> row.path("custom_url").path("url").asText())
                .orElse("");
        return site.replaceFirst("/+$", "") + path;
    }

    private String picture(PricedLine line) {
        String file = line.picture().orElseGet(() -> thumbnail(line));
        return file.matches("(https?:)?//.*") ? file : address.picture(file);
    }

    private static String thumbnail(PricedLine line) {
        List<ObjectNode> images =
                line.product().map(row -> Json.objects(row, "images")).orElse(List.of());
        return images.stream()
                .filter(image -> image.path("is_thumbnail").asBoolean())
                .findFirst()
                .or(() -> images.stream().findFirst())
                .map(image -> image.path("image_file").asText(""))
                .filter(file -> !file.isEmpty())
                .orElse(NO_PICTURE);
    }

    private static ObjectNode certificate(PricedLine priced) {
        ObjectNode row = priced.line().row();
        ObjectNode shown = Json.object()
                .put("id", priced.line().id())
                .put("name", row.path("name").asText())
                .put("theme", row.path("theme").asText());
        put(shown, "amount", priced.extended());
        shown.put("quantity", priced.line().quantity()).put("taxable", false);
        shown.set("sender", row.path("sender").deepCopy());
        shown.set("recipient", row.path("recipient").deepCopy());
        return shown.put("message", row.path("message").asText(""));
    }

    /** Carts show the quantity and the price of custom items as texts, checkouts as numbers. */
    private ObjectNode custom(PricedLine priced) {
        ObjectNode shown = Json.object()
                .put("id", priced.line().id())
                .put("sku", priced.sku())
                .put("name", priced.name());
        if (taxable.equals("taxable")) {
            shown.put("quantity", Long.toString(priced.line().quantity()))
                    .put("list_price", Money.plain(priced.list()).toPlainString());
        } else {
            shown.put("quantity", priced.line().quantity());
            put(shown, "list_price", priced.list());
        }
        put(shown, "extended_list_price", priced.extended());
        return shown.put("image_url", priced.line().row().path("image_url").asText(""));
    }

    static void put(ObjectNode shown, String field, BigDecimal amount) {
        shown.put(field, Money.plain(amount));
    }
}
