package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.bcsite.sandbox.catalog.VariantLookup;
import dev.bcsite.sandbox.commerce.Wish;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A product named in a link: {@code product_id=77&qty=2} or {@code sku=MUG}, or {@code 77:2} in a list of them. */
final class ProductLink {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[(\\d{1,18})](?:\\[(day|month|year)])?");

    private ProductLink() {}

    static Wish of(StoreState state, Query query) {
        String named = query.get("product_id").or(() -> query.get("sku")).orElse("");
        long quantity = query.get("qty[]")
                .or(() -> query.get("qty"))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .orElse(1L);
        List<Wish.Selection> selections = selections(query);
        return query.get("product_id").isPresent()
                ? ofProduct(named, quantity, selections)
                : ofSku(state, named, quantity, selections);
    }

    /** The fields {@code attribute[ID]} of a product form; dates may come in three parts. */
    private static List<Wish.Selection> selections(Query query) {
        Map<Long, Map<String, String>> parts = new TreeMap<>();
        query.parameters().forEach((name, value) -> {
            Matcher attribute = ATTRIBUTE.matcher(name);
            if (attribute.matches()) {
                String part = Optional.ofNullable(attribute.group(2)).orElse("");
                parts.computeIfAbsent(Long.valueOf(attribute.group(1)), option -> new TreeMap<>())
                        .put(part, value);
            }
        });
        List<Wish.Selection> selections = new ArrayList<>();
        parts.forEach((option, values) -> selections.add(new Wish.Selection(option, TextNode.valueOf(whole(values)))));
        return selections;
    }

    private static String whole(Map<String, String> parts) {
        if (parts.containsKey("")) {
            return parts.get("");
        }
        return Stream.of("year", "month", "day")
                .map(part -> parts.getOrDefault(part, ""))
                .map(text -> text.length() == 1 ? "0" + text : text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("-"));
    }

    /** One part of the {@code products} list; a number may be an id or a SKU, an id comes first. */
    static Wish ofPart(StoreState state, String part) {
        int colon = part.lastIndexOf(':');
        String named = colon < 0 ? part : part.substring(0, colon);
        String quantity = colon < 0 ? "1" : part.substring(colon + 1);
        long count = quantity.matches("\\d{1,6}") ? Long.parseLong(quantity) : 1;
        boolean isId = named.matches("\\d{1,18}")
                && state.products().row(Long.parseLong(named)).isPresent();
        return isId ? ofProduct(named, count, List.of()) : ofSku(state, named, count, List.of());
    }

    private static Wish ofProduct(String id, long quantity, List<Wish.Selection> selections) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.unprocessable("product_id", "is not a product of this store");
        }
        return wish(Long.parseLong(id), OptionalLong.empty(), quantity, selections);
    }

    private static Wish ofSku(StoreState state, String sku, long quantity, List<Wish.Selection> selections) {
        Optional<ObjectNode> variant = new VariantLookup(state).bySku(sku);
        ObjectNode found = variant.orElseThrow(() -> Refusal.unprocessable("sku", "is not a product of this store"));
        return wish(
                found.path("product_id").asLong(),
                OptionalLong.of(found.path("id").asLong()),
                quantity,
                selections);
    }

    private static Wish wish(long product, OptionalLong variant, long quantity, List<Wish.Selection> selections) {
        return new Wish.OfProduct("", product, variant, quantity, selections, Optional.empty(), Optional.empty());
    }
}
