package dev.bcsite.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The launcher that the build made, running in a folder of its own; killed on close. */
final class Running implements AutoCloseable {

    private static final String LAUNCHER = System.getProperty("bcsite.launcher");
    private static final long PATIENCE_SECONDS = 400;

    private final Process process;
    private final Path errors;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    private Running(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.reader = new Thread(this::read, "launcher-output");
        reader.start();
    }

    static Running start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return start(Path.of(LAUNCHER), folder, environment, arguments);
    }

    static Running start(Path launcher, Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("launcher", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // As on a build server: nothing is left in the home folder of whoever runs the tests.
        builder.environment().putIfAbsent("CI", "true");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        builder.redirectError(errors.toFile());
        return new Running(builder.start(), errors);
    }

    /** The next line on standard output; empty when there is none to come. */
    String line() throws InterruptedException, IOException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("no line within " + PATIENCE_SECONDS + " s; standard error: " + errors());
        }
        return line;
    }

    /** Waits for the end and gives back the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
        }
        reader.join();
        return process.exitValue();
    }

    /** What standard output held that nobody has read yet; call it after {@link #exitCode}. */
    List<String> remaining() {
        List<String> rest = new ArrayList<>();
        lines.drainTo(rest);
        return rest;
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(errors);
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            // The process was killed, which is how most of these tests end.
            return;
        }
    }
}
