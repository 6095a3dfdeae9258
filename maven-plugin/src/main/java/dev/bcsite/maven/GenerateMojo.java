package dev.bcsite.maven;

import dev.bcsite.front.Generate;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Builds the site from a fresh snapshot of the store. Without a POM or a configuration it builds the sample shop. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, requiresProject = false, threadSafe = true)
public class GenerateMojo extends AbstractSiteMojo {

    @Override
    void work() throws IOException, MojoFailureException {
        Generate.run(site(), options(), surroundings());
    }
}
