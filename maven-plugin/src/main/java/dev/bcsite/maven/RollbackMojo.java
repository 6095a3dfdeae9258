package dev.bcsite.maven;

import dev.bcsite.front.Rollback;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Publishes an earlier release again, where {@code releases} are kept. */
@Mojo(name = "rollback", requiresProject = false, requiresDirectInvocation = true, threadSafe = true)
public class RollbackMojo extends AbstractSiteMojo {

    /** Which release. Without it the one before the current. */
    @Parameter(property = "bcsite.to")
    private Integer to;

    /** Only says which releases there are. */
    @Parameter(property = "bcsite.list", defaultValue = "false")
    private boolean list;

    /** Which storefront, where there are several. */
    @Parameter(property = "bcsite.channel")
    private Long channel;

    @Override
    void work() throws IOException {
        if (list) {
            Rollback.list(site(), getLog()::info);
        } else {
            Rollback.run(site(), Optional.ofNullable(channel), Optional.ofNullable(to), getLog()::info);
        }
    }
}
