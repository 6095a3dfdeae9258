package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.HandPrices;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.OrderStock;
import dev.bcsite.sandbox.commerce.Taxed;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.settings.Countries;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Orders that somebody writes or changes by hand. Nobody gets a mail, and no promotion counts.
 *
 * <p>Products without a price cost what the catalog asks; sums that are given replace those of the store.
 */
record HandOrder(StoreState state) {

    private static final long FIRST_ID = 100;
    private static final long SHIPPING_CLASS = 2;
    /** What is not simply copied from a body. */
    private static final List<String> WORKED_ON = Forms.words("""
            billing_address shipping_addresses products fees consignments discount_amount date_created
            subtotal_ex_tax subtotal_inc_tax total_ex_tax total_inc_tax items_total order_is_digital
            """);

    /** Writes a new order down and tells its id. */
    long create(ObjectNode body) {
        Problems problems = new Problems();
        ObjectNode given = OrderFields.ORDER.created(body, "", problems);
        refuseContradictions(given, problems);
        if (!given.has("billing_address")) {
            problems.add("billing_address", "is required");
        }
        if (!given.has("products") && !given.has("consignments")) {
            problems.add("products", "is required");
        }
        problems.refuseAny();
        ObjectNode order = blank(given);
        apply(order, given);
        long id = Math.max(FIRST_ID, orders().nextId());
        orders().put(id, new OrderStock(state).followed(Json.object(), order));
        return id;
    }

    void change(long id, ObjectNode body) {
        Problems problems = new Problems();
        ObjectNode given = OrderFields.ORDER.created(body, "", problems);
        refuseContradictions(given, problems);
        problems.refuseAny();
        ObjectNode before = orders().row(id).orElseThrow(Refusal::notFound);
        ObjectNode order = before.deepCopy();
        apply(order, given);
        order.put("date_modified", Timestamps.zulu(state.clock().instant()));
        if (isNewlyShipped(before, order)) {
            order.put("date_shipped", Timestamps.zulu(state.clock().instant()));
        }
        orders().put(id, new OrderStock(state).followed(before, order));
    }

    private static boolean isNewlyShipped(ObjectNode before, ObjectNode after) {
        return OrderStatus.of(after) == OrderStatus.SHIPPED && OrderStatus.of(before) != OrderStatus.SHIPPED;
    }

    private void refuseContradictions(ObjectNode given, Problems problems) {
        if (given.has("consignments") && (given.has("products") || given.has("shipping_addresses"))) {
            problems.add("consignments", "cannot be together with products or shipping_addresses");
        }
        if (given.path("consignments").path("pickups").size() > 1) {
            problems.add("consignments.pickups", "must be one");
        }
        for (String sum : List.of("subtotal", "total", "shipping_cost", "handling_cost", "wrapping_cost")) {
            if (given.has(sum + "_ex_tax") != given.has(sum + "_inc_tax")) {
                problems.add(sum + "_ex_tax", "and " + sum + "_inc_tax belong together");
            }
        }
        refuseUnknown(
                given,
                "status_id",
                OrderStatus.of(given.path("status_id").asLong()).isPresent(),
                problems);
        refuseUnknown(
                given,
                "channel_id",
                state.channels().row(given.path("channel_id").asLong()).isPresent(),
                problems);
        long customer = given.path("customer_id").asLong();
        refuseUnknown(
                given,
                "customer_id",
                customer == 0 || state.table(Kind.CUSTOMERS).row(customer).isPresent(),
                problems);
        refuseUnknown(given, "default_currency_code", currency(given).isPresent(), problems);
    }

    private static void refuseUnknown(ObjectNode given, String field, boolean isKnown, Problems problems) {
        if (given.has(field) && !isKnown) {
            problems.add(field, "is not known to this store");
        }
    }

    private Optional<ObjectNode> currency(ObjectNode given) {
        String code = given.path("default_currency_code").asText("");
        return state.table(Kind.CURRENCIES).stream()
                .filter(row -> code.isEmpty()
                        ? row.path("is_default").asBoolean()
                        : row.path("currency_code").asText().equalsIgnoreCase(code))
                .findFirst();
    }

    private ObjectNode blank(ObjectNode given) {
        String now = Timestamps.zulu(state.clock().instant());
        ObjectNode currency = currency(given).orElseThrow();
        ObjectNode order = Json.object()
                .put("customer_id", 0)
                .put("channel_id", 1)
                .put("status_id", OrderStatus.PENDING.id())
                .put(
                        "date_created",
                        Timestamps.read(given.path("date_created").asText(""))
                                .map(Timestamps::zulu)
                                .orElse(now))
                .put("date_modified", now)
                .put("date_shipped", "")
                .put("order_source", "external")
                .put("currency_id", currency.path("id").asLong())
                .put("currency_exchange_rate", "1.0000000000")
                .put("default_currency_id", currency.path("id").asLong())
                .put("items_shipped", 0)
                .put("is_deleted", false)
                .put("tax_provider_id", "");
        order.put("currency_code", currency.path("currency_code").asText());
        order.put("default_currency_code", currency.path("currency_code").asText());
        for (String list : Forms.words("shipping_addresses products coupons promotions taxes fees gift_certificates")) {
            order.putArray(list);
        }
        return order;
    }

