package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sandbox's page of the reference, some of which tests write, so that it is true. */
public final class ReferencePage {

    private static final Path PAGE = Path.of("..", "docs", "reference", "sandbox.md");

    private ReferencePage() {}

    /** The page must have this text between two marks; with {@code -Dbcsite.write-docs=true} it is made to. */
    public static void assertSays(String begin, String end, String text) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        String expected = page.substring(0, from) + "\n\n" + text + "\n" + page.substring(to);
        if (Boolean.getBoolean("bcsite.write-docs")) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE), "run with -Dbcsite.write-docs=true to write " + PAGE);
    }
}
