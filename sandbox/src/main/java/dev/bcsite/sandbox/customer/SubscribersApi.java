package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OtherName;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;

/** Readers of the newsletter. A {@code DELETE} of the list without a filter removes them all. */
final class SubscribersApi {

    private static final String PATH = "/v3/customers/subscribers";
    private static final OtherName CHANNEL =
            OtherName.of(Reading.SUBSCRIBERS_HAVE_ORIGIN_CHANNELS, "channel_id", "origin_channel_id");
    private static final Shape FIELDS = Shape.of(
            Field.text("email").required().between(3, 255),
            Field.text("first_name").most(255).or(""),
            Field.text("last_name").most(255).or(""),
            Field.text("source").most(255).or("custom"),
            Field.whole("order_id").least(1).orNull(),
            Field.whole("channel_id").least(1).or(1),
            Field.list("consents", Field.choice("", "marketing_newsletter", "abandoned_cart"))
                    .or(Json.array().add("marketing_newsletter")));

    private final StoreState state;

    SubscribersApi(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        return CHANNEL.in(subscribers().endpoints());
    }

    private Resource subscribers() {
        return Resource.at(PATH, Scope.CUSTOMERS, exchange -> state.table(Kind.SUBSCRIBERS))
                .filters(
                        Filter.number("id"),
                        Filter.text("email", ""),
                        Filter.text("first_name", ""),
                        Filter.text("last_name", ""),
                        Filter.text("source", ""),
                        Filter.number("order_id"),
                        Filter.date("date_created"),
                        Filter.date("date_modified"))
                .fields(FIELDS)
                .saving(this::saved)
                .creates(200)
                .updates(200)
                .removes()
                .removesMany(Resource.Unfiltered.REMOVES_ALL);
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        String email = row.path("email").asText();
        boolean isTaken = state.table(Kind.SUBSCRIBERS).stream()
                .filter(other -> other.path("id").asLong() != row.path("id").asLong())
                .anyMatch(other -> other.path("email").asText().equalsIgnoreCase(email));
        if (isTaken) {
            throw Refusal.of(409, "The subscriber " + email + " is there already.");
        }
        if (state.channels().row(row.path("channel_id").asLong()).isEmpty()) {
            throw Refusal.unprocessable("channel_id", "is not a channel of this store");
        }
        String now = Timestamps.zulu(state.clock().instant());
        row.put(
                "date_created",
                before.map(old -> old.path("date_created").asText()).orElse(now));
        return row.put("date_modified", now);
    }
}
