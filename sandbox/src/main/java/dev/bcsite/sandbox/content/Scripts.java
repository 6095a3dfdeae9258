package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Subset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scripts that apps put into the pages of a storefront. An API account sees only its own. */
public final class Scripts {

    /** The scripts of the API account that asks. */
    private Subset own(Exchange exchange) {
        return new Subset(
                state.table(Kind.SCRIPTS), "api_client_id", exchange.account().clientId());
    }

    private static final int MOST_PER_APP = 10;
    private static final int MOST_PER_CHANNEL = 50;
    private static final Set<String> ON_CHECKOUT = Set.of("all_pages", "checkout");
    private static final Shape FIELDS = Shape.of(
            Field.text("name").required().between(1, 255),
            Field.text("description").or(""),
            Field.text("html").most(65_536),
            Field.text("src"),
            Field.bool("auto_uninstall").or(false),
            Field.choice("load_method", "default", "async", "defer").or("default"),
            Field.choice("location", "head", "footer").or("head"),
            Field.choice("visibility", "storefront", "all_pages", "checkout", "order_confirmation")
                    .or("storefront"),
            Field.choice("kind", "src", "script_tag").or("src"),
            Field.choice("consent_category", "essential", "functional", "analytics", "targeting", "unknown")
                    .or("unknown"),
            Field.bool("enabled").or(true),
            Field.whole("channel_id").or(1),
            Field.list("integrity_hashes", Field.text("")).most(5).orNone());

    private final StoreState state;

    public Scripts(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        return new SiteKey(state).name().in(scripts().endpoints());
    }

    private Resource scripts() {
        return Resource.at("/v3/content/scripts", Scope.CONTENT, this::own)
                .uuid("uuid")
                .filters(Filter.number("channel_id"))
                .sorts("name", "description", "date_created", "date_modified")
                .fields(FIELDS)
                .saving(this::saved)
                .creates(200)
                .updates(200)
                .removes();
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        refuseWithoutScope(exchange, row);
        Problems problems = new Problems();
        refuse(row, problems);
        problems.refuseAny();
        if (before.isEmpty()) {
            refuseTooMany(exchange, row);
        }
        String now = Timestamps.zulu(state.clock().instant());
        row.put("api_client_id", exchange.account().clientId());
        row.put(
                "date_created",
                before.map(found -> found.path("date_created").asText()).orElse(now));
        return row.put("date_modified", now);
    }

    /** Whatever runs where a shopper pays needs a scope of its own. */
    private static void refuseWithoutScope(Exchange exchange, ObjectNode row) {
        String token = exchange.request().header("x-auth-token").orElse("");
        boolean isAllowed = exchange.state().access().allows(token, Scope.CHECKOUT_CONTENT, true);
        if (ON_CHECKOUT.contains(row.path("visibility").asText()) && !isAllowed) {
            throw Refusal.of(403, "Scripts on the checkout need the scope " + Scope.CHECKOUT_CONTENT.modify());
        }
    }

    /** A script is a source or a tag, never both; which one it is not is left out. */
    private void refuse(ObjectNode row, Problems problems) {
        boolean isTag = row.path("kind").asText().equals("script_tag");
        row.remove(isTag ? "src" : "html");
        if (isTag && row.path("html").asText().split("(?i)<script[\\s>]", -1).length != 2) {
            problems.add("html", "must have exactly one script tag");
        }
        if (!isTag && !row.path("src").asText().matches("(https?:)?//.+")) {
            problems.add("src", "must be a URL");
        }
        if (state.channels().row(row.path("channel_id").asLong()).isEmpty()) {
            problems.add("channel_id", "is not a channel of this store");
        }
    }

    private void refuseTooMany(Exchange exchange, ObjectNode row) {
        if (own(exchange).keys().length >= MOST_PER_APP) {
            throw Refusal.unprocessable("", "an app can have " + MOST_PER_APP + " scripts");
        }
        String channel = row.path("channel_id").asText();
        if (state.table(Kind.SCRIPTS).having("channel_id", channel).length >= MOST_PER_CHANNEL) {
            throw Refusal.unprocessable("", "a channel can have " + MOST_PER_CHANNEL + " scripts");
        }
    }
}
