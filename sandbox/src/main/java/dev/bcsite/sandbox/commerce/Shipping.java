package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The ways to ship that a store offers, by zone.
 *
 * <p>They are the document {@code shipping/methods}: zones with {@code id}, {@code name}, {@code countries} (ISO codes,
 * or {@code *}), {@code states} and {@code methods}, each with {@code id}, {@code name}, {@code type} ({@code flat},
 * {@code per_item} or {@code free}), {@code rate}, {@code minimum} (what the goods must come to) and
 * {@code transit_time}. Amounts are in the store's default currency.
 */
final class Shipping {

    private static final String USUAL = """
            [{"id": 1, "name": "At home", "countries": ["HOME"], "methods": [
               {"id": 1, "name": "Standard", "type": "flat", "rate": 5, "transit_time": "3-5 business days"},
               {"id": 2, "name": "Express", "type": "flat", "rate": 12.5, "transit_time": "1-2 business days"},
               {"id": 3, "name": "Free shipping", "type": "free", "minimum": 100, "transit_time": "3-5 business days"}]},
             {"id": 2, "name": "Rest of the world", "countries": ["*"], "methods": [
               {"id": 4, "name": "International", "type": "flat", "rate": 15, "transit_time": "7-14 business days"},
               {"id": 5, "name": "International express", "type": "flat", "rate": 30,
                "transit_time": "3-5 business days"}]}]
            """;

    private final Till till;
    private final JsonNode zones;

    Shipping(Till till) {
        this.till = till;
        this.zones = till.state().documents().get("shipping/methods").orElseGet(() -> usual(till));
    }

    private static JsonNode usual(Till till) {
        String home = till.state()
                .documents()
                .get("store")
                .map(store -> store.path("country_code").asText("US"))
                .orElse("US");
        return Json.parse(USUAL.replace("HOME", home));
    }

    /** The first zone that names the address, else the one for everywhere. */
    Optional<ObjectNode> zone(ObjectNode address) {
        return zone(zone ->
                        names(zone, "countries", address.path("country_code").asText())
                                && (zone.path("states").isEmpty() || isInState(zone, address)))
                .or(() -> zone(zone -> names(zone, "countries", "*")));
    }

    private static boolean isInState(ObjectNode zone, ObjectNode address) {
        return names(zone, "states", address.path("state_or_province_code").asText())
                || names(zone, "states", address.path("state_or_province").asText());
    }

    private Optional<ObjectNode> zone(Predicate<ObjectNode> test) {
        return Json.elements(zones).stream()
                .map(ObjectNode.class::cast)
                .filter(test)
                .findFirst();
    }

    private static boolean names(ObjectNode zone, String field, String text) {
        return Json.elements(zone.path(field)).stream()
                .anyMatch(one -> one.asText().equalsIgnoreCase(text));
    }

    List<ShippingOption> options(Consignment consignment, List<PricedLine> lines) {
        Optional<ObjectNode> zone = zone(consignment.address());
        List<ShippingOption> options = new ArrayList<>();
        Parcel parcel = Parcel.of(till, consignment, lines);
        if (!parcel.isEmpty() && parcel.paying() == 0 && parcel.fixed().signum() == 0) {
            options.add(
                    new ShippingOption(id(consignment, "free"), "Free Shipping", "freeshipping", BigDecimal.ZERO, ""));
        }
        if (zone.isPresent() && !parcel.isEmpty()) {
            for (ObjectNode method : Json.objects(zone.get(), "methods")) {
                option(consignment, zone.get(), method, parcel).ifPresent(options::add);
            }
        }
        return options;
    }

    private Optional<ShippingOption> option(
            Consignment consignment, ObjectNode zone, ObjectNode method, Parcel parcel) {
        BigDecimal minimum = till.converted(Money.read(method.path("minimum")));
        if (parcel.worth().compareTo(minimum) < 0) {
            return Optional.empty();
        }
        String type = method.path("type").asText("flat");
        BigDecimal rate = till.converted(Money.read(method.path("rate")));
        BigDecimal cost = switch (type) {
            case "free" -> BigDecimal.ZERO;
            case "per_item" -> parcel.fixed().add(rate.multiply(BigDecimal.valueOf(parcel.paying())));
            default -> parcel.paying() > 0 ? parcel.fixed().add(rate) : parcel.fixed();
        };
        String id = id(
                consignment, zone.path("id").asText() + "/" + method.path("id").asText());
        String shown = type.equals("free")
                ? "freeshipping"
                : "shipping_" + type.replace("per_item", "peritem").replace("flat", "flatrate");
        return Optional.of(new ShippingOption(
                id,
                method.path("name").asText(),
                shown,
                till.money().rounded(cost),
                method.path("transit_time").asText("")));
    }

    private static String id(Consignment consignment, String method) {
        return Tokens.of("shipping", consignment.id(), method).substring(0, 32);
    }

    /**
     * What is in a consignment, as far as shipping looks at it.
     *
     * @param worth what the goods come to
     * @param paying how many pieces pay the usual rate
     * @param fixed what pieces with a rate of their own pay
     */
    private record Parcel(boolean isEmpty, BigDecimal worth, long paying, BigDecimal fixed) {

        static Parcel of(Till till, Consignment consignment, List<PricedLine> lines) {
            BigDecimal worth = BigDecimal.ZERO;
            BigDecimal fixed = BigDecimal.ZERO;
            long paying = 0;
            long pieces = 0;
            for (PricedLine line : lines) {
                long quantity = line.isShipped()
                        ? consignment.quantities().getOrDefault(line.line().id(), 0L)
                        : 0;
                BigDecimal count = BigDecimal.valueOf(quantity);
                BigDecimal own = own(line, "fixed_cost_shipping_price");
                boolean isFree = flag(line, "is_free_shipping");
                pieces += quantity;
                worth = worth.add(line.list().multiply(count));
                fixed = fixed.add(isFree ? BigDecimal.ZERO : till.converted(own).multiply(count));
                paying += isFree || own.signum() > 0 ? 0 : quantity;
            }
            return new Parcel(pieces == 0, worth, paying, fixed);
        }

        private static BigDecimal own(PricedLine line, String field) {
            BigDecimal variant =
                    line.variant().map(row -> Money.read(row.path(field))).orElse(BigDecimal.ZERO);
            return variant.signum() > 0
                    ? variant
                    : line.product().map(row -> Money.read(row.path(field))).orElse(BigDecimal.ZERO);
        }

        private static boolean flag(PricedLine line, String field) {
            return line.product().filter(row -> row.path(field).asBoolean()).isPresent()
                    || line.variant().filter(row -> row.path(field).asBoolean()).isPresent();
        }
    }
}
