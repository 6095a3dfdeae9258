package dev.bcsite.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a shop is built, by each of those that take turns. */
final class Builds {

    static final String HUGO = "Hugo";
    static final String BCSITE = "bcsite";
    static final String SMALL = "bcsite in 512 MB";
    static final String MAVEN = "bcsite in Maven";
    static final String DEFAULT_THEME = "bcsite, default theme";

    private final Workbench bench;
    private final Shop shop;

    Builds(Workbench bench, Shop shop) {
        this.bench = bench;
        this.shop = shop;
    }

    /** With the launcher, from the snapshot alone. */
    Turn bcsite(String what, String theme, String options, Turn.Step before) {
        List<String> command =
                List.of(bench.launcher().toString(), "generate", "--offline", "--config=" + theme + ".yaml");
        return new Turn(what, before, shop.folder(), Map.of("BCSITE_JAVA_OPTS", options), command, this::rendered);
    }

    Turn maven(List<String> goal, Turn.Step before) {
        List<String> command = new ArrayList<>(goal);
        command.add("-Dbcsite.config=equal.yaml");
        return new Turn(MAVEN, before, shop.folder(), Map.of(), command, this::rendered);
    }

    Turn hugo(Turn.Step before) {
        Path pages = shop.hugo().resolve("public");
        return new Turn(
                HUGO,
                before,
                shop.hugo(),
                Map.of(),
                List.of("hugo", "--quiet"),
                () -> PageSet.of(pages).files().size());
    }

    /** What the last build says of itself. */
    private long rendered() throws IOException {
        return new ObjectMapper()
                .readTree(shop.folder().resolve("bcsite/build-report.json").toFile())
                .path("storefronts")
                .path(0)
                .path("pagesRendered")
                .asLong(-1);
    }
}
