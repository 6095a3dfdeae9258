package dev.bcsite.function.host;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cloud's own program that runs the function, as it runs there. Killed on close. */
final class HostProgram implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final Path said;

    private HostProgram(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** @param arguments of java, with the class path */
    static HostProgram start(Map<String, String> environment, List<String> arguments) throws IOException {
        Path said = Files.createTempFile("host-program", ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("BCSITE_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment);
        return new HostProgram(builder.start(), said);
    }

    /** The function's own classes and Jackson, as its artefact holds them. */
    static String function() {
        String jackson = Path.of(com.fasterxml.jackson.core.JsonFactory.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        return Path.of("target", "classes").toAbsolutePath() + File.pathSeparator + jackson;
    }

    /** The jars of a cloud, which the build has put there. */
    static String jarsOf(String cloud) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "hosts", cloud))) {
            return jars.map(jar -> jar.toAbsolutePath().toString())
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** Waits until it has said this. */
    void awaitLine(String text) throws InterruptedException {
        for (int waited = 0; !said().contains(text); waited++) {
            if (waited == PATIENCE_SECONDS * 10 || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it did not say " + text + " but: " + said());
            }
        }
    }

    String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(said);
    }
}
