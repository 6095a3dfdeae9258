package dev.bcsite.sandbox.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ends the work on a request that a rule of the store forbids, and undoes what it changed so far.
 *
 * <p>Each face of the store tells it in its own way: REST as an error body with the status, GraphQL as an error.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> errors;
    private final transient Optional<Response> answer;

    private Refusal(int status, String title, Map<String, String> errors, Optional<Response> answer) {
        super(title, null, false, false);
        this.status = status;
        this.errors = new TreeMap<>(errors);
        this.answer = answer;
    }

    public static Refusal of(int status, String title) {
        return new Refusal(status, title, Map.of(), Optional.empty());
    }

    /** @param errors what is wrong, by field */
    public static Refusal of(int status, String title, Map<String, String> errors) {
        return new Refusal(status, title, errors, Optional.empty());
    }

    /** A refusal that looks unlike all others. */
    public static Refusal answering(Response answer) {
        return new Refusal(answer.status(), "status " + answer.status(), Map.of(), Optional.of(answer));
    }

    public static Refusal notFound() {
        return of(404, "The requested resource was not found.");
    }

    /** @param field where the problem is, with dots and array positions */
    public static Refusal unprocessable(String field, String problem) {
        return invalid(Map.of(field, problem));
    }

    /** @param errors what is wrong, by field */
    public static Refusal invalid(Map<String, String> errors) {
        return of(422, "JSON data is missing or invalid", errors);
    }

    /** More rows at once than the endpoint takes. */
    public static Refusal tooMany(int largest) {
        return of(413, "The request has too many items; at most " + largest + " are allowed.");
    }

    public int status() {
        return status;
    }

    public String title() {
        return getMessage();
    }

    public Map<String, String> errors() {
        return errors;
    }

    /** The answer to give as it is, for the few refusals that have their own. */
    public Optional<Response> answer() {
        return answer;
    }
}
