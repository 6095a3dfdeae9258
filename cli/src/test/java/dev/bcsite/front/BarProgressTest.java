package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BarProgressTest {

    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long now;
    private final BarProgress bar = new BarProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now);

    @Test
    void drawsTheBarAnewOnOneLine() {
        bar.stage("Rendering", 200);
        now += Duration.ofMillis(100).toNanos();
        bar.at(50);

        assertEquals(
                ERASE + "Rendering  [                        ]  0 of 200 (0 %)" + ERASE
                        + "Rendering  [######                  ]  50 of 200 (25 %)",
                written());
    }

    @Test
    void drawsAtMostTenTimesASecond() {
        bar.stage("Rendering", 0);
        for (int done = 1; done <= 1000; done++) {
            now += Duration.ofMillis(1).toNanos();
            bar.at(done);
        }

        assertEquals(11, written().split(ERASE.replace("[", "\\["), -1).length - 1);
    }

    @Test
    void makesRoomForASentenceAndLeavesNothingBehind() {
        bar.stage("Pulling products", 0);
        bar.note("The store answers slowly");
        bar.close();

        assertEquals(
                ERASE + "Pulling products  " + ERASE + "The store answers slowly" + System.lineSeparator(), written());
    }

    @Test
    void neverDrawsMoreThanAFullBar() {
        bar.stage("Rendering", 3);
        now += Duration.ofSeconds(1).toNanos();
        bar.at(4);

        assertEquals(
                "Rendering  [########################]  4 of 3 (100 %)",
                written().substring(written().lastIndexOf(ERASE) + ERASE.length()));
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
