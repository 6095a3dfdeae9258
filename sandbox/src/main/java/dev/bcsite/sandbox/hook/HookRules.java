package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.shape.Problems;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;

/** What a webhook has to be before it is stored. */
final class HookRules {

    private static final int MOST_PER_SCOPE = 10;
    private static final int HTTPS = 443;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private HookRules() {}

    /** @param others of the same client */
    static void refuse(Hook hook, List<Hook> others) {
        Problems problems = new Problems();
        if (!Scopes.isKnown(hook.scope())) {
            problems.add("scope", "is not a webhook scope");
        }
        if (!isDestination(hook.destination())) {
            problems.add("destination", "must be an https URL on port 443");
        }
        checkHeaders(hook.row().path("headers"), problems);
        checkOthers(hook, others, problems);
        problems.refuseAny();
    }

    /** This machine may also be reached over plain HTTP on any port, which BigCommerce could not. */
    static boolean isDestination(String text) {
        try {
            URI url = URI.create(text);
            if (url.getHost() == null || url.getUserInfo() != null) {
                return false;
            }
            boolean isSecure = "https".equals(url.getScheme()) && (url.getPort() == -1 || url.getPort() == HTTPS);
            return isSecure || "http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkHeaders(JsonNode headers, Problems problems) {
        if (!headers.isNull() && !headers.isObject()) {
            problems.add("headers", "must be an object");
            return;
        }
        headers.properties().forEach(header -> {
            if (!header.getValue().isTextual()
                    || !canSend(header.getKey(), header.getValue().asText())) {
                problems.add("headers." + header.getKey(), "is not a header that can be sent");
            }
        });
    }

    private static boolean canSend(String name, String value) {
        try {
            HttpRequest.newBuilder().header(name, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkOthers(Hook hook, List<Hook> others, Problems problems) {
        List<Hook> sameScope = others.stream()
                .filter(other -> other.scope().equals(hook.scope()))
                .toList();
        if (sameScope.size() >= (hook.isForExceptions() ? 1 : MOST_PER_SCOPE)) {
            problems.add("scope", "has as many webhooks as it can have");
        }
        if (sameScope.stream().anyMatch(other -> other.destination().equals(hook.destination()))) {
            problems.add("destination", "already has a webhook with this scope");
        }
        boolean sharesWithExceptions = others.stream()
                .filter(other -> other.isForExceptions() != hook.isForExceptions())
                .anyMatch(other -> other.destination().equals(hook.destination()));
        if (sharesWithExceptions) {
            problems.add("destination", "must not be the one for delivery exceptions");
        }
    }
}
