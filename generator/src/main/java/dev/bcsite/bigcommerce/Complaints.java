package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Problem;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Words for everything that can go wrong between a client and its store. No text here can hold the access token. */
final class Complaints {

    private static final int SHOWN = 200;
    private static final int MOST_ERRORS = 3;

    private final StoreAccess access;

    Complaints(StoreAccess access) {
        this.access = access;
    }

    Problem unreachable(Throwable cause) {
        return Problem.of(
                "Could not reach " + origin() + ": " + reason(cause),
                "check the network connection and, if it is set, BCSITE_API_URL");
    }

    Problem broken(Endpoint<?> endpoint, String what) {
        return Problem.of(
                couldNot(endpoint) + what,
                "try again; if it stays, check the network connection and https://status.bigcommerce.com");
    }

    Problem unreadable(Endpoint<?> endpoint, String what) {
        return Problem.of(
                couldNot(endpoint) + what, "check that " + origin() + " is BigCommerce's API (BCSITE_API_URL)");
    }

    Problem unreadableRow(Endpoint<?> endpoint, String what) {
        return Problem.of(
                couldNot(endpoint) + what,
                "look at it in the control panel and save it again; the pull can then go on");
    }

    Problem refusedForPace(Endpoint<?> endpoint, long minutes) {
        return Problem.of(
                couldNot(endpoint) + "HTTP 429 for " + minutes + " minutes",
                "another application is using up the store's quota of API requests: try again when it is done");
    }

    Problem serverError(Endpoint<?> endpoint, int status) {
        return Problem.of(
                couldNot(endpoint) + "HTTP " + status,
                "BigCommerce has trouble, or the store is down for maintenance: try again later");
    }

    Problem refused(Endpoint<?> endpoint, Answer answer) {
        int status = answer.status();
        String finding = couldNot(endpoint) + "HTTP " + status;
        if (status == 401) {
            return Problem.of(
                    finding,
                    "the access token is not valid for store " + access.hash() + ": check BCSITE_ACCESS_TOKEN");
        }
        if (status >= 300 && status < 400) {
            String place =
                    answer.headers().firstValue("Location").map(this::shown).orElse("another address");
            return Problem.of(finding + " leads to " + place, "set BCSITE_API_URL to where the API really is");
        }
        Optional<String> hint = endpoint.hintFor(status);
        if (hint.isPresent()) {
            return Problem.of(finding, hint.get());
        }
        return Problem.at("", finding + details(answer));
    }

    private String details(Answer answer) {
        try {
            JsonNode body = JsonBody.read(answer);
            JsonNode error = body.isArray() ? body.path(0) : body;
            List<String> errors = new ArrayList<>();
            error.path("errors")
                    .properties()
                    .forEach(field ->
                            errors.add(field.getKey() + ": " + field.getValue().asText()));
            String title = error.path("title")
                    .asText(error.path("message").asText(error.path("detail").asText()));
            String listed = String.join(", ", errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
            String said = listed.isEmpty() ? title : title + " (" + listed + ")";
            return said.isBlank() ? "" : ", \"" + shown(said) + "\"";
        } catch (UnreadableAnswerException e) {
            // Errors may be plain text or HTML; the status says enough.
            return "";
        }
    }

    private String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ")
                .replace(access.token().reveal(), access.token().toString());
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "...";
    }

    private String origin() {
        URI api = access.api();
        return api.getScheme() + "://" + api.getAuthority();
    }

    private static String couldNot(Endpoint<?> endpoint) {
        return "Could not " + endpoint.action() + ": ";
    }

    private static String reason(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UnresolvedAddressException) {
                return "the host is unknown";
            }
            if (each instanceof HttpConnectTimeoutException) {
                return "no connection in time";
            }
            if (each instanceof SSLException) {
                return "no secure connection (" + each.getMessage() + ")";
            }
        }
        return cause instanceof ConnectException ? "connection refused" : String.valueOf(cause.getMessage());
    }
}
