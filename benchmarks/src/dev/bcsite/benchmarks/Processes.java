package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Other programs, whose words are read when they are done. */
final class Processes {

    private Processes() {}

    static boolean there(String... command) throws InterruptedException {
        try {
            said(command);
            return true;
        } catch (IOException | Unfit e) {
            return false;
        }
    }

    static String said(String... command) throws IOException, InterruptedException {
        return said(Path.of("."), Map.of(), List.of(command));
    }

    /** What it wrote to both streams. Throws {@link Unfit} with that when it fails. */
    static String said(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        // What the one who measures has set for other programs is not for these.
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.equals("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Unfit(String.join(" ", command) + " exits with " + process.exitValue() + ":\n" + said);
        }
        return said;
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
