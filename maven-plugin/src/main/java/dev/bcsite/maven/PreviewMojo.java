package dev.bcsite.maven;

import dev.bcsite.front.Preview;
import java.io.IOException;
import java.util.OptionalInt;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Builds the site, serves it on this machine and rebuilds it when its texts, theme or configuration change. */
@Mojo(name = "preview", requiresProject = false, requiresDirectInvocation = true, aggregator = true, threadSafe = true)
public class PreviewMojo extends AbstractSiteMojo {

    /** The port, or 0 for any free one. Without it 8080, or if that is taken any free one. */
    @Parameter(property = "bcsite.port")
    private Integer port;

    @Override
    void work() throws IOException, MojoFailureException {
        OptionalInt asked = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        Preview.run(site(), asked, options(), surroundings());
    }
}
