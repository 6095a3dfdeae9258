package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Banners of the hosted storefront. Their flags, ids and dates are texts, the dates in seconds since 1970. */
public final class Banners {

    private static final String PATH = "/v2/banners";
    private static final Shape FIELDS = Shape.of(
            Field.text("name").required().least(1),
            Field.text("content").required(),
            Field.choice("page", "home_page", "category_page", "brand_page", "search_page")
                    .required(),
            Field.choice("location", "top", "bottom").required(),
            Field.choice("date_type", "always", "custom").required(),
            Field.text("date_from").or("0"),
            Field.text("date_to").or("0"),
            Field.choice("visible", "0", "1").or("1"),
            Field.text("item_id").or("0"));

    private final StoreState state;

    public Banners(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints =
                new ArrayList<>(Resource.at(PATH, Scope.MARKETING, exchange -> state.table(Kind.BANNERS))
                        .paging(new BarePaging())
                        .filters(bound("min_id", "min"), bound("max_id", "max"))
                        .fields(FIELDS)
                        .saving(this::saved)
                        .creates(200)
                        .updates(200)
                        .removes()
                        .removesMany(Resource.Unfiltered.REMOVES_ALL)
                        .endpoints());
        endpoints.add(Endpoint.get(
                PATH + "/count",
                Scope.MARKETING,
                exchange -> Exchange.json(
                        200,
                        Json.object().put("count", state.table(Kind.BANNERS).size()))));
        return endpoints;
    }

    private static Filter bound(String name, String operator) {
        return Filter.single(name, (value, exchange) -> {
            List<BigDecimal> bound = Filter.numbers(name, value, exchange);
            return row -> Filter.compares(operator, row.path("id").decimalValue(), bound);
        });
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        boolean hasDates = row.path("date_from").asText().matches("[1-9]\\d*")
                && row.path("date_to").asText().matches("[1-9]\\d*");
        if (row.path("date_type").asText().equals("custom") && !hasDates) {
            throw Refusal.unprocessable("date_from", "and date_to are needed for custom dates");
        }
        boolean isOfItem = row.path("page").asText().matches("(category|brand)_page");
        if (isOfItem && !row.path("item_id").asText().matches("[1-9]\\d*")) {
            throw Refusal.unprocessable("item_id", "is needed for a category or brand page");
        }
        String now = Long.toString(state.clock().instant().getEpochSecond());
        return row.put(
                "date_created",
                before.map(found -> found.path("date_created").asText()).orElse(now));
    }
}
