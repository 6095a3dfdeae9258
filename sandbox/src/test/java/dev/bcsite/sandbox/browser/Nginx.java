package dev.bcsite.sandbox.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Debian's nginx on a free port, with a configuration that the documentation shows. */
public final class Nginx implements AutoCloseable {

    private final Path folder;
    private final int port;

    private Nginx(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts it, or skips the test that asks when there is none.
     *
     * @param folder for its own files; the site is in {@code site} below it
     * @param shown what stands in {@code http}, for a site in {@code /srv/shop/site} and port 8080
     */
    public static Nginx start(Path folder, String shown) throws IOException, InterruptedException {
        Optional<Path> found = Outside.command(List.of("nginx"))
                .or(() -> Optional.of(Path.of("/usr/sbin/nginx")).filter(Files::isExecutable));
        Path program = Outside.tool("nginx", found, "install nginx-light", "BCSITE_REQUIRE_NGINX");
        Nginx nginx = new Nginx(folder, freePort());
        Path log = folder.resolve("error.log");
        Path output = folder.resolve("output.log");
        // It goes into the background once it listens, so there is nothing to wait for.
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        folder.toString(),
                        "-e",
                        log.toString(),
                        "-c",
                        nginx.configuration(shown).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        assertEquals(0, status, Files.readString(output) + (Files.exists(log) ? Files.readString(log) : ""));
        return nginx;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        Path pid = folder.resolve("nginx.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroy);
        }
    }

    private Path configuration(String shown) throws IOException {
        String http = shown.replace("/srv/shop/site", folder.resolve("site").toString())
                .replace("listen 8080;", "listen 127.0.0.1:" + port + ";");
        String temporary = "";
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary += kind + "_temp_path " + folder.resolve(kind) + ";\n";
        }
        return Files.writeString(
                folder.resolve("nginx.conf"),
                "master_process off;\npid " + folder.resolve("nginx.pid") + ";\nevents {}\nhttp {\naccess_log off;\n"
                        + temporary + http + "}\n");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
