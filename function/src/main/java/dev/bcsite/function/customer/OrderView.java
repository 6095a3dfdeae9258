package dev.bcsite.function.customer;

import dev.bcsite.function.call.Home;
import dev.bcsite.function.json.Data;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What pages show of orders: finished texts and amounts. */
final class OrderView {

    /** Something has been sent that could come back. */
    private static final Set<String> RETURNABLE =
            Set.of("SHIPPED", "PARTIALLY_SHIPPED", "COMPLETED", "PARTIALLY_REFUNDED");

    private OrderView() {}

    static Data.Members summary(Data order, Home home) {
        long number = order.at("entityId").number().orElseThrow();
        String utc = order.at("orderedAt", "utc").text().orElse("");
        return Data.object()
                .with("number", number)
                .with("date", date(utc, home))
                .with("datetime", utc)
                .with("status", order.at("status", "label").text())
                .with("count", order.at("totalProductQuantity").number().orElse(0))
                .with("total", money(order.at("totalIncTax")));
    }

    /** @param paths of products that the storefront shows */
    static Data.Members whole(Data order, Map<Long, String> paths, Home home) {
        Data.Members shown = summary(order, home)
                .with(
                        "isReturnable",
                        RETURNABLE.contains(order.at("status", "value").text().orElse("")))
                .with("message", order.at("customerMessage").text().filter(text -> !text.isBlank()))
                .with("billing", address(order.at("billingAddress")))
                .with("parcels", parcels(order.at("consignments", "shipping"), paths, home))
                .with("downloads", downloads(order.at("consignments", "downloads"), paths, home))
                .with("certificates", certificates(order.at("consignments", "email", "giftCertificates")))
                .with("subtotal", money(order.at("subTotal")))
                .with("discount", some(order.at("discounts", "totalDiscount")))
                .with("shipping", money(order.at("shippingCostTotal")))
                .with("handling", some(order.at("handlingCostTotal")))
                .with("wrapping", some(order.at("wrappingCostTotal")))
                .with("tax", some(order.at("taxTotal")))
                .with("isCut", isCut(order))
                .with("isTaxIncluded", order.at("isTaxIncluded").isTrue());
        List<Data> fees = new ArrayList<>();
        for (Data fee : order.at("fees").items()) {
            fees.add(Data.object().with("name", fee.at("displayName").text()).with("amount", money(fee.at("cost"))));
        }
        return shown.with("fees", Data.list(fees));
    }

    /** Everything that was bought, from all parcels. */
    static List<Data> lines(Data order) {
        List<Data> lines = new ArrayList<>();
        for (Data items : lists(order)) {
            lines.addAll(Orders.nodes(items));
        }
        return lines;
    }

    /** Whether there is more than the store tells at once. */
    private static boolean isCut(Data order) {
        return order.at("consignments", "shipping", "pageInfo", "hasNextPage").isTrue()
                || lists(order).stream()
                        .anyMatch(items -> items.at("pageInfo", "hasNextPage").isTrue());
    }

    private static List<Data> lists(Data order) {
        List<Data> lists = new ArrayList<>();
        Orders.nodes(order.at("consignments", "shipping")).forEach(parcel -> lists.add(parcel.at("lineItems")));
        order.at("consignments", "downloads").items().forEach(download -> lists.add(download.at("lineItems")));
        return lists;
    }

    /** As people of the language write it; the store's dates are in UTC, and so are these. */
    static String date(String utc, Home home) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(utc).withOffsetSameInstant(ZoneOffset.UTC);
            return home.locale()
                    .map(locale -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(Locale.forLanguageTag(locale))
                            .format(time))
                    .orElseGet(() -> DateTimeFormatter.ISO_LOCAL_DATE.format(time));
        } catch (DateTimeException e) {
            return "";
        }
    }

    static Optional<String> money(Data amount) {
        return amount.at("formattedV2")
                .text()
                .or(() -> amount.at("value")
                        .amount()
                        .map(value -> value.toPlainString() + " "
                                + amount.at("currencyCode").text().orElse("")));
    }

    private static Optional<String> some(Data amount) {
        BigDecimal value = amount.at("value").amount().orElse(BigDecimal.ZERO);
        return value.signum() > 0 ? money(amount) : Optional.empty();
    }

    private static Data parcels(Data consignments, Map<Long, String> paths, Home home) {
        List<Data> parcels = new ArrayList<>();
        for (Data parcel : Orders.nodes(consignments)) {
            List<Data> shipments = new ArrayList<>();
            for (Data shipment : Orders.nodes(parcel.at("shipments"))) {
                shipments.add(Data.object()
                        .with(
                                "date",
                                date(shipment.at("shippedAt", "utc").text().orElse(""), home))
                        .with("carrier", AddressBook.joined(shipment, "shippingProviderName", "shippingMethodName"))
                        .with("tracking", shipment.at("tracking", "number").text())
                        .with("trackingAt", shipment.at("tracking", "url").text()));
            }
            parcels.add(Data.object()
                    .with("address", address(parcel.at("shippingAddress")))
                    .with("lines", lines(parcel.at("lineItems"), paths, home))
                    .with("shipments", Data.list(shipments)));
        }
        return Data.list(parcels);
    }

    private static Data downloads(Data consignments, Map<Long, String> paths, Home home) {
        List<Data> downloads = new ArrayList<>();
        for (Data consignment : consignments.items()) {
            downloads.addAll(lines(consignment.at("lineItems"), paths, home).items());
        }
        return Data.list(downloads);
    }

    private static Data certificates(Data consignments) {
        List<Data> certificates = new ArrayList<>();
        for (Data consignment : Orders.nodes(consignments)) {
            for (Data line : Orders.nodes(consignment.at("lineItems"))) {
                certificates.add(Data.object()
                        .with("name", line.at("name").text())
                        .with("recipient", consignment.at("recipientEmail").text())
                        .with("total", money(line.at("salePrice"))));
            }
        }
        return Data.list(certificates);
    }

    private static Data lines(Data items, Map<Long, String> paths, Home home) {
        List<Data> lines = new ArrayList<>();
        for (Data item : Orders.nodes(items)) {
            List<Data> options = new ArrayList<>();
            for (Data option : item.at("productOptions").items()) {
                options.add(Data.object()
                        .with("name", option.at("name").text())
                        .with("value", option.at("value").text()));
            }
            lines.add(Data.object()
                    .with("name", item.at("name").text())
                    .with(
                            "url",
                            Optional.ofNullable(paths.get(
                                            item.at("productEntityId").number().orElse(0)))
                                    .flatMap(path -> url(Data.of(path), home)))
                    .with("image", item.at("image", "url").text())
                    .with("quantity", item.at("quantity").number().orElse(1))
                    .with("options", Data.list(options))
                    .with("total", money(item.at("subTotalSalePrice"))));
        }
        return Data.list(lines);
    }

    static Optional<String> url(Data path, Home home) {
        return path.text().map(text -> home.path() + text.replaceFirst("^/", ""));
    }

    private static Data address(Data address) {
        List<Data> lines = new ArrayList<>();
        String[][] all = {
            {"firstName", "lastName"},
            {"company"},
            {"address1"},
            {"address2"},
            {"postalCode", "city"},
            {"stateOrProvince"},
            {"country"},
            {"phone"}
        };
        for (String[] names : all) {
            String line = AddressBook.joined(address, names);
            if (!line.isEmpty()) {
                lines.add(Data.object().with("line", line));
            }
        }
        return Data.list(lines);
    }
}
