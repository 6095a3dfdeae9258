package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpNamesEveryVerbAndGoesToStandardOutput() {
        assertEquals(0, run("--help"));

        for (String verb : new String[] {"generate", "preview", "sandbox", "help"}) {
            assertTrue(text(out).contains("\n  " + verb + " "), text(out));
        }
        assertEquals("", text(err));
    }

    @Test
    void helpOfAVerbNamesItsOptions() {
        assertEquals(0, run("help", "preview"));

        for (String option : new String[] {"--config=FILE", "--output=DIR", "--offline", "--explain", "--port=N"}) {
            assertTrue(text(out).contains("      " + option), text(out));
        }
    }

    @Test
    void nothingToDoIsAUsageErrorWithAnExample() {
        assertEquals(2, run());

        assertTrue(text(err).startsWith("Say what to do, for example: bcsite preview"), text(err));
    }

    @Test
    void anUnknownOptionIsAUsageErrorWithTheNearestName() {
        assertEquals(2, run("generate", "--ofline"));

        assertTrue(text(err).contains("Unknown option: '--ofline'"), text(err));
        assertTrue(text(err).contains("Possible solutions: --offline"), text(err));
        assertEquals("", text(out));
    }

    @Test
    void aPortThatIsNoNumberIsAUsageError() {
        assertEquals(2, run("preview", "--port", "many"));

        assertTrue(text(err).contains("'many' is not an int"), text(err));
    }

    @Test
    void aProblemIsItsMessageOnStandardErrorAndExitCodeOne() throws IOException {
        Files.writeString(folder.resolve("bcsite.yaml"), "stroe: sandbox\n");

        assertEquals(1, run("generate"));

        assertEquals(
                "bcsite.yaml:1: unknown key \"stroe\"; did you mean \"store\"?" + System.lineSeparator(), text(err));
        assertEquals("", text(out));
    }

    @Test
    void aPreviewThatCannotReadItsConfigurationEndsAtOnce() throws IOException {
        Files.writeString(folder.resolve("bcsite.yaml"), "stroe: sandbox\n");

        assertEquals(1, run("preview", "--port", "0"));

        assertEquals(
                "bcsite.yaml:1: unknown key \"stroe\"; did you mean \"store\"?" + System.lineSeparator(), text(err));
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(utf8(out), utf8(err), Map.of(), folder, false);
        return Main.run(terminal, arguments);
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
