package dev.bcsite.maven;

import dev.bcsite.BuildOptions;
import dev.bcsite.base.Secret;
import dev.bcsite.front.LogProgress;
import dev.bcsite.front.SiteChoice;
import dev.bcsite.front.Surroundings;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** A goal that builds a site: which one, from which store, and how. */
abstract class AbstractSiteMojo extends AbstractBcsiteMojo {

    /** The site's configuration file. Without it {@code bcsite.yaml} of the project, or else the sample shop. */
    @Parameter(property = "bcsite.config")
    private File config;

    /** Where to write the site, instead of where the configuration says. */
    @Parameter(property = "bcsite.output")
    private File output;

    /** The server in settings.xml whose password is the store's access token, unless BCSITE_ACCESS_TOKEN is set. */
    @Parameter(property = "bcsite.serverId")
    private String serverId;

    /** Builds from the last snapshot and asks the store nothing. */
    @Parameter(property = "bcsite.offline", defaultValue = "false")
    private boolean offline;

    /** Says for every page why it was rendered. */
    @Parameter(property = "bcsite.explain", defaultValue = "false")
    private boolean explain;

    /** Publishes a shop without products, which is else a problem. */
    @Parameter(property = "bcsite.allowEmpty", defaultValue = "false")
    private boolean allowEmpty;

    /** Publishes documents marked as drafts, too. */
    @Parameter(property = "bcsite.drafts", defaultValue = "false")
    private boolean drafts;

    /** Pulls everything from the store, and not only what has changed since the last snapshot. */
    @Parameter(property = "bcsite.full", defaultValue = "false")
    private boolean full;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Inject
    private SettingsDecrypter decrypter;

    final SiteChoice site() {
        return new SiteChoice(folder(), path(config), path(output));
    }

    final BuildOptions options() {
        return new BuildOptions(offline, explain, allowEmpty, drafts, full);
    }

    final Surroundings surroundings() throws MojoFailureException {
        Optional<Secret> token = serverId == null
                ? Optional.empty()
                : Optional.of(new ServerToken(session.getSettings(), decrypter).of(serverId));
        LogProgress progress = new LogProgress(getLog()::info, System::nanoTime);
        return new Surroundings(
                System.getenv(), token, progress, getLog()::info, new GoalCommand(session, project, plugin)::of);
    }

    /** Without a POM there is no project folder, and Maven's expressions for it stay as they are written. */
    private Path folder() {
        File folder = project == null ? null : project.getBasedir();
        return folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    }

    /** A file as given, below the project's folder. */
    final Optional<Path> path(File file) {
        return Optional.ofNullable(file).map(File::toPath).map(folder()::resolve);
    }
}
