package dev.bcsite.function.store;

import dev.bcsite.function.guard.Deadline;

/** A private token for GraphQL Storefront that whoever runs the function has made. */
public record GivenToken(String value) implements StorefrontApi.Tokens {

    @Override
    public String token(Deadline deadline) {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
