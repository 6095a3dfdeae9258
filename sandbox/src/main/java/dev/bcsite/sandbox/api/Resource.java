package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.table.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A list of rows and the single rows in it, as two endpoints made of a declaration.
 *
 * <p>Where rows come from, how they are filtered, sorted, cut into pages and shown is said once, here, for both.
 */
final class Resource {

    private final String path;
    private final Scope scope;
    private final Function<Exchange, Rows> rows;
    private String idField = "id";
    private Paging paging = OffsetPaging.plain();
    private Selection selection = new Selection("", List.of());
    private Order order = new Order("", List.of());
    private BiFunction<Exchange, ObjectNode, ObjectNode> shape = (exchange, row) -> row.deepCopy();
    private Set<String> always = Set.of();
    private boolean fieldsCanBeChosen;
    private boolean isStrict;
    private boolean emptyIsNoContent;

    private Resource(String path, Scope scope, Function<Exchange, Rows> rows) {
        this.path = path;
        this.scope = scope;
        this.rows = rows;
    }

    /** @param rows what there is for a request; throws when the path leads nowhere */
    static Resource at(String path, Scope scope, Function<Exchange, Rows> rows) {
        return new Resource(path, scope, rows);
    }

    /** The field with the id, when it is not {@code id}. Rows are found under it. */
    Resource id(String field) {
        idField = field;
        return this;
    }

    Resource paging(Paging other) {
        paging = other;
        return this;
    }

    Resource filters(Filter... filters) {
        selection = new Selection(idField, List.of(filters));
        return this;
    }

    Resource sorts(String... fields) {
        order = new Order(idField, List.of(fields));
        return this;
    }

    /** How a row looks from outside; must not change the row. */
    Resource shape(BiFunction<Exchange, ObjectNode, ObjectNode> other) {
        shape = other;
        return this;
    }

    /** Lets {@code include_fields} and {@code exclude_fields} choose, except for these fields and the id. */
    Resource choosable(String... alwaysThere) {
        fieldsCanBeChosen = true;
        always = Set.of(alwaysThere);
        return this;
    }

    /** Answers 422 to parameters it does not know. */
    Resource strict() {
        isStrict = true;
        return this;
    }

    /** Answers 204 instead of an empty list. */
    Resource emptyIsNoContent() {
        emptyIsNoContent = true;
        return this;
    }

    Endpoint list() {
        return Endpoint.get(path, scope, this::answerList);
    }

    Endpoint one() {
        return Endpoint.get(path + "/{row_id}", scope, this::answerOne);
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

    private ObjectNode shown(Exchange exchange, ObjectNode row) {
        ObjectNode shown = shape.apply(exchange, row);
        return fieldsCanBeChosen ? Fields.chosen(exchange.query(), shown, idField, always) : shown;
    }

    private Response answerOne(Exchange exchange) {
        Rows found = rows.apply(exchange);
        long id = exchange.id("row_id");
        Optional<long[]> narrowed = found.narrowed(idField, Set.of(id));
        ObjectNode row = Arrays.stream(narrowed.orElseGet(found::keys))
                .mapToObj(found::row)
                .flatMap(Optional::stream)
                .filter(candidate -> candidate.path(idField).asLong() == id)
                .findFirst()
                .orElseThrow(exchange::notFound);
        ObjectNode shown = shown(exchange, row);
        return exchange.isV2() ? Exchange.json(200, shown) : Exchange.data(200, shown);
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
