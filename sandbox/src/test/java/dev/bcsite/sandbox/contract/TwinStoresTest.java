package dev.bcsite.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores with one seed and one clock answer the same requests the same, to the byte. */
class TwinStoresTest {

    @TempDir
    private Path folder;

    /** In another process, because what a process draws at its start differs only there. */
    @Test
    void aStoreInAnotherProcessAnswersEveryScriptTheSame() throws Exception {
        List<String> here = ScriptRecording.lines();

        List<String> there = recordedElsewhere();

        assertTrue(here.size() > 500, () -> "only " + here.size() + " lines");
        for (int i = 0; i < here.size(); i++) {
            assertEquals(here.get(i), there.get(i));
        }
        assertEquals(here.size(), there.size());
    }

    private List<String> recordedElsewhere() throws Exception {
        Path file = folder.resolve("answers.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScriptRecording.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        return Files.readAllLines(file);
    }
}
