package dev.bcsite.sandbox.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Nested;
import dev.bcsite.sandbox.table.Store;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The products of a store, for everyone who changes one: what follows from a change is done with it.
 *
 * <p>That is prices that are calculated, a base variant in step with its product, labels of variants, totals of reviews
 * and stock, the date; and nothing is left behind of what goes.
 */
public final class ProductStore implements Store {

    /** Editing these does not make a product a modified one. */
    private static final List<String> NOT_DATED = List.of(
            "images",
            "videos",
            "custom_fields",
            "bulk_pricing_rules",
            "complex_rules",
            "reviews",
            "reviews_count",
            "reviews_rating_sum",
            "channels",
            "date_modified");

    private final StoreState state;
    private final Table products;

    public ProductStore(StoreState state) {
        this.state = state;
        this.products = state.products();
    }

    /** Rows in an array of a product: its variants, images, options. */
    public Nested parts(long product, String field) {
        return new Nested(this, product, field, () -> nextId(field));
    }

    /** An id that no part of this sort has. Options and modifiers are one sort: a cart names either by its id alone. */
    public long nextId(String field) {
        String sequence = field.equals("modifiers") ? "options" : field;
        return state.documents().next("ids/" + sequence, 1);
    }

    /** The product that a variant belongs to. */
    public Optional<ObjectNode> ofVariant(long variant) {
        return Arrays.stream(products.having("variants.id", Long.toString(variant)))
                .boxed()
                .findFirst()
                .flatMap(this::row);
    }

    @Override
    public void put(long id, ObjectNode row) {
        Optional<ObjectNode> before = products.row(id);
        ObjectNode product = row.deepCopy().put("id", id);
        complete(before, product);
        products.put(id, product);
        before.ifPresent(was -> forgetVariants(was, product));
    }

    private void complete(Optional<ObjectNode> before, ObjectNode product) {
        Choices.follow(product);
        BaseVariant.keep(before, product, () -> nextId("variants"));
        Choices.dropRules(product);
        Thumbnail.choose(before, product);
        boolean hadReviews =
                before.filter(was -> !was.path("reviews").isEmpty()).isPresent();
        if (hadReviews || !product.path("reviews").isEmpty()) {
            ReviewTotals.count(product);
        }
        addUpStock(product);
        OptionSet.give(product);
        Prices.calculate(product);
        if (!before.map(ProductStore::dated).equals(Optional.of(dated(product)))) {
            product.put("date_modified", Timestamps.offset(state.clock().instant()));
        }
    }

    private static ObjectNode dated(ObjectNode product) {
        return product.deepCopy().remove(NOT_DATED);
    }

    private static void addUpStock(ObjectNode product) {
        if (product.path("inventory_tracking").asText().equals("variant")
                && BaseVariant.of(product).isEmpty()) {
            product.put(
                    "inventory_level",
                    Json.objects(product, "variants").stream()
                            .mapToLong(
                                    variant -> variant.path("inventory_level").asLong())
                            .sum());
        }
    }

    private void forgetVariants(ObjectNode before, ObjectNode after) {
        Set<Long> gone = ids(before);
        gone.removeAll(ids(after));
        for (long variant : gone) {
            forget(Kind.METAFIELDS, "variant", variant);
            forget(Kind.PRICE_RECORDS, "variant_id", variant);
        }
    }

    private static Set<Long> ids(ObjectNode product) {
        return Json.objects(product, "variants").stream()
                .map(variant -> variant.path("id").asLong())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public long add(ObjectNode row) {
        long id = products.nextId();
        put(id, row);
        return id;
    }

    @Override
    public boolean remove(long id) {
        Optional<ObjectNode> product = products.row(id);
        product.ifPresent(was -> {
            forgetVariants(was, Json.object());
            forget(Kind.METAFIELDS, "product", id);
            forget(Kind.LISTINGS, "product_id", id);
        });
        return products.remove(id);
    }

    /** @param owner the field that holds the id; of metafields the sort of their owner */
    private void forget(Kind kind, String owner, long id) {
        Table table = state.table(kind);
        boolean isMetafield = kind == Kind.METAFIELDS;
        for (long key : table.having(isMetafield ? "resource_id" : owner, Long.toString(id))) {
            boolean isOwn = !isMetafield
                    || table.row(key)
                            .filter(row -> row.path("resource_type").asText().equals(owner))
                            .isPresent();
            if (isOwn) {
                table.remove(key);
            }
        }
    }

    @Override
    public long version() {
        return products.version();
    }

    @Override
    public long[] keys() {
        return products.keys();
    }

    @Override
    public Optional<ObjectNode> row(long key) {
        return products.row(key);
    }

    @Override
    public Set<String> outlined() {
        return products.outlined();
    }

    @Override
    public Optional<ObjectNode> outline(long key) {
        return products.outline(key);
    }

    @Override
    public Optional<long[]> narrowed(String field, Set<Long> values) {
        return products.narrowed(field, values);
    }

    @Override
    public Optional<Long> keyOf(String id) {
        return products.keyOf(id);
    }
}
