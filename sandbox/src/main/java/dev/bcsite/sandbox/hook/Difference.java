package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What became of one row in the course of a request, whatever happened to it in between.
 *
 * @param before missing when the row is new
 * @param after missing when the row is gone
 */
record Difference(String table, String key, JsonNode before, JsonNode after) {

    /** Numbers are the same when they have the same value: 10 and 10.0. */
    private static final Comparator<JsonNode> SAME = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    /** The differences that changes add up to, in the order in which the rows were first touched. */
    static List<Difference> of(List<Change> changes) {
        Map<String, Difference> byRow = new LinkedHashMap<>();
        for (Change change : changes) {
            String row = change.table() + "/" + change.key();
            JsonNode after = change.after().orElseGet(MissingNode::getInstance);
            JsonNode before = byRow.containsKey(row)
                    ? byRow.get(row).before
                    : change.before().orElseGet(MissingNode::getInstance);
            byRow.put(row, new Difference(change.table(), change.key(), before, after));
        }
        return byRow.values().stream().filter(Difference::isAny).toList();
    }

    /** The differences of the objects in the array {@code field}, which are known by their {@code id}. */
    List<Difference> inside(String field) {
        Map<String, Difference> byId = new LinkedHashMap<>();
        for (JsonNode one : before.path(field)) {
            String id = one.path("id").asText();
            byId.put(id, new Difference(field, id, one, MissingNode.getInstance()));
        }
        for (JsonNode one : after.path(field)) {
            String id = one.path("id").asText();
            JsonNode earlier = byId.containsKey(id) ? byId.get(id).before : MissingNode.getInstance();
            byId.put(id, new Difference(field, id, earlier, one));
        }
        return byId.values().stream().filter(Difference::isAny).toList();
    }

    private boolean isAny() {
        return !same(before, after);
    }

    boolean isNew() {
        return before.isMissingNode() && !after.isMissingNode();
    }

    boolean isGone() {
        return after.isMissingNode();
    }

    boolean isUpdate() {
        return !isNew() && !isGone();
    }

    /** What BigCommerce calls it at the end of a scope. */
    String verb() {
        if (isNew()) {
            return "created";
        }
        return isGone() ? "deleted" : "updated";
    }

    /** The row as it is, or was when it is gone. */
    JsonNode row() {
        return isGone() ? before : after;
    }

    long id() {
        return Long.parseLong(key);
    }

    /** Whether any of these fields is another now. */
    boolean touches(Collection<String> fields) {
        return fields.stream().anyMatch(this::touches);
    }

    boolean touches(String field) {
        return !same(before.path(field), after.path(field));
    }

    /** Whether anything else than these fields is another now. */
    boolean touchesMoreThan(String... fields) {
        return !same(without(before, fields), without(after, fields));
    }

    private static JsonNode without(JsonNode row, String... fields) {
        return row instanceof ObjectNode object ? object.deepCopy().without(Arrays.asList(fields)) : row;
    }

    /** The numbers in the array {@code field} that are there now and were not before. */
    Set<Long> added(String field) {
        Set<Long> added = longs(after.path(field));
        added.removeAll(longs(before.path(field)));
        return added;
    }

    /** The numbers in the array {@code field} that were there before and are not now. */
    Set<Long> removed(String field) {
        Set<Long> removed = longs(before.path(field));
        removed.removeAll(longs(after.path(field)));
        return removed;
    }

    private static Set<Long> longs(JsonNode array) {
        List<Long> longs = new ArrayList<>();
        array.forEach(element -> longs.add(element.asLong()));
        return new TreeSet<>(longs);
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isMissingNode() || other.isMissingNode()) {
            return one.isMissingNode() && other.isMissingNode();
        }
        return one.equals(SAME, other);
    }
}
