package dev.bcsite.maven;

import dev.bcsite.front.SandboxOrder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Runs a BigCommerce store on this machine, to build sites and try things against. */
@Mojo(name = "sandbox", requiresProject = false, requiresDirectInvocation = true, aggregator = true, threadSafe = true)
public class SandboxMojo extends AbstractBcsiteMojo {

    /** The port, or 0 for any free one. */
    @Parameter(property = "bcsite.port", defaultValue = "0")
    private int port;

    /** What the store sells: {@code sample}, {@code generated:N[:SEED]}, or a folder with an export. */
    @Parameter(property = "bcsite.seed", defaultValue = "sample")
    private String seed;

    /** Whose requests it allows: {@code standard}, {@code pro} or {@code unlimited}. */
    @Parameter(property = "bcsite.quota", defaultValue = "unlimited")
    private String quota;

    /** Where changes are kept for the next start; without it they end with the process. */
    @Parameter(property = "bcsite.data")
    private File data;

    /** What goes wrong and when, for example {@code too-many-requests(2)@/v3/catalog/products#3}. */
    @Parameter(property = "bcsite.faults", defaultValue = "")
    private String faults;

    /** How many seconds late the API shows changes, which webhooks tell of at once. */
    @Parameter(property = "bcsite.lag", defaultValue = "0")
    private long lag;

    @Override
    void work() throws IOException {
        Optional<String> asked = Optional.ofNullable(faults);
        Optional<Path> kept = Optional.ofNullable(data).map(File::toPath);
        new SandboxOrder(port, seed, quota, kept, asked.orElse(""), Duration.ofSeconds(lag)).run(getLog()::info);
    }
}
