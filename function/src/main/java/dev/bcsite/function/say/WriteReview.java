package dev.bcsite.function.say;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi;
import java.util.Optional;

/** Sends what somebody thinks of a product. The store decides whether and when it is shown. */
record WriteReview(StorefrontApi store) implements Operation {

    private static final int HIGHEST = 5;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 255;
    private static final int LONGEST_TEXT = 5000;
    private static final String WRITE = "mutation($input: AddProductReviewInput!) { catalog {"
            + " addProductReview(input: $input) { errors { __typename } } } }";

    @Override
    public Result run(Call call) {
        Data input = input(call.fields());
        call.fields().close();
        Data result = store.change(WRITE, Data.object().with("input", input), call.asker())
                .at("catalog", "addProductReview");
        Optional<String> mistake = Told.mistake(result);
        if (mistake.isPresent()) {
            throw refusal(mistake.get());
        }
        return Told.of(call, "notice", Told.notice("review-sent"));
    }

    private static Data input(Fields fields) {
        long product = fields.id("product").orElseThrow(() -> fields.missing("product"));
        long rating = fields.number("rating", 1, HIGHEST).orElseThrow(() -> fields.missing("rating"));
        Data review = Data.object()
                .with("rating", rating)
                .with("title", fields.line("title", LONGEST_TITLE).orElseThrow(() -> fields.missing("title")))
                .with("text", fields.lines("text", LONGEST_TEXT).orElseThrow(() -> fields.missing("text")))
                .with("author", fields.line("author", LONGEST_NAME).orElseThrow(() -> fields.missing("author")))
                .with("email", fields.email("email"));
        return Data.object().with("productEntityId", product).with("review", review);
    }

    private static Refusal refusal(String mistake) {
        return switch (mistake) {
            case "CustomerAlreadyReviewedProductError" ->
                Refusal.of(Reason.ALREADY_REVIEWED, "this address has reviewed the product before");
            case "NotAuthorizedToAddProductReviewError" ->
                Refusal.of(Reason.BUYERS_ONLY, "only who bought the product may review it");
            case "ProductIdNotFoundError" -> Refusal.at("product", Reason.NOT_SOLD, "there is no such product");
            default -> Told.refused();
        };
    }
}
