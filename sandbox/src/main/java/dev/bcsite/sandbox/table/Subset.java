package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The rows of a table that belong to one parent: the routes of a site, the webhooks of a client. */
public record Subset(Table all, String parentField, ValueNode parent) implements Store {

    public Subset(Table all, String parentField, long parent) {
        this(all, parentField, LongNode.valueOf(parent));
    }

    public Subset(Table all, String parentField, String parent) {
        this(all, parentField, TextNode.valueOf(parent));
    }

    @Override
    public long version() {
        return -1;
    }

    @Override
    public long[] keys() {
        return all.having(parentField, parent.asText());
    }

    @Override
    public Optional<ObjectNode> row(long key) {
        return all.row(key).filter(row -> row.path(parentField).asText().equals(parent.asText()));
    }

    @Override
    public Optional<long[]> narrowed(String field, Set<Long> values) {
        return all.narrowed(field, values)
                .map(keys ->
                        Arrays.stream(keys).filter(key -> row(key).isPresent()).toArray());
    }

    @Override
    public void put(long key, ObjectNode row) {
        all.put(key, owned(row));
    }

    @Override
    public long add(ObjectNode row) {
        return all.add(owned(row));
    }

    private ObjectNode owned(ObjectNode row) {
        ObjectNode owned = row.deepCopy();
        owned.set(parentField, parent);
        return owned;
    }

    @Override
    public boolean remove(long key) {
        return row(key).isPresent() && all.remove(key);
    }

    @Override
    public Optional<Long> keyOf(String id) {
        return all.keyOf(id).filter(key -> row(key).isPresent());
    }
}