    private void apply(ObjectNode order, ObjectNode given) {
        given.properties().stream()
                .filter(one ->
                        !WORKED_ON.contains(one.getKey()) && !one.getKey().equals("default_currency_code"))
                .forEach(one -> order.set(one.getKey(), one.getValue()));
        if (given.path("billing_address") instanceof ObjectNode address) {
            order.set("billing_address", withCountry(address));
        }
        changeAddresses(order, given);
        HandPrices prices = HandPrices.of(state, order, destination(order));
        storeCurrency(order, prices);
        changeProducts(order, given, prices);
        changeCosts(order, given, prices);
        changeFees(order, given);
        if (given.has("discount_amount")) {
            order.put("hand_discount", Money.read(given.path("discount_amount")));
        }
        boolean changesSums =
                Stream.of("products", "consignments", "fees", "discount_amount", "subtotal_ex_tax", "total_ex_tax")
                                .anyMatch(given::has)
                        || OrderFields.COSTS.stream()
                                .anyMatch(cost -> given.has(cost + "_ex_tax") || given.has("base_" + cost));
        if (changesSums) {
            OrderSums.reckon(order, given);
        }
        order.put("is_digital", given.path("order_is_digital").asBoolean(isDigital(order)));
    }

    private static boolean isDigital(ObjectNode order) {
        return Json.objects(order, "products").stream()
                .noneMatch(one -> one.path("type").asText().equals("physical"));
    }

    private static void storeCurrency(ObjectNode order, HandPrices prices) {
        order.put("is_tax_inclusive_pricing", prices.isTaxIncluded())
                .put(
                        "store_default_currency_code",
                        prices.mainCurrency().path("currency_code").asText())
                .put(
                        "store_default_to_transactional_exchange_rate",
                        prices.currency().path("currency_exchange_rate").asText("1.0000000000"));
    }

