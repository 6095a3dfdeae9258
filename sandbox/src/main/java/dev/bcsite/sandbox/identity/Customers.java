package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StandardGroups;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The rules for customers, whoever makes or changes them.
 *
 * <p>An e-mail address belongs to one customer <em>per channel</em>, not per store: a customer with {@code channel_ids}
 * is one of exactly these channels, one without is one of all channels that allow global logins.
 */
public final class Customers {

    /** Where a row keeps the hashed password; never shown. */
    public static final String PASSWORD = "password_hash";

    private final StoreState state;
    private final CustomerSettings settings;

    public Customers(StoreState state) {
        this.state = state;
        this.settings = new CustomerSettings(state);
    }

    public Table table() {
        return state.table(Kind.CUSTOMERS);
    }

    /** A copy of the customer's row. */
    public Optional<ObjectNode> get(long id) {
        return table().get(id);
    }

    /** The customer who signs in with this address on a channel; one of this very channel comes first. */
    public Optional<ObjectNode> at(String email, long channel) {
        return table().stream()
                .filter(row -> row.path("email").asText().equalsIgnoreCase(email.strip()))
                .filter(row -> mayUse(row, channel))
                .min(Comparator.comparing(row -> row.path("channel_ids").isNull()))
                .map(ObjectNode::deepCopy);
    }

    public boolean mayUse(ObjectNode customer, long channel) {
        return channels(customer).contains(channel);
    }

    private Set<Long> channels(ObjectNode customer) {
        if (customer.path("channel_ids").isArray()) {
            return Json.longs(customer, "channel_ids");
        }
        Set<Long> open = new TreeSet<>();
        for (long channel : state.channels().keys()) {
            if (settings.allowsGlobalLogins(channel)) {
                open.add(channel);
            }
        }
        return open;
    }

    /** A shopper registers on a channel. What the row does not say about the account, the channel's settings say. */
    public ObjectNode register(ObjectNode given, String password, long channel) {
        ObjectNode row = Defaults.filled("customer", given).put("origin_channel_id", channel);
        row.put("customer_group_id", new StandardGroups(state).ofNewCustomers(channel));
        if (!settings.allowsGlobalLogins(channel)) {
            row.putArray("channel_ids").add(channel);
        }
        row.withObjectProperty("authentication").put("new_password", password);
        return state.commits()
                .together(() -> get(table().add(saved(Optional.empty(), row))).orElseThrow());
    }

    /** Changes a customer, within the rules; gives the row as it is now. */
    public ObjectNode change(long id, UnaryOperator<ObjectNode> edit) {
        return state.commits().together(() -> {
            ObjectNode before = get(id).orElseThrow(Refusal::notFound);
            table().put(id, saved(Optional.of(before), edit.apply(before.deepCopy())));
            return get(id).orElseThrow();
        });
    }

    /**
     * Checks a row against the rules, hashes its {@code authentication.new_password}, and dates it.
     *
     * @param before the row as it was; empty for a new customer
     */
    public ObjectNode saved(Optional<ObjectNode> before, ObjectNode row) {
        checkAddress(before, row);
        checkPlaces(row);
        before.ifPresent(old -> row.set("origin_channel_id", old.get("origin_channel_id")));
        readAuthentication(before, row);
        String now = Timestamps.zulu(state.clock().instant());
        row.put(
                "date_created",
                before.map(old -> old.path("date_created").asText()).orElse(now));
        return row.put("date_modified", now);
    }

    private void checkAddress(Optional<ObjectNode> before, ObjectNode row) {
        String email = row.path("email").asText();
        if (!email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            throw refused(before, "email " + email + " is not valid");
        }
        boolean isTaken = table().stream()
                .filter(other -> other.path("id").asLong() != row.path("id").asLong())
                .filter(other -> other.path("email").asText().equalsIgnoreCase(email))
                .anyMatch(other -> meet(other, row));
        if (isTaken) {
            throw refused(before, "email " + email + " already in use");
        }
    }

    private boolean meet(ObjectNode one, ObjectNode other) {
        boolean bothGlobal =
                !one.path("channel_ids").isArray() && !other.path("channel_ids").isArray();
        Set<Long> common = new TreeSet<>(channels(one));
        common.retainAll(channels(other));
        return bothGlobal || !common.isEmpty();
    }

    private void checkPlaces(ObjectNode row) {
        long group = row.path("customer_group_id").asLong();
        if (group != 0 && state.table(Kind.CUSTOMER_GROUPS).row(group).isEmpty()) {
            throw Refusal.unprocessable("customer_group_id", "is not a customer group of this store");
        }
        for (long channel : Json.longs(row, "channel_ids")) {
            if (state.channels().row(channel).isEmpty()) {
                throw Refusal.unprocessable("channel_ids", "channel " + channel + " does not exist");
            }
        }
        if (state.channels().row(row.path("origin_channel_id").asLong()).isEmpty()) {
            throw Refusal.unprocessable("origin_channel_id", "is not a channel of this store");
        }
    }

    private void readAuthentication(Optional<ObjectNode> before, ObjectNode row) {
        JsonNode given = row.path("authentication");
        boolean forced = before.map(old ->
                        old.path("authentication").path("force_password_reset").asBoolean())
                .orElse(false);
        if (given.has("new_password")) {
            setPassword(row, given.path("new_password").asText());
            forced = false;
        }
        boolean now = given.path("force_password_reset").asBoolean(forced);
        row.putObject("authentication").put("force_password_reset", now);
    }

    private void setPassword(ObjectNode row, String password) {
        Passwords.problem(password).ifPresent(problem -> {
            throw Refusal.unprocessable("authentication.new_password", problem);
        });
        long id =
                row.path("id").asLong() == 0 ? table().nextId() : row.path("id").asLong();
        row.put(
                PASSWORD,
                Passwords.hashed(
                        password, "customer " + id + " " + state.clock().instant()));
    }

    /** Sets a new password, which ends every sign-in. */
    void changePassword(long id, String password) {
        table().edit(id, row -> {
            setPassword(row, password);
            row.putObject("authentication").put("force_password_reset", false);
            return row.put("date_modified", Timestamps.zulu(state.clock().instant()));
        });
        new CustomerTokens(state).end(id);
    }

    /** Removes what belongs to a customer who goes. Orders stay. */
    public void forget(long id) {
        state.documents().remove("customers/consent/" + id);
        state.table(Kind.METAFIELDS).copiesHaving("resource_id", id).stream()
                .filter(field -> field.path("resource_type").asText().equals("customer"))
                .forEach(field ->
                        state.table(Kind.METAFIELDS).remove(field.path("id").asLong()));
        for (Kind kind : new Kind[] {
            Kind.CUSTOMER_ADDRESSES,
            Kind.CUSTOMER_ATTRIBUTE_VALUES,
            Kind.STORED_INSTRUMENTS,
            Kind.CUSTOMER_TOKENS,
            Kind.WISHLISTS,
            Kind.SESSIONS
        }) {
            for (long key : state.table(kind).having("customer_id", Long.toString(id))) {
                state.table(kind).remove(key);
            }
        }
    }

    private static Refusal refused(Optional<ObjectNode> before, String problem) {
        return before.isEmpty()
                ? refused("Create customers failed.", ".customer_create", "Error creating customers: " + problem)
                : refused("Update customers failed.", ".customer_update", "Error updating customers: " + problem);
    }

    private static Refusal refused(String title, String field, String problem) {
        return Refusal.of(422, title, Map.of(field, problem));
    }
}
