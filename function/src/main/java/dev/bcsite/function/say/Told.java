package dev.bcsite.function.say;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import java.util.List;
import java.util.Optional;

/** How what was said is answered: with a notice, on a page that shows it. */
final class Told {

    private Told() {}

    static Result of(Call call, String view, Data.Members notice) {
        return new Result(call.session().with(notice), Optional.empty(), new Result.Facts(view, Data.object()));
    }

    /** @param word which text of the theme it is, such as {@code review-sent} */
    static Data.Members notice(String word) {
        return Data.object().with("reason", word).with(word, true);
    }

    /** What the store has against it, by the type that its contract gives each mistake; nothing when it has nothing. */
    static Optional<String> mistake(Data result) {
        List<Data> errors = result.at("errors").items();
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(errors.get(0).at("__typename").text().orElse(""));
    }

    static Refusal refused() {
        return Refusal.of(Reason.REFUSED, "the store does not take it");
    }
}
