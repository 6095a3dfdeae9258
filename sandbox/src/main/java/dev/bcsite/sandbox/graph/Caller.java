package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.identity.StorefrontToken;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who sent a request: the token, and the customer it is sent for.
 *
 * @param customer the customer, when somebody is signed in or impersonated
 * @param origin of the page, when a browser sent it
 * @param ipAddress as far as anybody can tell behind a proxy
 */
record Caller(StorefrontToken token, OptionalLong customer, Optional<String> origin, String ipAddress) {

    boolean isBrowser() {
        return origin.isPresent();
    }

    /** Whether it may see what is marked with these scopes. Only private tokens are narrowed. */
    boolean allows(List<String> scopes) {
        Set<String> own = token.scopes();
        return token.kind() != StorefrontToken.Kind.PRIVATE || own.containsAll(scopes);
    }
}
