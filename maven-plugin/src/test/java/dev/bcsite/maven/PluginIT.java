package dev.bcsite.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The goals in real Maven, in projects as users have them and where there is no project at all. */
@Timeout(600)
class PluginIT {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>example</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <build>
                <plugins>
                  <plugin>
                    <groupId>dev.bcsite</groupId>
                    <artifactId>bcsite-maven-plugin</artifactId>
                    <version>VERSION</version>
                    <executions>
                      <execution>
                        <goals>
                          <goal>generate</goal>
                        </goals>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """.replace("VERSION", System.getProperty("bcsite.version"));

    private static final String PRODUCTS = """
            [{"id": 77, "name": "Austin Cup", "type": "physical", "price": 12.5, "is_visible": true,
              "custom_url": {"url": "/austin-cup/", "is_customized": false}, "categories": [5],
              "description": "<p>Blue.</p>"},
             {"id": 78, "name": "Boston Cup", "type": "physical", "price": 14, "is_visible": true,
              "custom_url": {"url": "/boston-cup/", "is_customized": false}, "categories": [5],
              "description": "<p>Red.</p>"}]
            """;

    private static final String CATEGORIES = """
            [{"id": 5, "parent_id": 0, "name": "Mugs", "custom_url": {"url": "/mugs/"}}]
            """;

    @TempDir
    Path folder;

    @Test
    void withoutAPomTheSampleShopIsBuiltInTheCurrentFolder() throws Exception {
        try (MavenRun maven = MavenRun.start(folder, Map.of(), MavenRun.PLUGIN + ":generate")) {
            assertEquals(0, maven.exitCode(), maven::log);

            assertEquals(new TreeSet<>(List.of(".bcsite", "target")), names(folder));
            assertTrue(htmlPages() >= 100, maven::log);
            assertTrue(maven.log().contains("Look at it with: mvn " + MavenRun.PLUGIN + ":preview"), maven::log);
        }
    }

    @Test
    void aProjectOfOnesOwnBuildsItsSeedAndItsTextsWithThePackage() throws Exception {
        project("store: {seed: seed}\ncontent: texts\n");
        write("seed/products.json", PRODUCTS);
        write("seed/categories.json", CATEGORIES);
        write("texts/index.md", "# Cups of two cities\n");
        write("texts/about.md", "---\ntitle: About us\n---\nOur kiln.\n");
        try (MavenRun maven = MavenRun.start(folder, Map.of(), "package")) {
            assertEquals(0, maven.exitCode(), maven::log);

            for (String page : List.of("", "austin-cup/", "boston-cup/", "mugs/", "about/")) {
                Path file = folder.resolve("target/site/" + page + "index.html");
                assertTrue(Files.isRegularFile(file), () -> file + "\n" + maven.log());
            }
            assertTrue(maven.log().contains("Look at it with: mvn bcsite:preview"), maven::log);
        }
    }

    @Test
    void isSkippedWhenAskedTo() throws Exception {
        project("store: sandbox\n");
        try (MavenRun maven = MavenRun.start(folder, Map.of(), "package", "-Dbcsite.skip")) {
            assertEquals(0, maven.exitCode(), maven::log);

            assertTrue(maven.log().contains("[INFO] Skipping bcsite, because bcsite.skip is set"), maven::log);
            assertFalse(Files.exists(folder.resolve("target")));
        }
    }

    @Test
    void aBrokenConfigurationIsAFailureWithItsMessageAndNoStackTrace() throws Exception {
        project("stroe: sandbox\n");
        try (MavenRun maven = MavenRun.start(folder, Map.of(), "package")) {
            assertEquals(1, maven.exitCode(), maven::log);

            assertTrue(
                    maven.log().contains("bcsite.yaml:1: unknown key \"stroe\"; did you mean \"store\"?"), maven::log);
            assertFalse(maven.log().contains("\tat "), maven::log);
        }
    }

    @Test
    void takesTheTokenFromAServerInTheSettings() throws Exception {
        project("store: sandbox\n");
        write("texts/index.md", "# Welcome\n");
        write("settings.xml", """
                <settings>
                  <servers>
                    <server>
                      <id>shop</id>
                      <password>token-in-settings</password>
                    </server>
                  </servers>
                </settings>
                """);
        SandboxOptions options =
                SandboxOptions.defaults().withSeed("generated:12:3").withToken("token-in-settings");
        try (SandboxStore store = SandboxStore.start(options);
                MavenRun maven = MavenRun.start(
                        folder,
                        Map.of("BCSITE_API_URL", store.apiBase().toString(), "BCSITE_STORE_HASH", store.storeHash()),
                        "--settings",
                        "settings.xml",
                        "package",
                        "-Dbcsite.serverId=shop")) {
            assertEquals(0, maven.exitCode(), maven::log);

            assertTrue(htmlPages() >= 12, maven::log);
            assertFalse(maven.log().contains("token-in-settings"), maven::log);
        }
    }

    @Test
    void saysWhatToDoWhenTheServerIsMissing() throws Exception {
        project("store: sandbox\n");
        try (MavenRun maven = MavenRun.start(folder, Map.of(), "package", "-Dbcsite.serverId=shop")) {
            assertEquals(1, maven.exitCode(), maven::log);

            assertTrue(
                    maven.log()
                            .contains("settings.xml has no server \"shop\"; add one whose password is the store's"
                                    + " access token, or correct bcsite.serverId"),
                    maven::log);
        }
    }

    @Test
    void previewsAProjectByItsShortName() throws Exception {
        project("store: {seed: seed}\ncontent: texts\n");
        write("seed/products.json", PRODUCTS);
        write("seed/categories.json", CATEGORIES);
        write("texts/index.md", "# Cups of two cities\n");
        try (MavenRun maven = MavenRun.start(folder, Map.of(), "bcsite:preview", "-Dbcsite.port=0")) {
            String line = maven.line("http://127.0.0.1:");
            Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher(line);
            assertTrue(address.find(), line);

            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address.group() + "austin-cup/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("Austin Cup"), page.body());
        }
    }

    @Test
    void servesTheFunctionOfAProjectByItsShortName() throws Exception {
        project("store: {seed: seed}\n");
        write("seed/products.json", PRODUCTS);
        write("seed/categories.json", CATEGORIES);
        write(
                "target/site/cart/index.html",
                "<div><template><p data-if=\"isEmpty\">Empty</p></template><!--waiting-->...<!--/waiting--></div>\n");
        try (MavenRun maven = MavenRun.start(folder, Map.of(), "bcsite:function", "-Dbcsite.port=0")) {
            String line = maven.line("Function: http://127.0.0.1:");
            Matcher address =
                    Pattern.compile("http://127\\.0\\.0\\.1:\\d+/api/health").matcher(line);
            assertTrue(address.find(), line);
            URI health = URI.create(address.group());

            assertEquals("{\"status\":\"ok\"}", get(health, "application/json"));
            assertTrue(get(health.resolve("cart"), "text/html").contains("<p>Empty</p>"));
            assertTrue(maven.line("\"route\":\"cart\"").contains("\"status\":200"), maven::log);
            assertTrue(Files.exists(folder.resolve(".bcsite/session.key")));
        }
    }

    @Test
    void theFunctionOfAStorefrontThatIsNotConfiguredIsAFailureWithItsMessage() throws Exception {
        project("store: sandbox\nstorefronts: [{channel: 1}]\n");
        try (MavenRun maven =
                MavenRun.start(folder, Map.of(), "bcsite:function", "-Dbcsite.port=0", "-Dbcsite.channel=7")) {
            assertEquals(1, maven.exitCode(), maven::log);

            assertTrue(maven.log().contains("the configuration has no storefront with channel 7"), maven::log);
            assertFalse(maven.log().contains("\tat "), maven::log);
        }
    }

    private static String get(URI address, String type) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).header("Accept", type).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void helpExplainsEveryParameterOfAGoal() throws Exception {
        try (MavenRun maven =
                MavenRun.start(folder, Map.of(), MavenRun.PLUGIN + ":help", "-Ddetail", "-Dgoal=generate")) {
            assertEquals(0, maven.exitCode(), maven::log);

            for (String property : List.of("config", "output", "serverId", "offline", "explain", "skip")) {
                assertTrue(maven.log().contains("User property: bcsite." + property), maven::log);
            }
        }
    }

    private void project(String config) throws IOException {
        write("pom.xml", POM);
        write("bcsite.yaml", config);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private long htmlPages() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("target/site"))) {
            return files.filter(file -> file.toString().endsWith(".html")).count();
        }
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }
}
