package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Lists one page of price lists or of their assignments.
 *
 * @param path of the list
 * @param noun what a row is called in messages
 */
record ListPriceRules(String path, String noun, int page) implements Endpoint<Page<ListPriceRules.Rule>> {

    private static final List<String> NO_RULES = List.of("name", "date_created", "date_modified");

    /**
     * @param text the same while the rule is
     * @param list that an assignment is of; 0 for a list
     * @param channel that an assignment is for; 0 for every one
     */
    record Rule(String text, long list, long channel) {}

    @Override
    public String action() {
        return "list the " + noun + "s";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get(path).query("page", page).query("limit", Page.SIZE);
    }

    @Override
    public Page<Rule> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, noun, "id", json -> Optional.of(rule(json)));
    }

    private static Rule rule(JsonNode json) {
        ObjectNode ruling = ((ObjectNode) json).deepCopy();
        ruling.remove(NO_RULES);
        return new Rule(
                ruling.toString(),
                json.path("price_list_id").asLong(),
                json.path("channel_id").asLong());
    }

    /** A store whose plan has no price lists has none. */
    @Override
    public Optional<Page<Rule>> whenRefused(Refusal refusal) {
        return refusal.status() == 403 || refusal.status() == 404
                ? Optional.of(new Page<>(List.of(), List.of(), Optional.of(0L), true))
                : Optional.empty();
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
