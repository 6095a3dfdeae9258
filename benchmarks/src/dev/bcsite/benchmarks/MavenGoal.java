package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The goal {@code generate} of the installed plugin, outside of any project. */
final class MavenGoal {

    private MavenGoal() {}

    /** Empty when there is no Maven, or when what is installed is not what is built here. */
    static Optional<List<String>> find(Path project, Path repository) throws IOException, InterruptedException {
        if (!Processes.there("mvn", "--version")) {
            Say.line("Maven is not installed: no build is timed in it");
            return Optional.empty();
        }
        Optional<Path> built = jar(project.resolve("generator/target"));
        Optional<String> version =
                built.map(file -> file.getFileName().toString().replaceAll("^bcsite-generator-|\\.jar$", ""));
        if (version.isEmpty() || !isInstalled(built.get(), repository, version.get())) {
            Say.line("Maven has not got this build of bcsite; ./mvnw install -DskipTests puts it there");
            return Optional.empty();
        }
        return Optional.of(List.of(
                "mvn",
                "-q",
                "-o",
                "-Dmaven.repo.local=" + repository,
                "dev.bcsite:bcsite-maven-plugin:" + version.get() + ":generate",
                "-Dbcsite.offline=true"));
    }

    private static boolean isInstalled(Path built, Path repository, String version) throws IOException {
        Path installed = repository.resolve("dev/bcsite/bcsite-generator/" + version + "/" + built.getFileName());
        return Files.exists(installed) && Files.mismatch(built, installed) < 0;
    }

    private static Optional<Path> jar(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> file.getFileName().toString().matches("bcsite-generator-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .sorted()
                    .findFirst();
        }
    }
}
