package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SandboxOrderTest {

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (SandboxStore first = order(0, "generated:3", "unlimited").start()) {
            int port = first.apiBase().getPort();

            BcsiteException taken = assertThrows(
                    BcsiteException.class,
                    () -> order(port, "generated:3", "unlimited").start());

            assertEquals(
                    "port " + port + " is taken; choose another with --port, or 0 for any free one",
                    taken.getMessage());
        }
    }

    @Test
    void saysWhichQuotasThereAre() {
        BcsiteException unknown = assertThrows(
                BcsiteException.class, () -> order(0, "generated:3", "plus").start());

        assertEquals("sandbox: unknown quota \"plus\"; expected standard, pro or unlimited", unknown.getMessage());
    }

    @Test
    void saysThatASeedIsMissing() {
        BcsiteException unknown = assertThrows(
                BcsiteException.class,
                () -> order(0, "no-such-folder", "unlimited").start());

        assertTrue(unknown.getMessage().startsWith("sandbox: "), unknown.getMessage());
        assertTrue(unknown.getMessage().contains("no-such-folder"), unknown.getMessage());
    }

    @Test
    @Timeout(30)
    void saysOneLineAndRunsUntilItIsInterrupted() throws InterruptedException {
        List<String> lines = new CopyOnWriteArrayList<>();
        CountDownLatch ready = new CountDownLatch(1);
        Thread running = new Thread(() -> {
            try {
                order(0, "generated:3", "standard").run(line -> {
                    lines.add(line);
                    ready.countDown();
                });
            } catch (IOException e) {
                lines.add(e.toString());
            }
        });
        running.start();
        ready.await();

        running.interrupt();
        running.join();

        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("{\"api\":\"http://127.0.0.1:"), lines::toString);
    }

    @Test
    void aLagReachesTheStoreAndCannotBeNegative() throws IOException {
        try (SandboxStore late =
                new SandboxOrder(0, "generated:3", "unlimited", Optional.empty(), "", Duration.ofSeconds(7)).start()) {
            assertEquals(Duration.ofSeconds(7), late.lag());
        }
        SandboxOrder negative =
                new SandboxOrder(0, "generated:3", "unlimited", Optional.empty(), "", Duration.ofSeconds(-1));
        BcsiteException impossible = assertThrows(BcsiteException.class, negative::start);
        assertEquals("sandbox: a lag of -1.0 seconds is not possible; expected 0 or more", impossible.getMessage());
    }

    private static SandboxOrder order(int port, String seed, String quota) {
        return new SandboxOrder(port, seed, quota, Optional.empty(), "", Duration.ZERO);
    }
}
