package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Is told of every change to a table, in order. */
@FunctionalInterface
public interface Journal {

    /** Forgets everything: the state lives as long as the process. */
    Journal NONE = (table, key, row) -> {};

    /** @param row what is there now; empty when it was removed */
    void changed(String table, String key, Optional<JsonNode> row);
}
