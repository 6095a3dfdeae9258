package dev.bcsite.sandbox.proof;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** A running script that stands in for a store; to close it lets it end on its own, with all it started. */
record Relay(Process process, URI address) implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
