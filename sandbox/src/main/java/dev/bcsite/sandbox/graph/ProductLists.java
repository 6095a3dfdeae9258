package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One product, and the lists of products that are not a search. */
final class ProductLists {

    private static final int LARGEST_PAGE = 50;

    private ProductLists() {}

    static void bind(Bindings bindings) {
        bindings.type("Site")
                .field("product", ProductLists::one)
                .field("products", ProductLists::some)
                .field("newestProducts", call -> sorted(call, ProductOrder.NEWEST, card -> true))
                .field("bestSellingProducts", call -> sorted(call, ProductOrder.BEST_SELLING, card -> true))
                .field("featuredProducts", call -> sorted(call, ProductOrder.FEATURED, Card::isFeatured));
    }

    static Map<String, Object> sorted(Call call, ProductOrder order, Predicate<Card> wanted) {
        Stream<Card> cards = call.visit().shelf().cards().stream().filter(wanted);
        return page(call, cards.sorted(order.comparator()).toList());
    }

    /** A page of what the storefront lists; rows are read for those on the page only. */
    static Map<String, Object> page(Call call, List<Card> cards) {
        Visit visit = call.visit();
        List<Card> listed = Stock.withoutHidden(visit, cards);
        if (call.flag("hideOutOfStock") && isFiltering(visit)) {
            listed = listed.stream().filter(Card::isInStock).toList();
        }
        List<Card> shown = listed;
        return Connection.of(
                call,
                LARGEST_PAGE,
                shown.size(),
                i -> Chosen.nothingOf(visit.shelf()
                        .product(shown.get(i).id())
                        .orElseThrow(() -> new GraphProblem("The product was deleted meanwhile"))));
    }

    /** What needs product filtering is silently not done without it. */
    static boolean isFiltering(Visit visit) {
        return visit.settings("storefront/search")
                .path("product_filtering_enabled")
                .asBoolean();
    }

    private static Map<String, Object> some(Call call) {
        List<Long> ids = new ArrayList<>(call.ids("entityIds"));
        for (String id : call.texts("ids")) {
            GlobalId.parse(id).filter(one -> one.type().equals("Product")).ifPresent(one -> ids.add(one.entityId()));
        }
        Shelf shelf = call.visit().shelf();
        boolean isFiltered = !ids.isEmpty() || !call.texts("ids").isEmpty();
        return page(
                call,
                isFiltered
                        ? ids.stream()
                                .distinct()
                                .map(shelf::card)
                                .flatMap(Optional::stream)
                                .toList()
                        : List.copyOf(shelf.cards()));
    }

    private static Optional<Chosen> one(Call call) {
        Shelf shelf = call.visit().shelf();
        Optional<String> sku = call.text("sku");
        Optional<Long> variant = call.integer("variantEntityId").map(Integer::longValue);
        Optional<Long> id = call.integer("entityId")
                .map(Integer::longValue)
                .or(() -> call.text("id")
                        .flatMap(GlobalId::parse)
                        .filter(one -> one.type().equals("Product"))
                        .map(GlobalId::entityId));
        if (id.isPresent()) {
            return shelf.product(id.get()).flatMap(product -> chosen(call, product, variant, sku));
        }
        if (sku.isEmpty() && variant.isEmpty()) {
            return Optional.empty();
        }
        return candidates(shelf, sku)
                .flatMap(product -> chosen(call, product, variant, sku).stream())
                .findFirst();
    }

    /** Products whose own SKU it is come first, so that the rows of all others are rarely read. */
    private static Stream<ObjectNode> candidates(Shelf shelf, Optional<String> sku) {
        Stream<Card> own = shelf.cards().stream()
                .filter(card -> sku.isPresent() && card.sku().equals(sku.get()));
        return Stream.concat(own, shelf.cards().stream())
                .map(card -> shelf.product(card.id()))
                .flatMap(Optional::stream);
    }

    private static Optional<Chosen> chosen(
            Call call, ObjectNode product, Optional<Long> variant, Optional<String> sku) {
        if (variant.isPresent()) {
            return variant(product, row -> row.path("id").asLong() == variant.get());
        }
        if (sku.isPresent() && !product.path("sku").asText().equals(sku.get())) {
            return variant(product, row -> row.path("sku").asText().equals(sku.get()));
        }
        List<Chosen.Choice> choices = new ArrayList<>();
        if (call.flag("useDefaultOptionSelections")) {
            choices.addAll(Options.defaults(product));
        }
        for (Input value : call.inputs("optionValueIds")) {
            long option = value.number("optionEntityId").orElse(0L);
            choices.removeIf(choice -> choice.option() == option);
            choices.add(new Chosen.Choice(option, value.number("valueEntityId").orElse(0L)));
        }
        return Optional.of(choices.isEmpty() ? Chosen.nothingOf(product) : Chosen.of(product, choices));
    }

    private static Optional<Chosen> variant(ObjectNode product, Predicate<ObjectNode> wanted) {
        return Json.objects(product, "variants").stream()
                .filter(wanted)
                .findFirst()
                .map(row -> Chosen.of(product, row));
    }
}
