package dev.bcsite.front;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.sandbox.Quota;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A sandbox store as somebody asked for it, in words.
 *
 * @param port on 127.0.0.1; 0 for any free one
 * @param seed {@code sample}, {@code generated:N} or {@code generated:N:SEED}, or a folder
 * @param quota {@code standard}, {@code pro} or {@code unlimited}
 * @param data where changes are kept for the next start; absent: they end with the process
 * @param faults what goes wrong and when; empty for nothing
 * @param lag how late readers see changes; zero for at once
 */
public record SandboxOrder(int port, String seed, String quota, Optional<Path> data, String faults, Duration lag) {

    /** Runs the store until the thread is interrupted. The one line it says tells where it is and what opens it. */
    public void run(Consumer<String> out) throws IOException {
        try (SandboxStore store = start()) {
            // Ctrl-C ends the process without unwinding this frame; what is kept on disk must be whole all the same.
            Thread atExit = new Thread(store::close, "bcsite-sandbox-exit");
            Runtime.getRuntime().addShutdownHook(atExit);
            out.accept(store.readyLine());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    SandboxStore start() throws IOException {
        try {
            SandboxOptions options = SandboxOptions.defaults()
                    .withPort(port)
                    .withSeed(seed)
                    .withQuota(Quota.named(quota))
                    .withFaults(faults)
                    .withLag(lag);
            return SandboxStore.start(data.map(options::withData).orElse(options));
        } catch (IllegalArgumentException e) {
            throw new BcsiteException(Problem.at("sandbox", e.getMessage()), e);
        } catch (IOException e) {
            if (isPortTaken(e)) {
                throw new BcsiteException(
                        Problem.of("port " + port + " is taken", "choose another with --port, or 0 for any free one"),
                        e);
            }
            throw e;
        }
    }

    /** The server wraps it more than once. */
    private static boolean isPortTaken(Throwable failure) {
        return failure instanceof BindException || (failure.getCause() != null && isPortTaken(failure.getCause()));
    }
}
