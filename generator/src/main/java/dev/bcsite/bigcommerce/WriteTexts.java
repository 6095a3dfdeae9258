package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.Json;
import java.util.List;
import java.util.Optional;

/** Writes page titles and meta descriptions: of brands one at a time, of products ten, of categories fifty. */
record WriteTexts(EntityKind kind) implements RowWrite<EntityText> {

    @Override
    public int most() {
        return switch (kind) {
            case BRAND -> 1;
            case PRODUCT -> 10;
            default -> 50;
        };
    }

    @Override
    public String action(List<EntityText> rows) {
        String whose =
                rows.size() == 1 ? kind.word() + " " + rows.get(0).entity().key() : ListTexts.plural(kind, rows.size());
        return "write page title and meta description of " + whose;
    }

    @Override
    public ApiRequest request(List<EntityText> rows) {
        if (kind == EntityKind.BRAND) {
            EntityText brand = rows.get(0);
            return ApiRequest.put(ListTexts.path(kind) + "/{id}", brand.entity().id())
                    .json(EntityTextJson.putTexts(Json.object().put("name", brand.name()), brand))
                    .readingAnswer();
        }
        ArrayNode body = Json.array();
        rows.forEach(row -> body.add(EntityTextJson.write(row)));
        return ApiRequest.put(ListTexts.path(kind)).json(body).readingAnswer();
    }

    /** Of categories BigCommerce answers only how many it changed. */
    @Override
    public List<EntityText> read(List<EntityText> rows, JsonNode body) throws UnreadableAnswerException {
        return switch (kind) {
            case CATEGORY -> rows;
            case BRAND -> List.of(EntityTextJson.read(kind, Body.object(body)));
            default ->
                Body.list(body).stream()
                        .map(json -> EntityTextJson.read(kind, json))
                        .toList();
        };
    }

    @Override
    public Optional<Object> key(EntityText row) {
        return Optional.of(row.entity());
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
