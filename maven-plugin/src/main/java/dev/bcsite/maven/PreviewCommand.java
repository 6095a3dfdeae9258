package dev.bcsite.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** What to type, where Maven was started, in order to look at the site that was just built. */
final class PreviewCommand {

    private final Path root;
    private final MavenProject project;
    private final PluginDescriptor plugin;

    PreviewCommand(MavenSession session, MavenProject project, PluginDescriptor plugin) {
        this.root = Path.of(session.getExecutionRootDirectory());
        this.project = project;
        this.plugin = plugin;
    }

    @Override
    public String toString() {
        String maven = Files.exists(root.resolve("mvnw")) ? "./mvnw" : "mvn";
        boolean isNamedInPom = project != null && project.getPlugin(plugin.getPluginLookupKey()) != null;
        if (!isNamedInPom) {
            return maven + " " + plugin.getId() + ":preview";
        }
        return maven + module() + " " + plugin.getGoalPrefix() + ":preview";
    }

    private String module() {
        Path folder = root.relativize(project.getBasedir().toPath());
        return folder.toString().isEmpty() ? "" : " -pl " + folder.toString().replace('\\', '/');
    }
}
