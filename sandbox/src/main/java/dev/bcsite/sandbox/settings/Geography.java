package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.ListRows;
import java.util.List;

/** Countries and states, for address forms. */
public final class Geography {

    private static final String COUNTRIES = "/v2/countries";
    private static final String STATES = COUNTRIES + "/{country_id}/states";

    private final Countries countries = Countries.all();

    public List<Endpoint> endpoints() {
        Resource all = Resource.at(COUNTRIES, Scope.INFORMATION, exchange -> countries.countries())
                .paging(new BarePaging())
                .filters(Filter.text("country", ""), Filter.text("country_iso2", ""), Filter.text("country_iso3", ""))
                .shape(Geography::withStates);
        Resource states = Resource.at(STATES, Scope.INFORMATION, this::statesOf)
                .paging(new BarePaging())
                .filters(Filter.text("state", ""), Filter.text("state_abbreviation", ""));
        Resource everywhere = Resource.at(COUNTRIES + "/states", Scope.INFORMATION, exchange -> countries.states())
                .paging(new BarePaging());
        return List.of(
                all.list(),
                all.one(),
                states.list(),
                states.one(),
                everywhere.list(),
                Endpoint.get(COUNTRIES + "/count", Scope.INFORMATION, exchange -> count(countries.countries())),
                Endpoint.get(COUNTRIES + "/states/count", Scope.INFORMATION, exchange -> count(countries.states())),
                Endpoint.get(STATES + "/count", Scope.INFORMATION, exchange -> count(statesOf(exchange))));
    }

    private static ObjectNode withStates(Exchange exchange, ObjectNode row) {
        ObjectNode country = row.deepCopy();
        String resource = "/countries/" + row.path("id").asText() + "/states";
        country.putObject("states")
                .put("url", exchange.address().apiBase() + "/v2" + resource)
                .put("resource", resource);
        return country;
    }

    private ListRows statesOf(Exchange exchange) {
        long country = exchange.id("country_id");
        if (!countries.has(country)) {
            throw exchange.notFound();
        }
        return countries.states(country);
    }

    private static Response count(ListRows rows) {
        return Exchange.json(200, Json.object().put("count", rows.keys().length));
    }
}
