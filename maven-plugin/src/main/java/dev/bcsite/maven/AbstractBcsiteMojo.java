package dev.bcsite.maven;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.front.Failure;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals do: skip when asked to, and tell a user's mistake (a failure) from other trouble (an error). */
abstract class AbstractBcsiteMojo extends AbstractMojo {

    /** Jetty's own account of its start and stop is of no use in a build log. */
    private static final String JETTY_LOG_LEVEL = "org.slf4j.simpleLogger.log.org.eclipse.jetty";

    /** Skips the goal. */
    @Parameter(property = "bcsite.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipping bcsite, because bcsite.skip is set");
            return;
        }
        if (System.getProperty(JETTY_LOG_LEVEL) == null) {
            System.setProperty(JETTY_LOG_LEVEL, "warn");
        }
        try {
            work();
        } catch (BcsiteException e) {
            throw new MojoFailureException(message(e), e);
        } catch (IOException | RuntimeException e) {
            throw new MojoExecutionException(Failure.lines(e).get(0), e);
        }
    }

    abstract void work() throws IOException, MojoFailureException;

    private static String message(BcsiteException e) {
        int count = e.problems().size();
        return count == 1 ? e.getMessage() : count + " problems\n" + e.getMessage();
    }
}
