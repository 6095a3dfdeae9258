package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Lists the tax rates, each as a text that is the same while the rate is. */
record ListTaxRates() implements Endpoint<List<String>> {

    @Override
    public String action() {
        return "list the tax rates";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/tax/rates");
    }

    @Override
    public List<String> read(JsonNode body) throws UnreadableAnswerException {
        return Body.list(body).stream().map(JsonNode::toString).sorted().toList();
    }

    /** Where a tax provider works the taxes out, the store has no rates of its own. */
    @Override
    public Optional<List<String>> whenRefused(Refusal refusal) {
        return refusal.status() == 403 || refusal.status() == 404 ? Optional.of(List.of()) : Optional.empty();
    }

    @Override
    public Scope scope() {
        return Scope.INFORMATION;
    }
}
