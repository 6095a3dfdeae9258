package dev.bcsite.front;

import dev.bcsite.SiteConfig;
import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.function.Environment;
import dev.bcsite.function.Hosting;
import dev.bcsite.function.Misconfiguration;
import dev.bcsite.function.Settings;
import dev.bcsite.function.ShopFunction;
import dev.bcsite.function.view.PublishedViews;
import dev.bcsite.function.view.SitePages;
import dev.bcsite.function.watch.Watch;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/**
 * The bcsite function as a server of its own, as somebody asked for it.
 *
 * @param host the address to listen at
 * @param port 0 for any free one
 * @param isBehindProxy whether only a proxy can reach it, so that it is believed whose requests it brings
 * @param channel which storefront; absent for the first
 */
public record Function(String host, int port, boolean isBehindProxy, OptionalLong channel) {

    /** In words, as the front ends show it. */
    public static final String USUAL_PORT = "8090";

    /** Which only this machine reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    /**
     * Serves until the thread is interrupted. The first line it says holds the address, which then answers.
     *
     * @param log takes a line for each request
     */
    public void run(SiteChoice choice, Surroundings surroundings, PrintStream log) throws IOException {
        SiteConfig config = choice.read();
        Optional<StorefrontSetting> storefront = storefront(config);
        FunctionVariables variables = FunctionVariables.of(config, storefront, surroundings);
        try (FunctionServer server = FunctionServer.on(host, port);
                Closing sandbox = sandbox(config, variables, server.address())) {
            Settings settings = settings(variables);
            InstantSource clock = InstantSource.system();
            try (ClickFolder clicks =
                    ClickFolder.open(config.state(), settings.keys(), clock, surroundings.progress()::note)) {
                Path output = storefront.map(config::output).orElse(config.output());
                Hosting hosting = new Hosting(views(output, settings, clock), clicks.keep(), new Watch(log), clock);
                server.serve(ShopFunction.of(settings, hosting), isBehindProxy);
                Thread atExit = new Thread(() -> leave(server, surroundings), "bcsite-function-exit");
                Runtime.getRuntime().addShutdownHook(atExit);
                surroundings.say("Function: " + server.address() + "api/health");
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was started along with it, if anything. */
    private interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    private static Closing sandbox(SiteConfig config, FunctionVariables variables, URI function) throws IOException {
        boolean isNamed = variables.all().containsKey("BCSITE_STORE_HASH")
                || variables.all().containsKey("BCSITE_API_URL");
        if (isNamed || !config.usesSandbox()) {
            return () -> {};
        }
        SandboxStore sandbox = OwnSandbox.start(config);
        variables.addSandbox(sandbox, config, function);
        return sandbox::close;
    }

    /** From where they were built, if that is here. */
    private static PublishedViews views(Path output, Settings settings, InstantSource clock) {
        PublishedViews.Source pages =
                Files.isDirectory(output) ? new OutputPages(output) : new SitePages(settings.site());
        return new PublishedViews(pages, clock, PublishedViews.USUAL);
    }

    private static Settings settings(FunctionVariables variables) {
        try {
            return Environment.read(variables.all()).settings();
        } catch (Misconfiguration e) {
            List<Problem> problems = e.mistakes().stream()
                    .map(mistake -> Problem.at("", mistake))
                    .toList();
            throw new BcsiteException(problems);
        }
    }

    private Optional<StorefrontSetting> storefront(SiteConfig config) {
        if (channel.isEmpty()) {
            return config.storefronts().stream().findFirst();
        }
        return Optional.of(config.storefronts().stream()
                .filter(setting -> setting.channel() == channel.getAsLong())
                .findFirst()
                .orElseThrow(() -> new BcsiteException(Problem.of(
                        "the configuration has no storefront with channel " + channel.getAsLong(),
                        "write it below storefronts, or name another with --channel"))));
    }

    private static void leave(FunctionServer server, Surroundings surroundings) {
        try {
            server.close();
        } catch (IOException e) {
            surroundings.progress().note(e.getMessage());
        }
    }
}
