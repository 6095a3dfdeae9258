package dev.bcsite.sandbox.hook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Makes one attempt over real HTTP. Redirects are not followed, and certificates have to be good. */
final class Sender {

    private static final int MOST_HEADERS = 64;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 8 * 1024;

    private final Duration deadline;
    private HttpClient client;

    Sender(Duration deadline) {
        this.deadline = deadline;
    }

    /** Made when it is first needed: most stores have no webhooks. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(deadline)
                    .build();
        }
        return client;
    }

    Outcome send(URI destination, Map<String, String> headers, String body) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(destination)
                .timeout(deadline)
                .header("Content-Type", "application/json")
                .header("Accept", "*/*")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        try {
            return outcome(client().send(request.build(), BodyHandlers.discarding()));
        } catch (HttpTimeoutException e) {
            return Outcome.failed("No response within " + deadline.toMillis() + " ms");
        } catch (IOException e) {
            return Outcome.failed("No response received");
        }
    }

    private static Outcome outcome(HttpResponse<Void> response) {
        Outcome outcome = Outcome.answered(OptionalInt.of(response.statusCode()));
        return outcome.isTaken() && !isAcceptable(response)
                ? new Outcome(outcome.status(), "Response headers over the limits received")
                : outcome;
    }

    /** BigCommerce takes an answer with more or longer headers for none. */
    private static boolean isAcceptable(HttpResponse<Void> response) {
        Map<String, List<String>> headers = response.headers().map();
        int count = headers.values().stream().mapToInt(List::size).sum();
        boolean areShort = headers.entrySet().stream()
                .allMatch(header -> header.getKey().length() <= LONGEST_NAME
                        && header.getValue().stream().allMatch(value -> value.length() <= LONGEST_VALUE));
        return count <= MOST_HEADERS && areShort;
    }
}