    private static Optional<ObjectNode> destination(ObjectNode order) {
        return Json.objects(order, "shipping_addresses").stream()
                .findFirst()
                .or(() -> Optional.of(order.path("billing_address"))
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast))
                .map(HandOrder::withStateCode);
    }

    /** Orders have the names of states, tax zones their codes. */
    private static ObjectNode withStateCode(ObjectNode address) {
        ObjectNode destination = address.deepCopy();
        Countries.stateCode(
                        address.path("country_iso2").asText(),
                        address.path("state").asText())
                .ifPresent(code -> destination.put("state_code", code));
        return destination;
    }

    /** Countries are given by name or by code; orders have both. */
    static ObjectNode withCountry(ObjectNode address) {
        String code = address.path("country_iso2").asText("");
        String name = address.path("country").asText("");
        if (name.isEmpty() && !code.isEmpty()) {
            address.put("country", new Locale("", code).getDisplayCountry(Locale.ENGLISH));
        }
        if (code.isEmpty() && !name.isEmpty()) {
            Stream.of(Locale.getISOCountries())
                    .filter(one -> new Locale("", one)
                            .getDisplayCountry(Locale.ENGLISH)
                            .equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresent(one -> address.put("country_iso2", one));
        }
        return address;
    }

    private void changeAddresses(ObjectNode order, ObjectNode given) {
        int position = 0;
        for (ObjectNode one : Json.objects(given, "shipping_addresses")) {
            String where = "shipping_addresses." + position++;
            if (one.path("id").asLong() == 0) {
                ((ArrayNode) order.withArray("shipping_addresses")).add(newAddress(one));
            } else {
                ObjectNode known = Json.objects(order, "shipping_addresses").stream()
                        .filter(other ->
                                other.path("id").asLong() == one.path("id").asLong())
                        .findFirst()
                        .orElseThrow(() -> Refusal.unprocessable(where + ".id", "is not an address of the order"));
                known.setAll(withCountry(one));
            }
        }
    }

    private ObjectNode newAddress(ObjectNode given) {
        ObjectNode address = withCountry(given.deepCopy())
                .put("id", state.documents().next("sequence/order-addresses", 1))
                .put("items_total", 0)
                .put("items_shipped", 0)
                .put("base_cost", BigDecimal.ZERO);
        OrderSums.put(address, "cost", Taxed.NONE);
        return address;
    }

    private void changeProducts(ObjectNode order, ObjectNode given, HandPrices prices) {
        HandLine lines = new HandLine(state, prices);
        int position = 0;
        for (ObjectNode one : Json.objects(given, "products")) {
            String where = "products." + position++;
            if (one.path("id").asLong() == 0) {
                ((ArrayNode) order.withArray("products")).add(placed(order, lines.added(one, where)));
            } else {
                replace(order, one, where, lines);
            }
        }
        for (JsonNode pickup : given.path("consignments").path("pickups")) {
            addPickup(order, (ObjectNode) pickup, lines);
        }
        fitAddresses(order);
    }

    private static void replace(ObjectNode order, ObjectNode given, String where, HandLine lines) {
        ArrayNode kept = Json.array();
        boolean found = false;
        for (ObjectNode product : Json.objects(order, "products")) {
            boolean isMeant = product.path("id").asLong() == given.path("id").asLong();
            found |= isMeant;
            (isMeant ? lines.changed(product, given, where) : Optional.of(product)).ifPresent(kept::add);
        }
        if (!found) {
            throw Refusal.unprocessable(where + ".id", "is not a product of the order");
        }
        order.set("products", kept);
    }

    /** Goods go to the first address; without any, to where the bill goes. */
    private ObjectNode placed(ObjectNode order, ObjectNode product) {
        if (product.path("type").asText().equals("physical")) {
            ArrayNode addresses = order.withArray("shipping_addresses");
            if (addresses.isEmpty() && order.path("billing_address") instanceof ObjectNode billing) {
                addresses.add(newAddress(billing));
            }
            return product.put("order_address_id", addresses.path(0).path("id").asLong());
        }
        return product.put("order_address_id", 0);
    }

    private void addPickup(ObjectNode order, ObjectNode given, HandLine lines) {
        long id = state.documents().next("sequence/order-pickups", 1);
        ObjectNode pickup = given.deepCopy().put("id", id);
        pickup.remove("line_items");
        ((ArrayNode) order.withArray("pickups")).add(pickup);
        int position = 0;
        for (ObjectNode one : Json.objects(given, "line_items")) {
            ObjectNode product = lines.added(one, "consignments.pickups.0.line_items." + position++);
            ((ArrayNode) order.withArray("products")).add(product.put("order_pickup_method_id", id));
        }
    }

    private static void fitAddresses(ObjectNode order) {
        for (ObjectNode address : Json.objects(order, "shipping_addresses")) {
            List<ObjectNode> there = Json.objects(order, "products").stream()
                    .filter(one -> one.path("order_address_id").equals(address.path("id")))
                    .toList();
            address.put("items_total", OrderSums.quantity(there, "quantity"));
        }
    }

    private void changeCosts(ObjectNode order, ObjectNode given, HandPrices prices) {
        for (String cost : OrderFields.COSTS) {
            if (given.has(cost + "_ex_tax")) {
                OrderSums.put(order, cost, OrderSums.read(given, cost));
            } else if (given.has("base_" + cost)) {
                OrderSums.put(order, cost, prices.taxed(Money.read(given.path("base_" + cost)), SHIPPING_CLASS));
            }
            if (given.has(cost + "_ex_tax") && !given.has("base_" + cost)) {
                order.put("base_" + cost, OrderSums.read(given, cost).shown(prices.isTaxIncluded()));
            }
        }
        boolean isShipping = given.has("shipping_cost_ex_tax") || given.has("base_shipping_cost");
        if (isShipping && order.path("shipping_addresses").path(0) instanceof ObjectNode first) {
            OrderSums.put(first, "cost", OrderSums.read(order, "shipping_cost"));
            first.set("base_cost", order.path("base_shipping_cost"));
        }
    }

    /** Fees are replaced all together. */
    private void changeFees(ObjectNode order, ObjectNode given) {
        if (!given.has("fees")) {
            return;
        }
        ArrayNode fees = Json.array();
        for (ObjectNode fee : Json.objects(given, "fees")) {
            boolean isKnown = Json.objects(order, "fees").stream()
                    .anyMatch(
                            other -> other.path("id").asLong() == fee.path("id").asLong());
            if (fee.path("id").asLong() > 0 && !isKnown) {
                throw Refusal.unprocessable("fees.id", "is not a fee of the order");
            }
            ObjectNode row = fee.deepCopy();
            row.put("id", isKnown ? fee.path("id").asLong() : state.documents().next("sequence/order-fees", 1));
            OrderSums.put(row, "cost", OrderSums.read(fee, "cost"));
            fees.add(row);
        }
        order.set("fees", fees);
    }

    private Table orders() {
        return state.table(Kind.ORDERS);
    }
}
