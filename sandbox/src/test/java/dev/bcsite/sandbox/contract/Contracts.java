package dev.bcsite.sandbox.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.bcsite.sandbox.http.Observer;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Checks what a sandbox store is asked, and what it answers, against BigCommerce's OpenAPI files.
 *
 * <p>Hook {@link #checking()} into {@code SandboxOptions.withObserver}, and call {@link #assertNoViolations} or close it
 * when all is done. Refused requests (status 400 and up) are not judged: to be refused is what they are for. Skips the
 * test, and says so, where there are no contracts.
 */
public final class Contracts implements Observer, AutoCloseable {

    private final Path folder;
    private final Optional<KnownOperations> known;
    private final Optional<Recording> recording = Recording.wanted();
    private final Set<String> violations = new LinkedHashSet<>();
    private final Set<String> validated = new TreeSet<>();
    private int exchanges;

    private Contracts(Path folder, Optional<KnownOperations> known) {
        this.folder = folder;
        this.known = known;
    }

    /**
     * A checker of the contracts in the folder of the system property {@code bcsite.contracts}, for those who rely on the
     * store: it also objects to operations that the reference does not show as validated.
     */
    public static Contracts checking() {
        return new Contracts(folder(), Optional.of(KnownOperations.ofReference()));
    }

    /** A checker for the tests that validate operations in the first place. */
    static Contracts validating() {
        return new Contracts(folder(), Optional.empty());
    }

    private static Path folder() {
        String place = System.getProperty("bcsite.contracts", "");
        Path folder = Path.of(place, "openapi");
        if (place.isEmpty() || !Files.isDirectory(folder)) {
            Assumptions.abort("contract check skipped: no contracts at " + folder);
        }
        return folder;
    }

    @Override
    public synchronized void exchanged(Request request, Response response) {
        recording.ifPresent(one -> one.add(request, response));
        Optional<ContractFile> file = ContractFile.of(request.path());
        if (file.isEmpty()) {
            return;
        }
        exchanges++;
        if (response.status() < 400) {
            file.get().operation(folder, request).ifPresent(operation -> noteCall(request, operation));
        }
        OpenApiInteractionValidator validator = file.get().validator(folder);
        String path = request.path().substring(file.get().base().length());
        List<ValidationReport.Message> messages = new ArrayList<>();
        if (response.status() < 400) {
            messages.addAll(validator.validateRequest(request(request, path)).getMessages());
        }
        messages.addAll(validator
                .validateResponse(path, Method.valueOf(request.method()), response(response))
                .getMessages());
        messages.stream().flatMap(Contracts::leaves).forEach(message -> note(request, response, message));
    }

    private void noteCall(Request request, String operation) {
        validated.add(operation);
        if (!known.map(operations -> operations.has(operation)).orElse(true)) {
            violations.add(request + ": the reference does not show " + operation + " as validated");
        }
    }

    /** What is really wrong: "does not match all of these" only says that something inside is. */
    private static Stream<ValidationReport.Message> leaves(ValidationReport.Message message) {
        boolean isOuter = message.getKey().endsWith(".allOf")
                && !message.getNestedMessages().isEmpty();
        return isOuter ? message.getNestedMessages().stream().flatMap(Contracts::leaves) : Stream.of(message);
    }

    private void note(Request request, Response response, ValidationReport.Message message) {
        boolean matters = message.getLevel() == ValidationReport.Level.ERROR;
        if (matters && !ContractSlips.explain(request, response, message)) {
            violations.add(request + " -> " + response.status() + ": " + message.getKey() + " " + message.getMessage());
        }
    }

    private static com.atlassian.oai.validator.model.Request request(Request request, String path) {
        SimpleRequest.Builder built = new SimpleRequest.Builder(request.method(), path);
        request.headers().forEach(built::withHeader);
        request.query().parameters().forEach((name, value) -> built.withQueryParam(name, value));
        return request.body().length == 0
                ? built.build()
                : built.withBody(request.bodyText()).build();
    }

    private static com.atlassian.oai.validator.model.Response response(Response response) {
        SimpleResponse.Builder built = SimpleResponse.Builder.status(response.status());
        response.headers().forEach(built::withHeader);
        return response.body().length == 0
                ? built.build()
                : built.withBody(response.bodyText()).build();
    }

    /** The operations that answered with success, such as {@code GET /v3/catalog/brands/{}}. */
    synchronized Set<String> validated() {
        return new TreeSet<>(validated);
    }

    /** How many exchanges were checked. */
    public synchronized int exchanges() {
        return exchanges;
    }

    /** Fails with every violation so far, each once. */
    public synchronized void assertNoViolations() {
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    violations.size() + " violations of BigCommerce's contracts:\n" + String.join("\n", violations));
        }
    }

    @Override
    public void close() {
        assertNoViolations();
    }
}
