package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Single JSON values under a name, such as the settings of a store. Safe to use from several threads. */
public final class Documents {

    /** The name journals know them by. */
    public static final String NAME = "documents";

    private final Journal journal;
    private final Map<String, JsonNode> seeded;
    private final Map<String, JsonNode> documents;

    public Documents(Map<String, ? extends JsonNode> seeded, Journal journal) {
        this.seeded = Map.copyOf(seeded);
        this.documents = new TreeMap<>(seeded);
        this.journal = journal;
    }

    /** A copy of the value. */
    public synchronized Optional<JsonNode> get(String key) {
        return Optional.ofNullable(documents.get(key)).map(JsonNode::deepCopy);
    }

    public void put(String key, JsonNode value) {
        change(key, Optional.of(value.deepCopy()));
    }

    /** Removes the value; false when there is none. */
    public boolean remove(String key) {
        return journal.together(() -> get(key).isPresent() && change(key, Optional.empty()));
    }

    private boolean change(String key, Optional<JsonNode> after) {
        return journal.together(() -> {
            Optional<JsonNode> before = get(key);
            replay(key, after);
            journal.changed(new Change(NAME, key, before, after), () -> replay(key, before));
            return true;
        });
    }

    /** The next number of a sequence that is kept here, beginning with {@code first}. */
    public long next(String sequence, long first) {
        return journal.together(() -> {
            long next = get(sequence).map(JsonNode::asLong).orElse(first - 1) + 1;
            put(sequence, LongNode.valueOf(next));
            return next;
        });
    }

    /** Forgets every change. */
    public synchronized void reset() {
        documents.clear();
        documents.putAll(seeded);
    }

    /** Takes over all of another store's, without telling the journal. */
    public void become(Documents others) {
        Map<String, JsonNode> copy = others.copy();
        synchronized (this) {
            documents.clear();
            documents.putAll(copy);
        }
    }

    private synchronized Map<String, JsonNode> copy() {
        return new TreeMap<>(documents);
    }

    /** Puts back a change that a journal remembered, without telling the journal again. */
    public synchronized void replay(String key, Optional<JsonNode> value) {
        value.ifPresentOrElse(found -> documents.put(key, found), () -> documents.remove(key));
    }
}
