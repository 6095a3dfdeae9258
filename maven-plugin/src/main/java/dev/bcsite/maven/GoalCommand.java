package dev.bcsite.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** What to type, where Maven was started, in order to run another goal for the same site. */
final class GoalCommand {

    private final Path root;
    private final MavenProject project;
    private final PluginDescriptor plugin;

    GoalCommand(MavenSession session, MavenProject project, PluginDescriptor plugin) {
        this.root = Path.of(session.getExecutionRootDirectory());
        this.project = project;
        this.plugin = plugin;
    }

    String of(String goal) {
        String maven = Files.exists(root.resolve("mvnw")) ? "./mvnw" : "mvn";
        boolean isNamedInPom = project != null && project.getPlugin(plugin.getPluginLookupKey()) != null;
        if (!isNamedInPom) {
            return maven + " " + plugin.getId() + ":" + goal;
        }
        return maven + module() + " " + plugin.getGoalPrefix() + ":" + goal;
    }

    private String module() {
        Path folder = root.relativize(project.getBasedir().toPath());
        return folder.toString().isEmpty() ? "" : " -pl " + folder.toString().replace('\\', '/');
    }
}
