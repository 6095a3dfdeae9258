package dev.bcsite.maven;

import dev.bcsite.front.Function;
import java.io.IOException;
import java.util.OptionalLong;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Serves carts, checkout and customers to the pages of the site. */
@Mojo(name = "function", requiresProject = false, requiresDirectInvocation = true, aggregator = true, threadSafe = true)
public class FunctionMojo extends AbstractSiteMojo {

    /** The port, or 0 for any free one. */
    @Parameter(property = "bcsite.port", defaultValue = Function.USUAL_PORT)
    private int port;

    /** The address to listen at. Without it only this machine reaches it. */
    @Parameter(property = "bcsite.host", defaultValue = Function.LOOPBACK)
    private String host;

    /** Takes shoppers' addresses from the last entry of X-Forwarded-For. */
    @Parameter(property = "bcsite.behindProxy", defaultValue = "false")
    private boolean behindProxy;

    /** Which storefront, where there are several. */
    @Parameter(property = "bcsite.channel")
    private Long channel;

    @Override
    void work() throws IOException, MojoFailureException {
        OptionalLong asked = channel == null ? OptionalLong.empty() : OptionalLong.of(channel);
        new Function(host, port, behindProxy, asked).run(site(), surroundings(), System.out);
    }
}
