package dev.bcsite;

import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.contract.Contracts;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A sandbox store whose every request and answer is held against BigCommerce's contracts, where they are at hand.
 *
 * <p>Not when a test ordered a fault: to break the contract is what faults are for. Where there are no contracts, the
 * sandbox's own contract test is skipped and says so.
 */
public final class CheckedSandbox implements AutoCloseable {

    private final SandboxStore store;
    private final Optional<Contracts> contracts;
    private final Queue<Exchange> exchanges;

    private CheckedSandbox(SandboxStore store, Optional<Contracts> contracts, Queue<Exchange> exchanges) {
        this.store = store;
        this.contracts = contracts;
        this.exchanges = exchanges;
    }

    public static CheckedSandbox start(SandboxOptions options) throws IOException {
        Path folder = Path.of(System.getProperty("bcsite.contracts", "nowhere"), "openapi");
        Optional<Contracts> contracts =
                Files.isDirectory(folder) ? Optional.of(Contracts.checking()) : Optional.empty();
        Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
        // Only kept for later: the first look into a contract takes seconds, and a client would not wait for them.
        SandboxOptions watched = contracts.isEmpty()
                ? options
                : options.withObserver((request, response) -> exchanges.add(new Exchange(request, response)));
        return new CheckedSandbox(SandboxStore.start(watched), contracts, exchanges);
    }

    /** One that is not held against anything, for tests that make a store such as BigCommerce would not let it be. */
    public static CheckedSandbox unchecked(SandboxOptions options) throws IOException {
        return new CheckedSandbox(SandboxStore.start(options), Optional.empty(), new ConcurrentLinkedQueue<>());
    }

    public SandboxStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
        if (!store.state().faults().wereOrdered()) {
            contracts.ifPresent(this::check);
        }
    }

    private void check(Contracts checker) {
        exchanges.forEach(exchange -> checker.exchanged(exchange.request(), exchange.response()));
        checker.assertNoViolations();
    }

    private record Exchange(Request request, Response response) {}
}
