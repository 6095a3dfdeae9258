package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What visitors tell the store: reviews, messages, and what they look at.
 *
 * <p>A review waits for the merchant's approval, unless the store approves all. One address reviews a product once.
 */
final class Feedback {

    private static final int HIGHEST_RATING = 5;

    private Feedback() {}

    static void bind(Bindings bindings) {
        bindings.type("CatalogMutations")
                .change("addProductReview", Feedback::review, Mistakes.as("ProductIdNotFoundError"));
        bindings.type("Mutation").change("submitContactUs", Feedback::message, Mistakes::invalid);
        Bindings.Type events = bindings.type("AnalyticsMutations");
        for (String event :
                List.of("productViewedEvent", "pageViewedEvent", "visitStartedEvent", "searchProductEvent")) {
            events.field(event, call -> Map.of("executed", isConsented(call)));
        }
    }

    /** Who refuses to be analysed is not. */
    private static boolean isConsented(Call call) {
        return call.input("input")
                .input("commonInput")
                .input("consent")
                .flag("analytics")
                .orElse(true);
    }

    private static Object review(Call call) {
        Visit visit = call.visit();
        Input input = call.input("input");
        long id = input.number("productEntityId").orElse(0L);
        ObjectNode product = visit.shelf()
                .product(id)
                .flatMap(shown -> visit.state().products().row(id))
                .orElseThrow(() -> Refusal.of(404, "Product " + id + " was not found"));
        ObjectNode review = read(visit, input.input("review"));
        List<String> wrong = problems(review);
        if (!wrong.isEmpty()) {
            ObjectNode error = Json.object().put("message", "Some fields of the review are not valid");
            wrong.forEach(error.putArray("fields")::add);
            return Mistakes.of(Row.of("InvalidInputFieldsError", error));
        }
        String email = review.path("email").asText();
        if (isReviewed(product, email)) {
            return Mistakes.of("CustomerAlreadyReviewedProductError", "This product was reviewed from this address");
        }
        if (!mayReview(visit, id, email)) {
            return Mistakes.of("NotAuthorizedToAddProductReviewError", "Only buyers of the product may review it");
        }
        new ProductStore(visit.state()).parts(id, "reviews").add(review);
        return Mistakes.none();
    }

    /** Whoever is signed in writes from their own address. */
    private static ObjectNode read(Visit visit, Input input) {
        String email = visit.customer()
                .map(row -> row.path("email").asText())
                .or(() -> input.text("email"))
                .orElse("");
        boolean isApproved =
                visit.settings("catalog").path("auto_approve_reviews").asBoolean();
        String now = Timestamps.offset(visit.state().clock().instant());
        return Defaults.filled(
                "review",
                Json.object()
                        .put("name", input.text("author").orElse(""))
                        .put("title", input.text("title").orElse(""))
                        .put("text", input.text("text").orElse(""))
                        .put("rating", input.number("rating").orElse(0L))
                        .put("email", email.strip())
                        .put("status", isApproved ? "approved" : "pending")
                        .put("date_reviewed", now)
                        .put("date_created", now)
                        .put("date_modified", now));
    }

    private static List<String> problems(ObjectNode review) {
        List<String> wrong = new ArrayList<>();
        Map.of("author", "name", "title", "title", "text", "text").forEach((field, known) -> {
            if (review.path(known).asText().isBlank()) {
                wrong.add(field);
            }
        });
        long rating = review.path("rating").asLong();
        if (rating < 1 || rating > HIGHEST_RATING) {
            wrong.add("rating");
        }
        String email = review.path("email").asText();
        if (!email.isEmpty() && !email.matches("[^\\s@]+@[^\\s@]+")) {
            wrong.add("email");
        }
        return wrong.stream().sorted().toList();
    }

    private static boolean isReviewed(ObjectNode product, String email) {
        return !email.isEmpty()
                && Json.objects(product, "reviews").stream()
                        .anyMatch(other -> other.path("email").asText().equalsIgnoreCase(email));
    }

    /** There is no endpoint for this setting; a seed or a test gives it. */
    static boolean isForBuyers(Visit visit) {
        return visit.settings("storefront/product")
                .path("only_accept_previous_customer_reviews")
                .asBoolean();
    }

    private static boolean mayReview(Visit visit, long product, String email) {
        return !isForBuyers(visit)
                || visit.state().table(Kind.ORDERS).stream()
                        .filter(order -> order.path("status_id").asInt() != 0)
                        .filter(order -> order.path("billing_address")
                                .path("email")
                                .asText("")
                                .equalsIgnoreCase(email))
                        .flatMap(order -> Json.objects(order, "products").stream())
                        .anyMatch(line -> line.path("product_id").asLong() == product);
    }

    /** The message goes to the store's own address. */
    private static Object message(Call call) {
        Visit visit = call.visit();
        Input input = call.input("input");
        Input data = input.input("data");
        long page = input.number("pageEntityId").orElse(0L);
        Optional<Row> form = Pages.one(visit, page).filter(row -> row.type().equals("ContactPage"));
        if (form.isEmpty()) {
            throw Refusal.unprocessable("pageEntityId", "is not a page with a contact form");
        }
        if (!data.text("email").orElse("").matches("[^\\s@]+@[^\\s@]+")) {
            throw Refusal.unprocessable("email", "is not an e-mail address");
        }
        if (data.text("comments").orElse("").isBlank()) {
            throw Refusal.unprocessable("comments", "must not be empty");
        }
        ObjectNode mail = Json.object()
                .put("to", visit.settings("store/profile").path("store_email").asText(""))
                .put("kind", "contact_form")
                .put("link", "")
                .put("is_used", false)
                .put("date_created", Timestamps.zulu(visit.state().clock().instant()));
        for (String field :
                List.of("fullName", "phoneNumber", "email", "orderNumber", "companyName", "rmaNumber", "comments")) {
            data.text(field)
                    .ifPresent(text -> mail.withObjectProperty("message").put(field, text));
        }
        visit.state().table(Kind.MAILS).add(mail);
        return Mistakes.none();
    }
}
