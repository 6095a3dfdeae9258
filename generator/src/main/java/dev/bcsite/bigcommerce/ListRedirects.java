package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.catalog.RedirectJson;
import java.util.Optional;

/** Lists one page of the redirects of a channel site. */
record ListRedirects(long site, int page) implements Endpoint<Page<Redirect>> {

    @Override
    public String action() {
        return "list the redirects of site " + site;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/storefront/redirects")
                .query("site_id", site)
                .query("sort", "id")
                .query("page", page)
                .query("limit", Page.SIZE);
    }

    @Override
    public Page<Redirect> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "redirect", "id", json -> Optional.of(RedirectJson.read(json)));
    }

    @Override
    public Scope scope() {
        return Scope.CONTENT;
    }
}
