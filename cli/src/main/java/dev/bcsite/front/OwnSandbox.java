package dev.bcsite.front;

import dev.bcsite.SiteConfig;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The sandbox that a build starts for itself, on the port that it had last time if that is free.
 *
 * <p>The addresses of pictures hold the port. With another one every product would look changed, and a second build
 * would render all of them again.
 */
final class OwnSandbox {

    private static final String PORT_FILE = "sandbox-port";

    private OwnSandbox() {}

    static SandboxStore start(SiteConfig config) throws IOException {
        Path file = config.state().resolve(PORT_FILE);
        SandboxStore store = start(config, rememberedPort(file));
        remember(file, store.apiBase().getPort());
        return store;
    }

    private static SandboxStore start(SiteConfig config, int port) throws IOException {
        try {
            return new SandboxOrder(port, config.sandboxSeed(), "unlimited", Optional.empty(), "", Duration.ZERO)
                    .start();
        } catch (BcsiteException e) {
            if (port == 0) {
                throw e;
            }
            return start(config, 0);
        }
    }

    private static int rememberedPort(Path file) {
        try {
            int port = Integer.parseInt(Files.readString(file).strip());
            return port > 1023 && port < 65_536 ? port : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static void remember(Path file, int port) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, port + "\n");
        } catch (IOException e) {
            // Only a hint for the next build. A folder that cannot be written is reported by this one.
        }
    }
}
