package dev.bcsite.function.http;

import dev.bcsite.function.json.Data;
import java.util.Optional;

/** A request is not done. It has changed nothing. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient Data.Members details;

    private Refusal(Reason reason, String message, Data.Members details) {
        super(message, null, false, false);
        this.reason = reason;
        this.details = details;
    }

    /** @param message for whoever wrote the request, never for a shopper; holds nothing of what was sent but names of fields */
    public static Refusal of(Reason reason, String message) {
        return new Refusal(reason, message, Data.object());
    }

    /** @param field where in the request it is */
    public static Refusal at(String field, Reason reason, String message) {
        return new Refusal(reason, message, Data.object().with("field", field));
    }

    /** The same, with a number that a page may tell. */
    public Refusal with(String name, long number) {
        return new Refusal(reason, getMessage(), details.with(name, number));
    }

    /** The same, with a text that a page may tell. */
    public Refusal with(String name, String text) {
        return new Refusal(reason, getMessage(), details.with(name, text));
    }

    public Reason reason() {
        return reason;
    }

    public Optional<String> field() {
        return details.at("field").text();
    }

    /** Whether it tells such a number or text. */
    public boolean tells(String name) {
        return details.at(name).isThere();
    }

    /** {@code {"reason": "too-few", "message": …, "available": 2}}. */
    public Data.Members asData() {
        // The word is also a fact by itself, because a page can only ask whether a fact is there.
        Data.Members data = Data.object()
                .with("reason", reason.word())
                .with(reason.word(), true)
                .with("message", getMessage());
        for (String name : details.names()) {
            data = data.with(name, details.at(name));
        }
        return data;
    }
}
