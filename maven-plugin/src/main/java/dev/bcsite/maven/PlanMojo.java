package dev.bcsite.maven;

import dev.bcsite.PlanOptions;
import dev.bcsite.front.Plan;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows what would change at BigCommerce, and writes it to a file for {@code apply}. Changes nothing. */
@Mojo(name = "plan", requiresProject = false, threadSafe = true)
public class PlanMojo extends AbstractSiteMojo {

    /** Only looks at these, for example {@code routes,redirects}. Without it at everything. */
    @Parameter(property = "bcsite.target")
    private List<String> targets = List.of();

    /** Takes over something that somebody else made, as the plan names it, or all of a kind. */
    @Parameter(property = "bcsite.adopt")
    private List<String> adopt = List.of();

    /** Plans to remove everything that is bcsite's, and nothing else. */
    @Parameter(property = "bcsite.destroy", defaultValue = "false")
    private boolean destroy;

    /** Plans to make a new channel of this name. */
    @Parameter(property = "bcsite.createChannel")
    private String createChannel;

    /** Where to write the plan, if not beside the output folder. */
    @Parameter(property = "bcsite.plan")
    private File plan;

    /** Fails the build when something would change, so that a pipeline can stop there. */
    @Parameter(property = "bcsite.failOnChanges", defaultValue = "false")
    private boolean failOnChanges;

    @Override
    void work() throws IOException, MojoFailureException {
        PlanOptions options = PlanOptions.of(targets, adopt, destroy, Optional.ofNullable(createChannel));
        boolean changes = Plan.run(site(), options(), options, path(plan), surroundings());
        if (changes && failOnChanges) {
            throw new MojoFailureException("BigCommerce is not as the site needs it: see the plan above");
        }
    }
}
