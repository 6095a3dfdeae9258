package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One row or document that came, went or is another now. The values are shared: not to be changed.
 *
 * @param table the name of the table, or {@link Documents#NAME}
 * @param key the id of the row as text, or the name of the document
 */
public record Change(String table, String key, Optional<JsonNode> before, Optional<JsonNode> after) {}
