package dev.bcsite.benchmarks;

import java.util.Locale;

/** Lines for who waits. */
final class Say {

    private Say() {}

    static void line(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
