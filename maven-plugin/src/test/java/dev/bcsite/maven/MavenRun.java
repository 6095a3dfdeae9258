package dev.bcsite.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A run of the very Maven that runs this build, in a folder of its own, with the plugin as if it came from a
 * repository; ended on close.
 */
final class MavenRun implements AutoCloseable {

    static final String PLUGIN = "dev.bcsite:bcsite-maven-plugin:" + System.getProperty("bcsite.version");

    private static final long PATIENCE_SECONDS = 400;

    private final Process process;
    private final List<String> log = new ArrayList<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    private MavenRun(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "maven-output");
        reader.start();
    }

    static MavenRun start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("bcsite.maven"), "bin", isWindows ? "mvn.cmd" : "mvn")
                .toString());
        command.add("--batch-mode");
        command.add("-Dmaven.repo.local=" + System.getProperty("bcsite.repository"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_ARGS");
        builder.environment().putAll(environment);
        return new MavenRun(builder.start());
    }

    /** The next line of the log that holds this text. */
    String line(String text) throws InterruptedException {
        while (true) {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.equals("[end]")) {
                throw new AssertionError("no line with \"" + text + "\" in:\n" + log());
            }
            if (line.contains(text)) {
                return line;
            }
        }
    }

    /** Waits for the end and gives back the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s:\n" + log());
        }
        reader.join();
        return process.exitValue();
    }

    /** Everything logged so far. */
    String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    @Override
    public void close() {
        // Maven's start script may stay between us and the Java it started.
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(this::keep);
        } catch (IOException | UncheckedIOException e) {
            keep("(the log ends here: " + e.getMessage() + ")");
        }
        lines.add("[end]");
    }

    private void keep(String line) {
        synchronized (log) {
            log.add(line);
        }
        lines.add(line);
    }
}
