package dev.bcsite.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Times several things in turns, round by round, so that whatever else the machine does meets all of them. Each round
 * begins with another one.
 */
final class Turns {

    private Turns() {}

    static void take(String part, int size, List<Turn> turns, int rounds, Results results) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (int i = 0; i < turns.size(); i++) {
                rows.add(timed(part, size, turns.get((i + round - 1) % turns.size()), round));
                // At once, so that a turn which there is no room for does not take the others with it.
                results.replace(part, size, rows);
            }
        }
    }

    static Row timed(String part, int size, Turn turn, int round) throws Exception {
        turn.before().run();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Run run = Stopwatch.time(turn.folder(), turn.environment(), turn.command());
        long pages = turn.after().pages();
        Say.line(
                "%s %,d, round %d: %s: %.2f s CPU, %.2f s, %.0f MB, %,d pages (load %.1f)",
                part, size, round, turn.what(), run.cpu(), run.wall(), run.megabytes(), pages, load);
        return new Row(part, size, turn.what(), round, run.wall(), run.cpu(), run.megabytes(), pages, 0, load);
    }
}
