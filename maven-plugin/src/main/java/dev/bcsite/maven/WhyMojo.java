package dev.bcsite.maven;

import dev.bcsite.front.Why;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Says what a page is made from and why it was last rendered. */
@Mojo(name = "why", requiresProject = false, requiresDirectInvocation = true, aggregator = true, threadSafe = true)
public class WhyMojo extends AbstractSiteMojo {

    /** The page, by its path or its URL, such as {@code /mugs/}. */
    @Parameter(property = "bcsite.page", required = true)
    private String page;

    /** Says it as JSON, for programs. */
    @Parameter(property = "bcsite.json", defaultValue = "false")
    private boolean json;

    @Override
    void work() throws IOException, MojoFailureException {
        Why.run(site(), options(), page, json, surroundings());
    }
}
