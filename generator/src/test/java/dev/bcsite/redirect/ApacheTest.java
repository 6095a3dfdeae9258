package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.browser.Outside;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Apache, with the rules as {@code .htaccess} and in its own configuration. */
class ApacheTest {

    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");

    @TempDir
    Path folder;

    private Path root;
    private Path program;
    private int port;
    private Optional<Process> server = Optional.empty();

    @BeforeEach
    void findApache() throws IOException {
        Optional<Path> found = Optional.of(Path.of("/usr/sbin/apache2")).filter(Files::isExecutable);
        program = Outside.tool("Apache", found, "install apache2-bin", "BCSITE_REQUIRE_APACHE");
        // The server reads as another user than root.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        root = Files.createDirectories(folder.resolve("site"));
        port = ServedRedirects.freePort();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server.isPresent()) {
            server.get().destroy();
            server.get().waitFor();
        }
    }

    @Test
    void everyRuleOfHtaccessAnswers301ToAPageThatAnswers200() throws Exception {
        RedirectMap map = NastyRedirects.map();
        NastyRedirects.write(root, RedirectHost.APACHE.files(map));
        Files.copy(root.resolve("redirects.htaccess"), root.resolve(".htaccess"));
        start("");

        ServedRedirects.check(map, port);
        assertEquals(200, Asked.get(port, "/new/").status());
        assertEquals(404, Asked.get(port, "/plain/er/").status());
        assertEquals("/new/?utm=1&x=%20", Asked.get(port, "/plain/?utm=1&x=%20").path());
        assertEquals("/new/", Asked.get(port, "/PLAIN").path());
        assertEquals(404, Asked.get(port, "/shop.php?id=33").status());
        assertEquals(404, Asked.get(port, "/dotxphp").status());
    }

    @Test
    void aPathInOtherLettersLeadsToItsPageInOneHop() throws Exception {
        RedirectMap map = NastyRedirects.respelled();
        NastyRedirects.write(root, RedirectHost.APACHE.files(map));
        Files.copy(root.resolve("redirects.htaccess"), root.resolve(".htaccess"));
        start("");

        assertEquals(List.of(), map.redirects());
        assertEquals(NastyRedirects.RESPELLED.size(), map.respellings().size());
        ServedRedirects.check(map, port);
        assertEquals(new Asked(200, Optional.empty(), "/new/"), Asked.get(port, "/new/"));
        assertEquals("/new/?utm=1", Asked.get(port, "/New?utm=1").path());
        assertEquals(404, Asked.get(port, "/nEW/").status());
        assertEquals(404, Asked.get(port, "/New/er/").status());
    }

    @Test
    void theSameRulesWorkInTheServersOwnConfiguration() throws Exception {
        RedirectMap map = NastyRedirects.map();
        NastyRedirects.write(root, RedirectHost.APACHE.files(map));
        start("Include " + root.resolve("redirects.htaccess") + "\n");

        ServedRedirects.check(map, port);
    }

    private void start(String rules) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String module : List.of("mpm_event", "authz_core", "dir", "rewrite")) {
            text.append("LoadModule ")
                    .append(module)
                    .append("_module ")
                    .append(MODULES.resolve("mod_" + module + ".so"));
            text.append('\n');
        }
        text.append("ServerName shop.example\nListen 127.0.0.1:" + port + "\nUser www-data\nGroup www-data\n");
        text.append("PidFile " + folder.resolve("pid") + "\nErrorLog /dev/stderr\nLogLevel notice\n");
        text.append("<VirtualHost *:" + port + ">\nDocumentRoot " + root + "\nDirectoryIndex index.html\n");
        text.append("<Directory " + root + ">\nAllowOverride FileInfo\nOptions FollowSymLinks\n</Directory>\n");
        text.append(rules).append("</VirtualHost>\n");
        Path configuration = Files.writeString(folder.resolve("apache.conf"), text);
        Process process = new ProcessBuilder(
                        program.toString(), "-d", folder.toString(), "-f", configuration.toString(), "-D", "FOREGROUND")
                .redirectErrorStream(true)
                .start();
        server = Optional.of(process);
        awaitReady(process.inputReader());
    }

    /** Apache says when it answers. */
    private static void awaitReady(BufferedReader said) throws IOException {
        StringBuilder all = new StringBuilder();
        String line = said.readLine();
        while (line != null && !line.contains("resuming normal operations")) {
            all.append(line).append('\n');
            line = said.readLine();
        }
        assertTrue(line != null, () -> "Apache ended: " + all);
    }
}
