package dev.bcsite.front;

import dev.bcsite.base.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Progress for a terminal: one line that is drawn anew, at most ten times a second, and gone when the work is done.
 *
 * <p>{@link #close} takes the line away; until then other output to the same terminal must go through {@link #note}.
 */
public final class BarProgress implements Progress, AutoCloseable {

    private static final long BETWEEN = Duration.ofMillis(100).toNanos();
    private static final int CELLS = 24;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream terminal;
    private final LongSupplier nanoTime;

    private String stage = "";
    private long total;
    private long lastTime;
    private boolean isDrawn;

    public BarProgress(PrintStream terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void stage(String name, long total) {
        this.stage = name;
        this.total = total;
        draw(0);
    }

    @Override
    public synchronized void at(long done) {
        if (nanoTime.getAsLong() - lastTime >= BETWEEN) {
            draw(done);
        }
    }

    @Override
    public synchronized void note(String sentence) {
        close();
        terminal.println(sentence);
        terminal.flush();
    }

    @Override
    public synchronized void close() {
        if (isDrawn) {
            terminal.print(ERASE);
            terminal.flush();
            isDrawn = false;
        }
    }

    private void draw(long done) {
        lastTime = nanoTime.getAsLong();
        isDrawn = true;
        terminal.print(ERASE + stage + "  " + bar(done) + (total > 0 || done > 0 ? Share.of(done, total) : ""));
        terminal.flush();
    }

    private String bar(long done) {
        if (total <= 0) {
            return "";
        }
        int full = (int) (Share.percent(done, total) * CELLS / 100);
        return "[" + "#".repeat(full) + " ".repeat(CELLS - full) + "]  ";
    }
}
