package dev.bcsite.cli;

import dev.bcsite.BuildOptions;
import dev.bcsite.front.SiteChoice;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every verb that builds a site. */
final class SiteOptions {

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration. Without it bcsite.yaml in this folder, or else the sample shop.")
    private Optional<Path> config;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where to write the site, instead of where the configuration says.")
    private Optional<Path> output;

    @Option(names = "--offline", description = "Builds from the last snapshot and asks the store nothing.")
    private boolean isOffline;

    @Option(names = "--explain", description = "Says for every page why it was rendered.")
    private boolean explains;

    @Option(names = "--allow-empty", description = "Publishes a shop without products, which is else a problem.")
    private boolean allowsEmpty;

    @Option(names = "--drafts", description = "Publishes documents marked as drafts, too.")
    private boolean withDrafts;

    @Option(
            names = "--full",
            description = "Pulls everything from the store, and not only what has changed since the last snapshot.")
    private boolean isFull;

    SiteChoice site(Path folder) {
        return new SiteChoice(folder, config.map(folder::resolve), output.map(folder::resolve));
    }

    BuildOptions build() {
        return new BuildOptions(isOffline, explains, allowsEmpty, withDrafts, isFull);
    }

    /** How to do something else with what these options describe. */
    String command(String verb) {
        return "bcsite " + verb
                + config.map(file -> " --config " + file).orElse("")
                + output.map(folder -> " --output " + folder).orElse("");
    }
}
