package dev.bcsite.maven;

import dev.bcsite.front.Doctor;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Looks at everything the site depends on, and says what is wrong and what to do. */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public class DoctorMojo extends AbstractSiteMojo {

    /** Switches on webhooks of bcsite that BigCommerce deactivated. */
    @Parameter(property = "bcsite.reactivate", defaultValue = "false")
    private boolean reactivate;

    /** Asks the public addresses, too. */
    @Parameter(property = "bcsite.live", defaultValue = "false")
    private boolean live;

    @Override
    void work() throws IOException, MojoFailureException {
        if (!Doctor.run(site(), reactivate, live, surroundings())) {
            throw new MojoFailureException("Something that the site depends on is broken: see the problems above");
        }
    }
}
