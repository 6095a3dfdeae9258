package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.catalog.RedirectJson;
import java.util.List;
import java.util.Optional;

/** Writes redirects of a channel site, each over what is at its path. */
record PutRedirects(long site) implements RowWrite<Redirect> {

    /** What runs in the store when redirects are refused with 429 and no time is named. */
    static final String JOB =
            "an import or export of redirects seems to be running, and BigCommerce does one such thing"
                    + " at a time: apply again when it is done";

    /** BigCommerce publishes no number; as many as it lists at a time. */
    @Override
    public int most() {
        return Page.SIZE;
    }

    @Override
    public String action(List<Redirect> rows) {
        String what = rows.size() == 1 ? "the redirect " + rows.get(0).from() : rows.size() + " redirects";
        return "write " + what + " of site " + site;
    }

    @Override
    public ApiRequest request(List<Redirect> rows) {
        ArrayNode body = Json.array();
        rows.forEach(row -> body.add(json(row)));
        return ApiRequest.put("/v3/storefront/redirects").json(body).readingAnswer();
    }

    private ObjectNode json(Redirect redirect) {
        ObjectNode json = Json.object().put("from_path", redirect.from()).put("site_id", site);
        ObjectNode to = json.putObject("to").put("type", redirect.target());
        redirect.entityId().ifPresent(id -> to.put("entity_id", id));
        redirect.url().ifPresent(url -> to.put("url", url));
        return json;
    }

    @Override
    public List<Redirect> read(List<Redirect> rows, JsonNode body) throws UnreadableAnswerException {
        return Body.list(body).stream().map(RedirectJson::read).toList();
    }

    @Override
    public Scope scope() {
        return Scope.CONTENT;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 429 ? Optional.of(JOB) : Optional.empty();
    }
}
