package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the writing endpoints of a resource do with the rows of one request. */
record Writing(Resource resource, Exchange exchange, Store store) {

    Response create(int status) {
        ObjectNode row = resource.fields().created(resource.body(exchange));
        return answer(status, stored(Optional.empty(), row));
    }

    Response update(int status) {
        long key = key();
        ObjectNode before = store.get(key).orElseThrow(Refusal::notFound);
        ObjectNode row = resource.fields().changed(before, resource.body(exchange));
        return answer(status, stored(Optional.of(key), row));
    }

    Response remove() {
        remove(key());
        return Response.empty(204);
    }

    Response createMany(int most, int status) {
        Problems problems = new Problems();
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode body : exchange.objects(most)) {
            rows.add(resource.fields().created(body, rows.size() + ".", problems));
        }
        problems.refuseAny();
        return answer(
                status, rows.stream().map(row -> stored(Optional.empty(), row)).toList());
    }

    Response updateMany(int most, int status) {
        Problems problems = new Problems();
        List<Long> keys = new ArrayList<>();
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode body : exchange.objects(most)) {
            String prefix = rows.size() + ".";
            Optional<Long> key = store.keyOf(body.path(resource.idField()).asText(""));
            if (key.isEmpty()) {
                problems.add(prefix + resource.idField(), "is not known");
            }
            ObjectNode before = key.flatMap(store::get).orElseGet(Json::object);
            keys.add(key.orElse(0L));
            rows.add(resource.fields().changed(before, body, prefix, problems));
        }
        problems.refuseAny();
        List<ObjectNode> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            changed.add(stored(Optional.of(keys.get(i)), rows.get(i)));
        }
        return answer(status, changed);
    }

    Response removeMany(Resource.Unfiltered unfiltered) {
        boolean isFiltered = exchange.query().names().stream()
                .anyMatch(name -> resource.selection().parameters().contains(name));
        if (!isFiltered && unfiltered == Resource.Unfiltered.REFUSED) {
            throw Refusal.of(422, "A filter is required to delete several rows");
        }
        if (isFiltered || unfiltered == Resource.Unfiltered.REMOVES_ALL) {
            Arrays.stream(resource.selection().keys(exchange, store))
                    .limit(resource.mostRemoved())
                    .forEach(this::remove);
        }
        return Response.empty(204);
    }

    private long key() {
        return store.keyOf(exchange.text("row_id")).orElseThrow(Refusal::notFound);
    }

    private ObjectNode stored(Optional<Long> key, ObjectNode row) {
        Optional<ObjectNode> before = key.flatMap(store::get);
        ObjectNode saved = resource.saving().saved(exchange, before, row);
        long place = key.orElseGet(() -> store.add(saved));
        if (key.isPresent()) {
            store.put(place, saved);
        }
        return store.row(place).orElseThrow();
    }

    private void remove(long key) {
        resource.removing().accept(exchange, store.row(key).orElseThrow(Refusal::notFound));
        store.remove(key);
    }

    private Response answer(int status, ObjectNode row) {
        return answer(status, (JsonNode) resource.shown(exchange, row));
    }

    private Response answer(int status, List<ObjectNode> rows) {
        return answer(
                status,
                Json.array(
                        rows.stream().map(row -> resource.shown(exchange, row)).toList()));
    }

    private Response answer(int status, JsonNode body) {
        return exchange.isV2() ? Exchange.json(status, body) : Exchange.data(status, body);
    }
}
