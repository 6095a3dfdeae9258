package dev.bcsite.front;

import java.util.Locale;

/** How much of something is done, in words: {@code 1,204 of 2,400 (50 %)}, or only {@code 1,204} of who knows. */
final class Share {

    private Share() {}

    static String of(long done, long total) {
        return total > 0
                ? String.format(Locale.ROOT, "%,d of %,d (%d %%)", done, total, percent(done, total))
                : String.format(Locale.ROOT, "%,d", done);
    }

    static long percent(long done, long total) {
        return Math.min(100, done * 100 / total);
    }
}
