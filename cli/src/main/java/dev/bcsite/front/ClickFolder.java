package dev.bcsite.front;

import dev.bcsite.function.once.FolderKeep;
import dev.bcsite.function.once.Keep;
import dev.bcsite.function.session.Seal;
import dev.bcsite.function.session.SessionKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What clicks came to, in the folder of state, so that the one repeated after a restart does nothing twice. Cleared of old ones every hour. */
final class ClickFolder implements AutoCloseable {

    private static final Duration LIFE = Duration.ofDays(1);

    private final FolderKeep keep;
    private final ScheduledExecutorService cleaning = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "bcsite-clicks");
        thread.setDaemon(true);
        return thread;
    });

    private ClickFolder(FolderKeep keep) {
        this.keep = keep;
    }

    /** @param trouble hears what goes wrong with the cleaning, which is tried again an hour later */
    static ClickFolder open(Path state, SessionKeys keys, InstantSource clock, Consumer<String> trouble)
            throws IOException {
        ClickFolder clicks = new ClickFolder(new FolderKeep(state.resolve("clicks"), new Seal(keys)));
        clicks.cleaning.scheduleWithFixedDelay(() -> clicks.clean(clock, trouble), 0, 1, TimeUnit.HOURS);
        return clicks;
    }

    Keep keep() {
        return keep;
    }

    @Override
    public void close() {
        cleaning.shutdownNow();
    }

    private void clean(InstantSource clock, Consumer<String> trouble) {
        try {
            keep.forget(clock.instant().minus(LIFE));
        } catch (IOException e) {
            trouble.accept("Old clicks cannot be removed: " + e.getMessage());
        }
    }
}
