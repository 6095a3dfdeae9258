package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of the store's API: what to send, how to read the answer, and what to tell when it is refused.
 *
 * @param <T> what the operation brings
 */
interface Endpoint<T> {

    /** Ends the sentence "Could not ...", such as {@code list the products}. */
    String action();

    ApiRequest request();

    /** @param body the answer; the missing node when BigCommerce answered that there is nothing (204) */
    T read(JsonNode body) throws UnreadableAnswerException;

    Scope scope();

    /** What this operation means when BigCommerce does not know the thing; absent when that is a failure. */
    default Optional<T> whenNotFound() {
        return Optional.empty();
    }

    /** What this refusal means where it is an answer; absent when it is a failure. */
    default Optional<T> whenRefused(Refusal refusal) {
        return refusal.status() == 404 ? whenNotFound() : Optional.empty();
    }

    /** What it means that a request which must not be repeated may or may not have been heeded; absent for a failure. */
    default Optional<T> whenUnsure(Problem problem) {
        return Optional.empty();
    }

    /** Names of members of the answer, wherever in it, that {@link #read} never looks at; for answers that are many. */
    default Set<String> unwanted() {
        return Set.of();
    }

    /** What was sent and must not come back in a message. */
    default List<Secret> secrets() {
        return List.of();
    }

    /** What its user can do when the request is refused with this status. */
    default Optional<String> hintFor(int status) {
        if (status != 403) {
            return Optional.empty();
        }
        String scope = request().isWrite() ? scope().toModify() : scope().toRead();
        return Optional.of("give the API account the scope " + scope);
    }
}
