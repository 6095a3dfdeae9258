package dev.bcsite.function.say;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi;

/** Sends the message of a contact page to the merchant. */
record WriteMessage(StorefrontApi store) implements Operation {

    private static final int LONGEST_LINE = 250;
    private static final int LONGEST_TEXT = 5000;
    private static final String WRITE =
            "mutation($input: SubmitContactUsInput!) {" + " submitContactUs(input: $input) { errors { __typename } } }";

    @Override
    public Result run(Call call) {
        Data input = input(call.fields());
        call.fields().close();
        Data result = store.change(WRITE, Data.object().with("input", input), call.asker())
                .at("submitContactUs");
        if (Told.mistake(result).isPresent()) {
            throw Told.refused();
        }
        return Told.of(call, "notice", Told.notice("message-sent"));
    }

    private static Data input(Fields fields) {
        long page = fields.id("page").orElseThrow(() -> fields.missing("page"));
        Data.Members data = Data.object()
                .with("email", fields.email("email").orElseThrow(() -> fields.missing("email")))
                .with("comments", fields.lines("comments", LONGEST_TEXT).orElseThrow(() -> fields.missing("comments")));
        for (String name : new String[] {"fullName", "phoneNumber", "companyName", "orderNumber", "rmaNumber"}) {
            data = data.with(name, fields.line(name, LONGEST_LINE));
        }
        return Data.object().with("pageEntityId", page).with("data", data);
    }
}
