package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Secret;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** @param busy what was refused, as {@link #refused} tells it */
    Problem refusedForJob(Endpoint<?> endpoint, Problem busy, long minutes) {
        return new Problem(busy.where(), busy.finding() + " for " + minutes + " minutes", endpoint.hintFor(429));
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
            String place = answer.headers()
                    .firstValue("Location")
                    .map(named -> shown(named, List.of()))
                    .orElse("another address");
            return Problem.of(finding + " leads to " + place, "set BCSITE_API_URL to where the API really is");
        }
        Optional<String> hint = endpoint.hintFor(status);
        boolean saysItAll = hint.isPresent() && (status == 403 || status == 404);
        return new Problem("", saysItAll ? finding : finding + details(endpoint, answer), hint);
    }

    /** The body of a refusal, and the missing node for one that is not JSON. */
    static JsonNode body(Answer answer) {
        try {
            return JsonBody.read(answer, Set.of());
        } catch (UnreadableAnswerException e) {
            // Errors may be plain text or HTML; the status says enough.
            return MissingNode.getInstance();
        }
    }

    /** What is said of one row of many. */
    Problem refusedRow(Endpoint<?> endpoint, int status, String said) {
        return new Problem(
                "",
                couldNot(endpoint) + "HTTP " + status + ", \"" + shown(said, endpoint.secrets()) + "\"",
                endpoint.hintFor(status));
    }

    private String details(Endpoint<?> endpoint, Answer answer) {
        ErrorBody error = ErrorBody.of(body(answer));
        String listed = error.fields().stream()
                .limit(MOST_ERRORS)
                .map(field -> field.field() + ": " + field.said())
                .collect(Collectors.joining(", "));
        String said = listed.isEmpty() ? error.title() : error.title() + " (" + listed + ")";
        return said.isBlank() ? "" : ", \"" + shown(said, endpoint.secrets()) + "\"";
    }

    private String shown(String text, List<Secret> secrets) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ")
                .replace(access.token().reveal(), access.token().toString());
        for (Secret secret : secrets) {
            plain = plain.replace(secret.reveal(), secret.toString());
        }
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
