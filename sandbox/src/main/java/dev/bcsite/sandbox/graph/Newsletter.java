package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.Optional;

/** Taking and leaving the newsletter. Who is not on the list may leave it too, so that nobody learns who is. */
final class Newsletter {

    private static final int LONGEST = 255;

    private Newsletter() {}

    static void bind(Bindings bindings) {
        bindings.type("NewsletterMutations")
                .change("subscribe", Newsletter::subscribe, Mistakes.as("CreateSubscriberUnexpectedError"))
                .change("unsubscribe", Newsletter::unsubscribe, Mistakes.as("RemoveSubscriberUnexpectedError"));
    }

    static Optional<ObjectNode> find(Visit visit, String email) {
        return table(visit).stream()
                .filter(row -> row.path("email").asText().equalsIgnoreCase(email.strip()))
                .findFirst();
    }

    private static Object subscribe(Call call) {
        Input input = call.input("input");
        String email = input.text("email").orElse("").strip();
        String first = input.text("firstName").orElse("");
        String last = input.text("lastName").orElse("");
        if (!isAddress(email)) {
            return Mistakes.of("CreateSubscriberEmailInvalidError", "This is not an e-mail address");
        }
        if (first.length() > LONGEST || last.length() > LONGEST) {
            String type = first.length() > LONGEST ? "First" : "Last";
            return Mistakes.of("CreateSubscriber" + type + "NameInvalidError", "The name is too long");
        }
        if (find(call.visit(), email).isPresent()) {
            return Mistakes.of("CreateSubscriberAlreadyExistsError", "This address has the newsletter already");
        }
        String now = Timestamps.zulu(call.visit().state().clock().instant());
        ObjectNode row = Json.object()
                .put("email", email)
                .put("first_name", first)
                .put("last_name", last)
                .put("source", "storefront")
                .putNull("order_id")
                .put("channel_id", call.visit().channel())
                .put("date_created", now)
                .put("date_modified", now);
        row.putArray("consents").add("marketing_newsletter");
        table(call.visit()).add(row);
        return Mistakes.none();
    }

    private static Object unsubscribe(Call call) {
        String email = call.input("input").text("email").orElse("");
        if (!isAddress(email.strip())) {
            return Mistakes.of("RemoveSubscriberEmailInvalidError", "This is not an e-mail address");
        }
        find(call.visit(), email)
                .ifPresent(row -> table(call.visit()).remove(row.path("id").asLong()));
        return Mistakes.none();
    }

    private static boolean isAddress(String email) {
        return email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+") && email.length() <= LONGEST;
    }

    private static Table table(Visit visit) {
        return visit.state().table(Kind.SUBSCRIBERS);
    }
}
