package dev.bcsite.sandbox.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StandardGroups;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;

/**
 * The store's settings about customers, and what channels override: groups, privacy, and who may sign in where.
 *
 * <p>Which group guests and new customers are in is said by the groups themselves; the global settings only show it.
 */
public final class CustomerSettings {

    private static final String DOCUMENT = StandardGroups.SETTINGS;
    private static final long DEFAULT_CHANNEL = 1;

    private final StoreState state;
    private final StandardGroups groups;

    public CustomerSettings(StoreState state) {
        this.state = state;
        this.groups = new StandardGroups(state);
    }

    /** The settings of all channels that do not override them. */
    public ObjectNode global() {
        ObjectNode settings = Json.object();
        settings.putObject("privacy_settings")
                .put("ask_shopper_for_tracking_consent", false)
                .put("ask_shopper_for_tracking_consent_on_checkout", false)
                .put("policy_url", "");
        ObjectNode kept = document(DOCUMENT);
        settings.withObjectProperty("privacy_settings").setAll(kept.withObjectProperty("privacy_settings"));
        settings.putObject("customer_group_settings")
                .put("guest_customer_group_id", groups.marked(StandardGroups.FOR_GUESTS))
                .put("default_customer_group_id", groups.marked(StandardGroups.FOR_NEW_CUSTOMERS));
        return settings;
    }

    /** Changes what is given. */
    public void changeGlobal(JsonNode given) {
        ObjectNode kept = document(DOCUMENT);
        given.path("privacy_settings")
                .properties()
                .forEach(one -> kept.withObjectProperty("privacy_settings").set(one.getKey(), one.getValue()));
        state.documents().put(DOCUMENT, kept);
        JsonNode wanted = given.path("customer_group_settings");
        mark(StandardGroups.FOR_GUESTS, wanted.path("guest_customer_group_id"));
        mark(StandardGroups.FOR_NEW_CUSTOMERS, wanted.path("default_customer_group_id"));
    }

    /** What a channel overrides; null where it does not. */
    public ObjectNode ofChannel(long channel) {
        ObjectNode settings = Json.object();
        settings.putObject("privacy_settings")
                .putNull("ask_shopper_for_tracking_consent")
                .putNull("ask_shopper_for_tracking_consent_on_checkout")
                .putNull("policy_url");
        settings.putObject("customer_group_settings")
                .putNull("guest_customer_group_id")
                .putNull("default_customer_group_id");
        ObjectNode kept = document(DOCUMENT + "@" + channel);
        for (String part : new String[] {"privacy_settings", "customer_group_settings"}) {
            settings.withObjectProperty(part).setAll(kept.withObjectProperty(part));
        }
        return settings.put("allow_global_logins", allowsGlobalLogins(channel));
    }

    /** Changes what is given; null takes an override away. */
    public void changeOfChannel(long channel, JsonNode given) {
        ObjectNode kept = document(DOCUMENT + "@" + channel);
        for (String part : new String[] {"privacy_settings", "customer_group_settings"}) {
            ObjectNode before = kept.withObjectProperty(part);
            if (given.path(part).isNull()) {
                before.removeAll();
            }
            given.path(part).properties().forEach(one -> before.set(one.getKey(), one.getValue()));
        }
        if (given.has("allow_global_logins")) {
            kept.set("allow_global_logins", given.get("allow_global_logins"));
        }
        state.documents().put(DOCUMENT + "@" + channel, kept);
    }

    /** Whether customers of no channel in particular may sign in; at first only on the default channel. */
    public boolean allowsGlobalLogins(long channel) {
        return document(DOCUMENT + "@" + channel).path("allow_global_logins").asBoolean(channel == DEFAULT_CHANNEL);
    }

    /** Marks one group, and no other; none with zero. */
    private void mark(String mark, JsonNode wanted) {
        if (!wanted.isNumber()) {
            return;
        }
        for (long group : state.table(Kind.CUSTOMER_GROUPS).keys()) {
            boolean now = state.table(Kind.CUSTOMER_GROUPS)
                    .row(group)
                    .map(row -> row.path(mark).asBoolean())
                    .orElse(false);
            if (now != (group == wanted.asLong())) {
                state.table(Kind.CUSTOMER_GROUPS).edit(group, row -> row.put(mark, !now));
            }
        }
    }

    private ObjectNode document(String name) {
        return (ObjectNode) state.documents().get(name).orElseGet(Json::object);
    }
}
