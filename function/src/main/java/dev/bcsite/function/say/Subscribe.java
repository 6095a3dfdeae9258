package dev.bcsite.function.say;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StorefrontApi;
import java.util.Optional;

/** Orders the newsletter. Whether an address has it already nobody is told: it may be somebody else's. */
record Subscribe(StorefrontApi store) implements Operation {

    private static final int LONGEST_NAME = 100;
    private static final String SUBSCRIBE = "mutation($input: CreateSubscriberInput!) { newsletter {"
            + " subscribe(input: $input) { errors { __typename } } } }";

    @Override
    public Result run(Call call) {
        Data input = Data.object()
                .with(
                        "email",
                        call.fields()
                                .email("email")
                                .orElseThrow(() -> call.fields().missing("email")))
                .with("firstName", call.fields().line("firstName", LONGEST_NAME))
                .with("lastName", call.fields().line("lastName", LONGEST_NAME));
        call.fields().close();
        Data result = store.change(SUBSCRIBE, Data.object().with("input", input), call.asker())
                .at("newsletter", "subscribe");
        Optional<String> mistake =
                Told.mistake(result).filter(type -> !type.equals("CreateSubscriberAlreadyExistsError"));
        if (mistake.equals(Optional.of("CreateSubscriberEmailInvalidError"))) {
            throw Refusal.at("email", Reason.WRONG_VALUE, "must be an e-mail address");
        }
        if (mistake.isPresent()) {
            throw Told.refused();
        }
        return Told.of(call, "notice", Told.notice("subscribed"));
    }
}
