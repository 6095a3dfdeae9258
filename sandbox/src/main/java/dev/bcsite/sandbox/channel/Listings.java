package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.KeysetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Subset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The listings of a channel: what it says of a product and its variants, and how far it has them.
 *
 * <p>A product has one listing in a channel; to list it again changes that one.
 */
public final class Listings {

    private static final String PATH = "/v3/channels/{channel_id}/listings";
    private static final int MOST = 250;
    private static final String[] STATES = {
        "active",
        "disabled",
        "error",
        "pending",
        "pending_disable",
        "pending_delete",
        "queued",
        "rejected",
        "submitted",
        "deleted"
    };
    private static final Shape VARIANT = Shape.of(
            Field.whole("product_id").required(),
            Field.whole("variant_id").required(),
            Field.text("external_id"),
            Field.choice("state", STATES).required(),
            Field.text("name"),
            Field.text("description"));
    private static final Shape FIELDS = Shape.of(
            "listing",
            Field.whole("product_id").required(),
            Field.text("external_id"),
            Field.choice("state", also("partially_rejected")).required(),
            Field.text("name"),
            Field.text("description"),
            Field.objects("variants", VARIANT).required());

    private final StoreState state;

    public Listings(StoreState state) {
        this.state = state;
    }

    private static String[] also(String more) {
        String[] all = Arrays.copyOf(STATES, STATES.length + 1);
        all[STATES.length] = more;
        return all;
    }

    public List<Endpoint> endpoints() {
        Resource listings = Resource.at(PATH, Scope.CHANNEL_LISTINGS, this::of)
                .id("listing_id")
                .strict()
                .paging(new KeysetPaging(50))
                .filters(Filter.number("product_id"), Filter.date("date_created"), Filter.date("date_modified"));
        return List.of(
                listings.list(),
                listings.one(),
                Endpoint.write("POST", PATH, Scope.CHANNEL_LISTINGS, this::create),
                Endpoint.write("PUT", PATH, Scope.CHANNEL_LISTINGS, this::change));
    }

    /** An unknown channel has no listings, rather than none at all. */
    private Subset of(Exchange exchange) {
        return new Subset(state.listings(), "channel_id", exchange.id("channel_id"));
    }

    private Response create(Exchange exchange) {
        refuseUnknownChannel(exchange);
        Problems problems = new Problems();
        List<ObjectNode> rows = new ArrayList<>();
        for (ObjectNode body : exchange.objects(MOST)) {
            String prefix = rows.size() + ".";
            ObjectNode row = FIELDS.created(body, prefix, problems);
            refuse(row, prefix, problems);
            rows.add(row);
        }
        problems.refuseAny();
        return answer(rows.stream().map(row -> created(exchange, row)).toList());
    }

    private ObjectNode created(Exchange exchange, ObjectNode row) {
        Subset listings = of(exchange);
        Optional<ObjectNode> already = listings.stream()
                .filter(other -> other.path("product_id").asLong()
                        == row.path("product_id").asLong())
                .findFirst();
        if (already.isPresent()) {
            return changed(exchange, already.get(), row);
        }
        ArrayNode variants = row.withArray("variants").deepCopy();
        row.putArray("variants");
        row.put("date_created", now()).put("channel_id", exchange.id("channel_id"));
        long id = listings.add(merged(row, variants));
        return listings.row(id).orElseThrow();
    }

    private Response change(Exchange exchange) {
        refuseUnknownChannel(exchange);
        Problems problems = new Problems();
        List<ObjectNode> changes = new ArrayList<>();
        for (ObjectNode body : exchange.objects(MOST)) {
            String prefix = changes.size() + ".";
            refuseBadId(body);
            // Missing fields are no problem here, wrong ones are.
            FIELDS.changed(Json.object(), body, prefix, problems);
            find(exchange, body).ifPresent(listing -> refuse(whole(listing, body), prefix, problems));
            changes.add(body);
        }
        problems.refuseAny();
        return answer(changes.stream()
                .flatMap(body -> find(exchange, body).stream().map(listing -> changed(exchange, listing, body)))
                .toList());
    }

    /** BigCommerce calls the listing a group here. */
    private static void refuseBadId(ObjectNode body) {
        if (body.path("listing_id").asLong() <= 0) {
            throw Refusal.of(
                    422,
                    "0/0 listings were changed. Invalid fields: group_id",
                    Map.of("group_id", "must be greater than zero"));
        }
    }

    private Optional<ObjectNode> find(Exchange exchange, ObjectNode body) {
        return of(exchange).get(body.path("listing_id").asLong());
    }

    /** The product of a listing stays; variants that are not mentioned stay as they are. */
    private ObjectNode changed(Exchange exchange, ObjectNode listing, ObjectNode body) {
        ObjectNode row = FIELDS.without("product_id", "variants").changed(listing, body);
        long id = row.path("listing_id").asLong();
        of(exchange).put(id, merged(row, Json.array(Json.objects(body, "variants"))));
        return of(exchange).row(id).orElseThrow();
    }

    private static ObjectNode whole(ObjectNode listing, ObjectNode body) {
        ObjectNode whole = body.deepCopy();
        whole.set("product_id", listing.get("product_id"));
        return whole;
    }

    private ObjectNode merged(ObjectNode listing, ArrayNode given) {
        ObjectNode row = listing.deepCopy().put("date_modified", now());
        for (var variant : given) {
            Optional<ObjectNode> before = Json.objects(row, "variants").stream()
                    .filter(other -> other.path("variant_id").asLong()
                            == variant.path("variant_id").asLong())
                    .findFirst();
            ObjectNode target = before.orElseGet(() -> row.withArray("variants")
                    .addObject()
                    .put("channel_id", row.path("channel_id").asLong())
                    .put("date_created", now()));
            target.setAll(VARIANT.changed(target, variant));
            target.put("date_modified", now());
        }
        return row;
    }

    private void refuseUnknownChannel(Exchange exchange) {
        if (state.channels().row(exchange.id("channel_id")).isEmpty()) {
            throw Refusal.of(422, "Channel id (" + exchange.id("channel_id") + ") is not valid for this store");
        }
    }

    private void refuse(ObjectNode row, String prefix, Problems problems) {
        long product = row.path("product_id").asLong();
        Optional<ObjectNode> found = state.products().row(product);
        if (found.isEmpty()) {
            problems.add(prefix + "product_id", "is not a product of this store");
            return;
        }
        List<Long> variants = Json.objects(found.get(), "variants").stream()
                .map(variant -> variant.path("id").asLong())
                .toList();
        int position = 0;
        for (ObjectNode variant : Json.objects(row, "variants")) {
            String at = prefix + "variants." + position++ + ".";
            if (variant.path("product_id").asLong() != product) {
                problems.add(at + "product_id", "must be the product of the listing");
            }
            if (!variants.contains(variant.path("variant_id").asLong())) {
                problems.add(at + "variant_id", "is not a variant of the product");
            }
        }
    }

    private String now() {
        return Timestamps.zulu(state.clock().instant());
    }

    private static Response answer(List<ObjectNode> rows) {
        return Exchange.data(200, Json.array(rows));
    }
}
