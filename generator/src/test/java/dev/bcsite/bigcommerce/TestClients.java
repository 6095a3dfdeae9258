package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Secret;
import dev.bcsite.sandbox.SandboxStore;
import java.net.URI;
import java.time.Duration;

/** Clients for tests: they wait by a moving clock, so that no test waits. */
final class TestClients {

    static final String TOKEN = "qz7token0secret";

    private TestClients() {}

    static StoreClient of(RawServer server) {
        return of(server.uri(), new MovingClock());
    }

    static StoreClient of(URI api, MovingClock clock) {
        return new StoreClient(
                new StoreAccess("abc123", api, new Secret(TOKEN)), clock, clock, () -> 0.5, Deadlines.USUAL);
    }

    static StoreClient of(SandboxStore sandbox, MovingClock clock) {
        // Some faults of the sandbox leave a connection open and say nothing more.
        Deadlines impatient = new Deadlines(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofSeconds(60));
        return of(sandbox, clock, impatient);
    }

    /** For writing, which is not repeated when a busy machine lets an answer wait. */
    static StoreClient patient(SandboxStore sandbox, MovingClock clock) {
        return of(
                sandbox,
                clock,
                new Deadlines(Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ofSeconds(120)));
    }

    private static StoreClient of(SandboxStore sandbox, MovingClock clock, Deadlines deadlines) {
        StoreAccess access = new StoreAccess(sandbox.storeHash(), sandbox.apiBase(), new Secret(sandbox.token()));
        return new StoreClient(access, clock, clock, () -> 0.5, deadlines);
    }

    /** What the user reads when this operation fails. */
    static String complaint(StoreClient client, Endpoint<?> endpoint) {
        return assertThrows(BcsiteException.class, () -> client.call(endpoint)).getMessage();
    }
}
