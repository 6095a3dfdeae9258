package dev.bcsite.maven;

import dev.bcsite.front.Apply;
import dev.bcsite.front.ApplyOptions;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes the changes at BigCommerce that {@code plan} wrote to a file, exactly these. */
@Mojo(name = "apply", requiresProject = false, threadSafe = true)
public class ApplyMojo extends AbstractSiteMojo {

    /** The plan, if it is not where {@code plan} writes it. */
    @Parameter(property = "bcsite.plan")
    private File plan;

    /** Only shows what it would do. */
    @Parameter(property = "bcsite.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Does not see afterwards that BigCommerce's links lead to the right pages. */
    @Parameter(property = "bcsite.noCheck", defaultValue = "false")
    private boolean noCheck;

    /** Follows these links at the public address instead of in the built site. */
    @Parameter(property = "bcsite.live", defaultValue = "false")
    private boolean live;

    @Override
    void work() throws IOException, MojoFailureException {
        Apply.run(site(), path(plan), ApplyOptions.of(dryRun, noCheck, live), surroundings());
    }
}
