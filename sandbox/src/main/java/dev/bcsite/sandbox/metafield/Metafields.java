package dev.bcsite.sandbox.metafield;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.CursorPaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Rows;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Metafields: small named values that apps hang on products, orders, channels and the like.
 *
 * <p>All are in one table. Each app has its own, at most 250 per thing; another app's can be read, and changed only
 * where its permission set says so.
 */
public final class Metafields {

    static final int MOST_PER_THING = 250;
    private static final String STORE = "0";
    private static final List<String> WRITABLE = List.of("write", "write_and_sf_access");
    static final Shape FIELDS = Shape.of(
            Field.whole("id").readOnly().or(0),
            Field.text("namespace").required().between(1, 64),
            Field.text("key").required().between(1, 64),
            Field.text("value").required().between(1, 65_535),
            Field.choice("permission_set", "app_only", "read", "write", "read_and_sf_access", "write_and_sf_access")
                    .required(),
            Field.text("description").most(255).or(""));

    private final StoreState state;
    private final String type;
    private final Scope scope;
    private final Predicate<String> isThere;

    /**
     * @param type what BigCommerce calls the things: {@code product}, {@code cart}
     * @param isThere whether there is a thing with this id
     */
    public Metafields(StoreState state, String type, Scope scope, Predicate<String> isThere) {
        this.state = state;
        this.type = type;
        this.scope = scope;
        this.isThere = isThere;
    }

    /**
     * Those of one thing at {@code one}, and those of all things of the sort at {@code all}.
     *
     * @param one a path such as {@code /v3/catalog/brands/{brand_id}/metafields}
     * @param all a path such as {@code /v3/catalog/brands/metafields}
     * @param idName the name of the id in {@code one}; empty when there is only one thing, as with the store
     */
    public List<Endpoint> endpoints(String one, String all, String idName) {
        List<Endpoint> endpoints = new ArrayList<>(of(one, idName).endpoints());
        MetafieldBatches batches = new MetafieldBatches(this);
        endpoints.add(narrowed(Resource.at(all, scope, exchange -> rows(Optional.empty()))
                        .filters(
                                Filter.number("id"),
                                Filter.text("resource_id", "", "in"),
                                Filter.text("key", "", "in"),
                                Filter.text("namespace", "", "in")))
                .list());
        endpoints.add(Endpoint.write("POST", all, scope, batches::create));
        endpoints.add(Endpoint.write("PUT", all, scope, batches::update));
        endpoints.add(Endpoint.write("DELETE", all, scope, batches::remove));
        return endpoints;
    }

    /** Those of the store, of which there is only one: read one by one, made many at once. Their ids are texts. */
    public List<Endpoint> ofStore(String path) {
        Resource resource = of(path, "").shape((exchange, row) -> shown(row));
        List<Endpoint> endpoints = new ArrayList<>(resource.endpoints());
        endpoints.removeIf(endpoint -> endpoint.method().equals("POST"));
        MetafieldBatches batches = new MetafieldBatches(this);
        endpoints.add(Endpoint.write("POST", path, scope, batches::create));
        endpoints.add(Endpoint.write("PUT", path, scope, batches::update));
        endpoints.add(Endpoint.write("DELETE", path, scope, batches::remove));
        return endpoints;
    }

    private boolean isOfStore() {
        return type.equals("store");
    }

    /** The thing that a row in a batch is for. */
    String thing(ObjectNode body) {
        return isOfStore() ? STORE : body.path("resource_id").asText("");
    }

    ObjectNode shown(ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        return isOfStore()
                ? shown.put("id", row.path("id").asText())
                        .put("resource_id", row.path("resource_id").asText())
                : shown;
    }

    /** Only those of one thing. */
    public Resource of(String path, String idName) {
        return narrowed(Resource.at(path, scope, exchange -> ofThing(exchange, idName)))
                .filters(Filter.number("id"), Filter.text("key", "", "in"), Filter.text("namespace", "", "in"))
                .fields(FIELDS)
                .saving((exchange, before, row) -> saved(exchange, thing(exchange, idName), before, row))
                .removing(this::refuseForeign)
                .creates(200)
                .updates(200)
                .removes();
    }

    private static Resource narrowed(Resource resource) {
        return resource.paging(new CursorPaging(50)).choosable().shape((exchange, row) -> row.deepCopy());
    }

    private Rows ofThing(Exchange exchange, String idName) {
        String thing = thing(exchange, idName);
        if (!isThere.test(thing)) {
            throw Refusal.notFound();
        }
        return rows(Optional.of(thing));
    }

    private static String thing(Exchange exchange, String idName) {
        return idName.isEmpty() ? STORE : exchange.text(idName);
    }

    OwnedRows rows(Optional<String> thing) {
        return new OwnedRows(table(), type, thing);
    }

    Table table() {
        return state.table(Kind.METAFIELDS);
    }

    boolean isThere(String thing) {
        return isThere.test(thing);
    }

    /** Checks a row against the rules of ownership, and signs and dates it. */
    ObjectNode saved(Exchange exchange, String thing, Optional<ObjectNode> before, ObjectNode row) {
        before.ifPresent(found -> refuseForeign(exchange, found));
        String client = before.map(found -> found.path("owner_client_id").asText())
                .orElse(exchange.account().clientId());
        refuseDuplicate(thing, client, row);
        String now = Timestamps.offset(exchange.state().clock().instant());
        row.put("resource_type", type).put("owner_client_id", client);
        putThing(row, thing);
        row.put(
                "date_created",
                before.map(found -> found.path("date_created").asText()).orElse(now));
        return row.put("date_modified", now);
    }

    /** Ids are numbers, but those of carts are texts. */
    private static void putThing(ObjectNode row, String thing) {
        if (thing.matches("\\d+")) {
            row.put("resource_id", Long.parseLong(thing));
        } else {
            row.put("resource_id", thing);
        }
    }

    void refuseForeign(Exchange exchange, ObjectNode row) {
        boolean isOwn =
                row.path("owner_client_id").asText().equals(exchange.account().clientId());
        if (!isOwn && !WRITABLE.contains(row.path("permission_set").asText())) {
            throw Refusal.of(403, "The metafield belongs to another client");
        }
    }

    private void refuseDuplicate(String thing, String client, ObjectNode row) {
        List<ObjectNode> own = rows(Optional.of(thing)).stream()
                .filter(other -> other.path("owner_client_id").asText().equals(client))
                .filter(other -> other.path("id").asLong() != row.path("id").asLong())
                .toList();
        boolean isTaken = own.stream()
                .anyMatch(other -> other.path("key").equals(row.path("key"))
                        && other.path("namespace").equals(row.path("namespace")));
        if (isTaken) {
            throw Refusal.of(409, "The metafield namespace and key are already in use.");
        }
        if (own.size() >= MOST_PER_THING && row.path("id").asLong() == 0) {
            throw Refusal.unprocessable("", "at most " + MOST_PER_THING + " metafields per client");
        }
    }
}
