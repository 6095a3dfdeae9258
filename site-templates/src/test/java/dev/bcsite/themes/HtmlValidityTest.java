package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.sandbox.browser.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Nu Html Checker finds no error in any page of the sample site; its warnings are printed. */
@ExtendWith(SampleSiteExtension.class)
class HtmlValidityTest {

    private final Findings errors = new Findings();

    @Test
    void everyPageIsValidHtml(SampleSite site) throws Exception {
        Path checker = Outside.tool(
                "The Nu Html Checker", checker(), "npm install vnu-jar, then set BCSITE_VNU_JAR", "BCSITE_REQUIRE_VNU");
        Path root = site.published().root();
        JsonNode report = report(checker, root);
        assertTrue(report.path("messages").isArray(), () -> "the checker said " + report);
        for (JsonNode message : report.path("messages")) {
            String place = message.path("url")
                    .asText()
                    .replaceFirst("^file:/*" + Pattern.quote(root.toString().substring(1)), "");
            String text = message.path("message").asText() + " near "
                    + message.path("extract").asText().strip();
            if (message.path("type").asText().equals("error")) {
                errors.add(place, text);
            } else {
                System.out.println(place + ": " + text);
            }
        }
        errors.assertNone();
    }

    private static JsonNode report(Path checker, Path root) throws IOException, InterruptedException {
        Path output = Path.of("target/html-validity.json");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss4m",
                        "-jar",
                        checker.toString(),
                        "--skip-non-html",
                        "--format",
                        "json",
                        "--stdout",
                        "--exit-zero-always",
                        root.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(0, process.waitFor(), "the checker ended with an error");
        return new ObjectMapper().readTree(output.toFile());
    }

    private static Optional<Path> checker() {
        Optional<Path> named =
                Optional.ofNullable(System.getenv("BCSITE_VNU_JAR")).map(Path::of);
        return Stream.concat(
                        named.stream(),
                        List.of("../target/ci", "../target", "target").stream()
                                .map(folder -> Path.of(folder, "node_modules/vnu-jar/build/dist/vnu.jar")))
                .filter(Files::isRegularFile)
                .map(Path::toAbsolutePath)
                .findFirst();
    }
}
