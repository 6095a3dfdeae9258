package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aMistakeOfTheUserIsItsProblemsAndNothingElse() {
        BcsiteException failure = new BcsiteException(
                List.of(Problem.at("a.md:1", "no title", "give it one"), Problem.at("b.md:2", "no date")));

        assertEquals(List.of("a.md:1: no title; give it one", "b.md:2: no date"), Failure.lines(failure));
    }

    @Test
    void troubleOfTheWorldIsOneSentence() {
        assertEquals(
                List.of("Could not build the site: No space left on device"),
                Failure.lines(new IOException("No space left on device")));
        assertEquals(
                List.of("Could not build the site: Access Denied: target/site"),
                Failure.lines(new UncheckedIOException(new AccessDeniedException("target/site"))));
    }

    @Test
    void aMistakeOfOursComesWithItsStackTrace() {
        List<String> lines = Failure.lines(new IllegalStateException("facet without a digest"));

        assertEquals(
                "bcsite made a mistake: java.lang.IllegalStateException: facet without a digest; please report it with"
                        + " the stack trace from the console",
                lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.contains("FailureTest.java")), lines::toString);
    }
}
