package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.JsonNode;
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

    public synchronized void put(String key, JsonNode value) {
        documents.put(key, value.deepCopy());
        journal.changed(NAME, key, Optional.of(value));
    }

    public synchronized boolean remove(String key) {
        boolean removed = documents.remove(key) != null;
        if (removed) {
            journal.changed(NAME, key, Optional.empty());
        }
        return removed;
    }

    /** Forgets every change. */
    public synchronized void reset() {
        documents.clear();
        documents.putAll(seeded);
    }

    /** Puts back a change that a journal remembered, without telling the journal again. */
    public synchronized void replay(String key, Optional<JsonNode> value) {
        value.ifPresentOrElse(found -> documents.put(key, found), () -> documents.remove(key));
    }
}
