package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Removes redirects by their ids; those that are gone already are as good. */
record DeleteRedirects(RedirectIds ids) implements Endpoint<Boolean> {

    @Override
    public String action() {
        List<Long> all = ids.ids();
        return "remove " + (all.size() == 1 ? "redirect " + all.get(0) : all.size() + " redirects");
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/storefront/redirects").queryList("id:in", ids.ids());
    }

    @Override
    public Boolean read(JsonNode body) {
        return true;
    }

    @Override
    public Optional<Boolean> whenNotFound() {
        return Optional.of(false);
    }

    @Override
    public Scope scope() {
        return Scope.CONTENT;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 429 ? Optional.of(PutRedirects.JOB) : Endpoint.super.hintFor(status);
    }
}
