package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import java.util.List;
import java.util.Optional;

/** Creates or changes metafields of many things of one sort. */
record WriteMetafields(MetafieldOwner owner, boolean areNew) implements RowWrite<Metafield> {

    /** BigCommerce publishes no number. */
    static final int MOST = 50;

    static final String FOREIGN = "; a metafield of another application can only be changed by that";

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public String action(List<Metafield> rows) {
        return (areNew ? "create " : "change ") + what(rows);
    }

    private String what(List<Metafield> rows) {
        if (rows.size() > 1) {
            return rows.size() + " metafields";
        }
        Metafield only = rows.get(0);
        return "the metafield " + only.namespace() + "/" + only.key() + " of " + owner.word() + " " + only.ownerId();
    }

    @Override
    public ApiRequest request(List<Metafield> rows) {
        ArrayNode body = Json.array();
        rows.forEach(row -> body.add(json(row)));
        String path = owner.path() + "/metafields";
        return (areNew ? ApiRequest.post(path) : ApiRequest.put(path).readingAnswer()).json(body);
    }

    private ObjectNode json(Metafield metafield) {
        return areNew
                ? MetafieldJson.fresh(metafield).put("resource_id", metafield.ownerId())
                : Json.object()
                        .put("id", metafield.id())
                        .put("value", metafield.value())
                        .put("permission_set", metafield.permissionSet());
    }

    @Override
    public List<Metafield> read(List<Metafield> rows, JsonNode body) throws UnreadableAnswerException {
        return Body.list(body).stream().map(MetafieldJson::read).toList();
    }

    @Override
    public Scope scope() {
        return owner.scope();
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 403
                ? Optional.of("give the API account the scope " + scope().toModify() + FOREIGN)
                : Optional.empty();
    }
}
