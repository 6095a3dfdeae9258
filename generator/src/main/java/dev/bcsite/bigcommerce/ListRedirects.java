package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.catalog.RedirectJson;
import java.util.Optional;

/**
 * Lists the next redirects of a channel site.
 *
 * @param after id of the last redirect seen; 0 at the beginning
 */
record ListRedirects(long site, long after) implements Endpoint<Page<Redirect>> {

    @Override
    public String action() {
        return "list the redirects of site " + site;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/storefront/redirects")
                .query("site_id", site)
                .query("sort", "id")
                .queryIfPresent("id:min", after == 0 ? Optional.empty() : Optional.of(after + 1))
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
