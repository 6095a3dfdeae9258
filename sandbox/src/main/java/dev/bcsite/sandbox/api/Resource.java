package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.table.Rows;
import dev.bcsite.sandbox.table.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A list of rows and the single rows in it, as endpoints made of a declaration: reading always, writing as declared.
 *
 * <p>Where rows come from, how they are filtered, sorted, cut into pages, shown and checked is said once, here, for all
 * of them.
 */
public final class Resource {

    private final String path;
    private final Scope scope;
    private final Function<Exchange, ? extends Rows> rows;
    private final List<Endpoint> writes = new ArrayList<>();
    private String idField = "id";
    private String idSegment = "/{row_id}";
    private Paging paging = OffsetPaging.plain();
    private Selection selection = new Selection("", List.of());
    private Order order = new Order("", List.of());
    private BiFunction<Exchange, ObjectNode, ObjectNode> shape = (exchange, row) -> row.deepCopy();
    private Set<String> always = Set.of();
    private boolean fieldsCanBeChosen;
    private boolean isStrict;
    private boolean emptyIsNoContent;
    private Shape fields = Shape.of();
    private Saving saving = (exchange, before, row) -> row;
    private BiConsumer<Exchange, ObjectNode> removing = (exchange, row) -> {};
    private Function<Exchange, ObjectNode> body = Exchange::object;
    private int mostRemoved = Integer.MAX_VALUE;

    /** What the store makes of a checked row before it is stored; throws what it refuses. */
    @FunctionalInterface
    public interface Saving {

