package dev.bcsite.front;

import dev.bcsite.base.Progress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Progress for a log, where every line stays: one per stage, and within a long stage now and then one more.
 *
 * <p>No more than one line in ten seconds, and only for a further tenth of the work or after a minute of silence.
 */
public final class LogProgress implements Progress {

    private static final long PAUSE = Duration.ofSeconds(10).toNanos();
    private static final long SILENCE = Duration.ofMinutes(1).toNanos();

    private final Consumer<String> log;
    private final LongSupplier nanoTime;

    private String stage = "";
    private long total;
    private long lastDone;
    private long lastTime;

    /** @param nanoTime a clock that counts nanoseconds from anywhere, such as {@code System::nanoTime} */
    public LogProgress(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void stage(String name, long total) {
        this.stage = name;
        this.total = total;
        lastDone = 0;
        lastTime = nanoTime.getAsLong();
        log.accept(total > 0 ? String.format(Locale.ROOT, "%s (%,d)", name, total) : name);
    }

    @Override
    public synchronized void at(long done) {
        long waited = nanoTime.getAsLong() - lastTime;
        boolean movedOn = (done - lastDone) * 10 >= total;
        if (waited >= PAUSE && (movedOn || waited >= SILENCE)) {
            lastDone = done;
            lastTime += waited;
            log.accept(stage + ": " + Share.of(done, total));
        }
    }

    @Override
    public synchronized void note(String sentence) {
        log.accept(sentence);
    }
}
