package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogProgressTest {

    private final List<String> log = new ArrayList<>();
    private long now;
    private final LogProgress progress = new LogProgress(log::add, () -> now);

    @Test
    void saysEveryStageWithItsSizeIfThatIsKnown() {
        progress.stage("Pulling products", 12_345);
        progress.stage("Merging", 0);
        progress.note("3 orphans");

        assertEquals(List.of("Pulling products (12,345)", "Merging", "3 orphans"), log);
    }

    @Test
    void saysNoMoreThanOneLineInTenSeconds() {
        progress.stage("Rendering", 1000);
        for (int done = 0; done <= 1000; done++) {
            now += Duration.ofMillis(25).toNanos();
            progress.at(done);
        }

        assertEquals(
                List.of("Rendering (1,000)", "Rendering: 399 of 1,000 (39 %)", "Rendering: 799 of 1,000 (79 %)"), log);
    }

    @Test
    void waitsForAFurtherTenthOfTheWorkButNotForMoreThanAMinute() {
        progress.stage("Rendering", 1000);
        for (int done = 1; done <= 20; done++) {
            now += Duration.ofSeconds(11).toNanos();
            progress.at(done);
        }

        assertEquals(
                List.of(
                        "Rendering (1,000)",
                        "Rendering: 6 of 1,000 (0 %)",
                        "Rendering: 12 of 1,000 (1 %)",
                        "Rendering: 18 of 1,000 (1 %)"),
                log);
    }

    @Test
    void countsWithoutATotal() {
        progress.stage("Pulling products", 0);
        now += Duration.ofSeconds(10).toNanos();
        progress.at(2500);

        assertEquals(List.of("Pulling products", "Pulling products: 2,500"), log);
    }
}