        /** @param before the row as it was; empty for a new one */
        ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row);
    }

    private Resource(String path, Scope scope, Function<Exchange, ? extends Rows> rows) {
        this.path = path;
        this.scope = scope;
        this.rows = rows;
    }

    /** @param rows what there is for a request, a {@link Store} for writing; throws when the path leads nowhere */
    public static Resource at(String path, Scope scope, Function<Exchange, ? extends Rows> rows) {
        return new Resource(path, scope, rows);
    }

    /** The field with the id, when it is not {@code id}. Rows are found under it. */
    public Resource id(String field) {
        idField = field;
        return this;
    }

    /** The id is a UUID, in a field of this name. */
    public Resource uuid(String field) {
        idSegment = "/{row_id:uuid}";
        return id(field);
    }

    public Resource paging(Paging other) {
        paging = other;
        return this;
    }

    public Resource filters(Filter... filters) {
        selection = new Selection(idField, List.of(filters));
        return this;
    }

    public Resource sorts(String... fields) {
        order = new Order(idField, List.of(fields));
        return this;
    }

    /** How a row looks from outside; must not change the row. */
    public Resource shape(BiFunction<Exchange, ObjectNode, ObjectNode> other) {
        shape = other;
        return this;
    }

    /** Lets {@code include_fields} and {@code exclude_fields} choose, except for these fields and the id. */
    public Resource choosable(String... alwaysThere) {
        fieldsCanBeChosen = true;
        always = Set.of(alwaysThere);
        return this;
    }

    /** Answers 422 to parameters it does not know. */
    public Resource strict() {
        isStrict = true;
        return this;
    }

    /** Answers 204 instead of an empty list. */
    public Resource emptyIsNoContent() {
        emptyIsNoContent = true;
        return this;
    }

    /** What clients may write into a row. */
    public Resource fields(Shape other) {
        fields = other;
        return this;
    }

    /** Where the fields of one row are read from, when not from a JSON body. */
    public Resource body(Function<Exchange, ObjectNode> other) {
        body = other;
        return this;
    }

    /** A rule that every row passes before it is stored, new or changed. */
    public Resource saving(Saving rule) {
        saving = rule;
        return this;
    }

    /** What happens before a row goes: a refusal, or what goes with it. */
    public Resource removing(BiConsumer<Exchange, ObjectNode> rule) {
        removing = rule;
        return this;
    }

    /** {@code POST} of one row. */
    public Resource creates(int status) {
        return write("POST", path, exchange -> writing(exchange).create(status));
    }

    /** {@code PUT} of one row at its id. */
    public Resource updates(int status) {
        return write("PUT", path + idSegment, exchange -> writing(exchange).update(status));
    }

    /** {@code DELETE} of one row at its id. */
    public Resource removes() {
        return write("DELETE", path + idSegment, exchange -> writing(exchange).remove());
    }

    /** {@code POST} of an array of rows: all of them, or none. */
    public Resource createsMany(int most, int status) {
        return write("POST", path, exchange -> writing(exchange).createMany(most, status));
    }

    /** {@code PUT} of an array of rows with their ids: all of them, or none. */
    public Resource updatesMany(int most, int status) {
        return write("PUT", path, exchange -> writing(exchange).updateMany(most, status));
    }

    /** {@code DELETE} of the rows that the list's filters let through. */
    public Resource removesMany(Unfiltered unfiltered) {
        return write("DELETE", path, exchange -> writing(exchange).removeMany(unfiltered));
    }

    /** A {@code DELETE} of a list removes the first so many; whoever wants more asks again. */
    public Resource removesAtMost(int most) {
        mostRemoved = most;
        return this;
    }

    /** What a {@code DELETE} of a list without any filter does. */
    public enum Unfiltered {
        REFUSED,
        REMOVES_ALL,
        REMOVES_NONE
    }

    private Resource write(String method, String at, Function<Exchange, Response> action) {
        writes.add(Endpoint.write(method, at, scope, action));
        return this;
    }

    private Writing writing(Exchange exchange) {
        return new Writing(this, exchange, (Store) rows.apply(exchange));
    }

    /** So many requests of this method at once over the whole store; others get a bare 429. */
    public Resource atMost(int most, String method) {
        writes.replaceAll(one -> one.method().equals(method) ? one.atMost(most, one.name()) : one);
        return this;
    }

    /** Everything that was declared: the list, one row, and the writes. */
    public List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>(List.of(list(), one()));
        all.addAll(writes);
        return all;
    }

    /** The keys of those rows that the request's filters let through. */
    public long[] selected(Exchange exchange, Rows from) {
        return selection.keys(exchange, from);
    }

    /** Only what writes. */
    public List<Endpoint> writes() {
        return List.copyOf(writes);
    }

    public Endpoint list() {
        return Endpoint.get(path, scope, this::answerList);
    }

    public Endpoint one() {
        return Endpoint.get(path + idSegment, scope, this::answerOne);
    }

    Shape fields() {
        return fields;
    }

    String idField() {
        return idField;
    }

    ObjectNode body(Exchange exchange) {
        return body.apply(exchange);
    }

    int mostRemoved() {
        return mostRemoved;
    }

    Saving saving() {
        return saving;
    }

    BiConsumer<Exchange, ObjectNode> removing() {
        return removing;
    }

    Selection selection() {
        return selection;
    }

    private Response answerList(Exchange exchange) {
        refuseUnknown(exchange);
        Rows found = rows.apply(exchange);
        long[] keys = order.sorted(exchange, selection.keys(exchange, found), found);
        if (keys.length == 0 && emptyIsNoContent) {
            return Response.empty(204);
        }
        return paging.answer(exchange, keys, page -> shown(exchange, found, page));
    }

    private List<JsonNode> shown(Exchange exchange, Rows found, long[] page) {
        List<JsonNode> shown = new ArrayList<>();
        for (long key : page) {
            found.row(key).ifPresent(row -> shown.add(shown(exchange, row)));
        }
        return shown;
    }

    ObjectNode shown(Exchange exchange, ObjectNode row) {
        ObjectNode shown = shape.apply(exchange, row);
        return fieldsCanBeChosen ? Fields.chosen(exchange.query(), shown, idField, always) : shown;
    }

    private Response answerOne(Exchange exchange) {
        Rows found = rows.apply(exchange);
        ObjectNode row = one(exchange, found).orElseThrow(exchange::notFound);
        ObjectNode shown = shown(exchange, row);
        return exchange.isV2() ? Exchange.json(200, shown) : Exchange.data(200, shown);
    }

    private Optional<ObjectNode> one(Exchange exchange, Rows found) {
        String id = exchange.text("row_id");
        if (found instanceof Store store) {
            return store.keyOf(id).flatMap(store::row);
        }
        return Arrays.stream(found.keys())
                .mapToObj(found::row)
                .flatMap(Optional::stream)
                .filter(candidate -> candidate.path(idField).asText().equals(id))
                .findFirst();
    }

    private void refuseUnknown(Exchange exchange) {
        if (isStrict) {
            Set<String> unknown = new TreeSet<>(exchange.query().names());
            unknown.removeAll(selection.parameters());
            unknown.removeAll(paging.parameters());
            unknown.remove("include");
            if (!unknown.isEmpty()) {
                String names = String.join(", ", unknown);
                throw exchange.unprocessable("filters", "filter(s) " + names + " are not valid");
            }
        }
    }
}
