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
    private final transient Map<String, Enum<?>> reasons;

    private Refusal(
            int status,
            String title,
            Map<String, String> errors,
            Optional<Response> answer,
            Map<String, Enum<?>> reasons) {
        super(title, null, false, false);
        this.status = status;
        this.errors = new TreeMap<>(errors);
        this.answer = answer;
        this.reasons = new TreeMap<>(reasons);
    }

    public static Refusal of(int status, String title) {
        return new Refusal(status, title, Map.of(), Optional.empty(), Map.of());
    }

    /** @param errors what is wrong, by field */
    public static Refusal of(int status, String title, Map<String, String> errors) {
        return new Refusal(status, title, errors, Optional.empty(), Map.of());
    }

    /** A refusal that looks unlike all others. */
    public static Refusal answering(Response answer) {
        return new Refusal(answer.status(), "status " + answer.status(), Map.of(), Optional.of(answer), Map.of());
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

    /** The same refusal, with the rule's own name for why, about every field that is wrong. */
    public Refusal because(Enum<?> reason) {
        Map<String, Enum<?>> all = new TreeMap<>();
        errors.keySet().forEach(field -> all.put(field, reason));
        return because(all);
    }

    /** @param others the rules' own names for why, by field */
    public Refusal because(Map<String, ? extends Enum<?>> others) {
        return new Refusal(status, title(), errors, answer, Map.copyOf(others));
    }

    /** The rule's own name for why a field is wrong, if it is one of these. */
    public <T extends Enum<T>> Optional<T> reason(String field, Class<T> type) {
        return Optional.ofNullable(reasons.get(field)).filter(type::isInstance).map(type::cast);
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
