package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What all parts need: the folder to work in, the tools, and the shops.
 *
 * <p>bcsite is copied to the work folder, so that a build of the project does not change it half way through.
 *
 * @param project the root of this project
 * @param work best in memory, so that programs are compared and not disks
 * @param launcher bcsite as people start it
 * @param hugo whether Hugo is installed
 * @param maven how to start the goal {@code generate} in a process of its own, if it is installed as it is built here
 */
record Workbench(Path project, Path work, Path launcher, boolean hugo, Optional<List<String>> maven)
        implements AutoCloseable {

    static Workbench in(Path project, Path work, Path repository) throws IOException, InterruptedException {
        if (!Processes.there("/usr/bin/time", "--version")) {
            throw new Unfit("there is no /usr/bin/time; install GNU time");
        }
        Path built = project.resolve("cli/target");
        if (!Files.exists(built.resolve("bcsite.jar"))) {
            throw new Unfit("there is no cli/target/bcsite.jar; first run ./mvnw install -DskipTests");
        }
        Path tools = work.resolve("bcsite");
        Trees.remove(tools);
        Files.createDirectories(tools);
        for (String name : List.of("bcsite", "bcsite.jar")) {
            Files.copy(built.resolve(name), tools.resolve(name));
        }
        Path launcher = tools.resolve("bcsite");
        launcher.toFile().setExecutable(true);
        boolean hugo = Processes.there("hugo", "version");
        if (!hugo) {
            Say.line("Hugo is not installed: bcsite is timed by itself");
        }
        return new Workbench(project, work, launcher, hugo, MavenGoal.find(project, repository));
    }

    Path jar() {
        return launcher.resolveSibling("bcsite.jar");
    }

    Path benchmarks() {
        return project.resolve("benchmarks");
    }

    /** Made at first use, which takes a while; later runs find it. */
    Shop shop(int size) throws Exception {
        Shop shop = new Shop(size, work.resolve("shop-" + size));
        shop.prepare(this);
        return shop;
    }

    @Override
    public void close() throws IOException {
        Trees.remove(launcher.getParent());
    }
}
