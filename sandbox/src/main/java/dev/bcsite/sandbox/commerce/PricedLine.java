package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.pricing.Adjustments;
import dev.bcsite.sandbox.pricing.TaxRates;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of a cart with what it costs before discounts.
 *
 * @param product absent for custom items and gift certificates, like the variant
 * @param original the price of one without sale or bulk pricing
 * @param list the price of one
 */
public record PricedLine(
        Line line,
        Optional<ObjectNode> product,
        Optional<ObjectNode> variant,
        BigDecimal original,
        BigDecimal list,
        boolean isOnSale) {

    /** What was chosen changes about the product. */
    private Adjustments adjustments() {
        return product.map(row -> Adjustments.of(row, OptionalLong.of(line.variant()), line.options()))
                .orElse(Adjustments.NONE);
    }

    /** The picture of what was chosen; empty when it has none of its own. */
    public Optional<String> picture() {
        return adjustments()
                .picture()
                .or(() -> variant.map(row -> row.path("image_url").asText("")).filter(picture -> !picture.isEmpty()));
    }

    /** The weight of one. */
    public BigDecimal weight() {
        BigDecimal own = variant.map(row -> row.path("weight"))
                .filter(JsonNode::isNumber)
                .or(() -> product.map(row -> row.path("weight")))
                .map(Money::read)
                .orElse(BigDecimal.ZERO);
        return adjustments().weight(own);
    }

    public BigDecimal extended() {
        return list.multiply(BigDecimal.valueOf(line.quantity()));
    }

    public String name() {
        return product.map(row -> row.path("name").asText())
                .orElse(line.row().path("name").asText());
    }

    public String sku() {
        return variant.map(row -> row.path("sku").asText(""))
                .filter(sku -> !sku.isEmpty())
                .or(() -> product.map(row -> row.path("sku").asText("")))
                .orElse(line.row().path("sku").asText(""));
    }

    public boolean isDigital() {
        return product.filter(row -> row.path("type").asText().equals("digital"))
                .isPresent();
    }

    /** Whether it must be sent to somebody: what is neither digital nor a gift certificate. */
    public boolean isShipped() {
        return line.sort() != Line.Sort.CERTIFICATE && !isDigital();
    }

    /** Added by a promotion rather than by somebody, and not to be changed. */
    public boolean isGift() {
        return line.row().path("is_gift").asBoolean();
    }

    long taxClass() {
        return product.map(row -> row.path("tax_class_id").asLong()).orElse(0L);
    }

    /** Gift certificates are money; they are taxed when they are spent. */
    public boolean isTaxable() {
        return line.sort() != Line.Sort.CERTIFICATE && taxClass() != TaxRates.NON_TAXABLE;
    }
}
