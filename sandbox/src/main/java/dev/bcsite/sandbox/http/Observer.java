package dev.bcsite.sandbox.http;

/**
 * Sees every exchange with the API, for recording or checking.
 *
 * <p>Called on the thread that answers, before the answer is sent, and from several threads at once. Paths are relative
 * to the store's API base, so they begin with {@code /v2/} or {@code /v3/}; GraphQL is at {@code /graphql}.
 */
@FunctionalInterface
public interface Observer {

    void exchanged(Request request, Response response);
}
