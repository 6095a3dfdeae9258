package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cart and the checkout with the same id: what was put in and said so far. {@link Totals} says what it comes to.
 *
 * @param row as it is kept; shared, not to be changed
 */
public record Cart(ObjectNode row) {

    public String id() {
        return row.path("id").asText();
    }

    /** Zero for a guest. */
    public long customer() {
        return row.path("customer_id").asLong();
    }

    public long channel() {
        return row.path("channel_id").asLong();
    }

    /** The code of the currency that is paid in. */
    public String currency() {
        return row.path("currency_code").asText();
    }

    public String locale() {
        return row.path("locale").asText();
    }

    public long version() {
        return row.path("version").asLong();
    }

    /** As v3 writes it. */
    public String created() {
        return row.path("created_time").asText();
    }

    public String updated() {
        return row.path("updated_time").asText();
    }

    /** Whether the API made it: only then are there redirect URLs. */
    public boolean isManaged() {
        return row.path("is_managed").asBoolean();
    }

    public List<Line> lines() {
        return Json.objects(row, "lines").stream().map(Line::new).toList();
    }

    public Optional<Line> line(String id) {
        return lines().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** In the fields of the API, with an {@code id}. */
    public Optional<ObjectNode> billingAddress() {
        return row.path("billing_address") instanceof ObjectNode address ? Optional.of(address) : Optional.empty();
    }

    public List<Consignment> consignments() {
        return Json.objects(row, "consignments").stream().map(Consignment::new).toList();
    }

    public Optional<Consignment> consignment(String id) {
        return consignments().stream()
                .filter(consignment -> consignment.id().equals(id))
                .findFirst();
    }

    /** The codes of coupons that were entered, in that order; not all of them need be worth something. */
    public List<String> coupons() {
        return texts("coupons");
    }

    public List<String> certificates() {
        return texts("gift_certificates");
    }

    public boolean usesStoreCredit() {
        return row.path("uses_store_credit").asBoolean();
    }

    public List<ObjectNode> fees() {
        return Json.objects(row, "fees");
    }

    public String customerMessage() {
        return row.path("customer_message").asText("");
    }

    /** The order that was made of it last. */
    public Optional<Long> order() {
        return row.hasNonNull("order_id") ? Optional.of(row.path("order_id").asLong()) : Optional.empty();
    }

    /** Whether somebody set discounts by hand, which ends all automatic ones. */
    boolean hasManualDiscounts() {
        return row.has("manual_discounts");
    }

    BigDecimal manualDiscount() {
        return Money.read(row.path("manual_discounts").path("cart"));
    }

    Map<String, BigDecimal> manualLineDiscounts() {
        Map<String, BigDecimal> discounts = new LinkedHashMap<>();
        row.path("manual_discounts")
                .path("lines")
                .properties()
                .forEach(entry -> discounts.put(entry.getKey(), Money.read(entry.getValue())));
        return discounts;
    }

    private List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        row.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
