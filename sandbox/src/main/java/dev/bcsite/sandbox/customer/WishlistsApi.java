package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Wishlists;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Wishlists for those who manage the store; customers reach theirs by GraphQL. */
final class WishlistsApi {

    private static final String PATH = "/v3/wishlists";
    private static final String ONE = PATH + "/{wishlist_id}";
    private static final Shape WISH = Shape.of(
            Field.whole("product_id").required().least(1),
            Field.whole("variant_id").nullable());
    private static final Shape NEW = Shape.of(
            Field.whole("customer_id").required(),
            Field.text("name").required().between(1, 255),
            Field.bool("is_public").or(false),
            Field.objects("items", WISH));
    private static final Shape CHANGE = Shape.of(
            Field.whole("customer_id").required(),
            Field.text("name").between(1, 255),
            Field.bool("is_public"),
            Field.objects("items", WISH).required());

    private static final Shape MORE = Shape.of(Field.objects("items", WISH).required());

    private final Wishlists wishlists;

    WishlistsApi(StoreState state) {
        this.wishlists = new Wishlists(state);
    }

    List<Endpoint> endpoints() {
        Resource lists = Resource.at(PATH, Scope.CUSTOMERS, exchange -> wishlists.table())
                .filters(Filter.number("customer_id"));
        List<Endpoint> endpoints = new ArrayList<>(lists.endpoints());
        endpoints.add(Endpoint.write("POST", PATH, Scope.CUSTOMERS, this::create));
        endpoints.add(Endpoint.write("PUT", ONE, Scope.CUSTOMERS, this::change));
        endpoints.add(Endpoint.write("DELETE", ONE, Scope.CUSTOMERS, this::delete));
        endpoints.add(Endpoint.write("POST", ONE + "/items", Scope.CUSTOMERS, this::add));
        endpoints.add(Endpoint.write("DELETE", ONE + "/items/{item_id}", Scope.CUSTOMERS, this::removeItem));
        return endpoints;
    }

    private Response create(Exchange exchange) {
        ObjectNode given = NEW.created(exchange.object());
        return Exchange.data(
                201,
                wishlists.create(
                        given.path("customer_id").asLong(),
                        given.path("name").asText(),
                        given.path("is_public").asBoolean(),
                        wishes(given)));
    }

    private Response change(Exchange exchange) {
        long id = exchange.id("wishlist_id");
        ObjectNode given = CHANGE.created(exchange.object());
        long owner = wishlists
                .table()
                .row(id)
                .orElseThrow(Refusal::notFound)
                .path("customer_id")
                .asLong();
        if (given.path("customer_id").asLong() != owner) {
            throw Refusal.unprocessable("customer_id", "cannot be changed");
        }
        wishlists.describe(
                id,
                Optional.of(given.path("name").asText("")).filter(name -> !name.isEmpty()),
                given.has("is_public") ? Optional.of(given.path("is_public").asBoolean()) : Optional.empty());
        return Exchange.data(201, wishlists.replace(id, wishes(given)));
    }

    private Response delete(Exchange exchange) {
        wishlists.delete(exchange.id("wishlist_id"));
        return Response.empty(204);
    }

    private Response add(Exchange exchange) {
        ObjectNode given = MORE.created(exchange.object());
        return Exchange.data(201, wishlists.add(exchange.id("wishlist_id"), wishes(given)));
    }

    private Response removeItem(Exchange exchange) {
        return Exchange.data(200, wishlists.remove(exchange.id("wishlist_id"), Set.of(exchange.id("item_id"))));
    }

    private static List<Wishlists.Wish> wishes(ObjectNode given) {
        return Json.objects(given, "items").stream()
                .map(item -> new Wishlists.Wish(
                        item.path("product_id").asLong(),
                        Optional.of(item.path("variant_id").asLong()).filter(id -> id > 0)))
                .toList();
    }
}
