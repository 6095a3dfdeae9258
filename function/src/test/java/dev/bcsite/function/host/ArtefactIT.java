package dev.bcsite.function.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is given to clouds. */
class ArtefactIT {

    private static final Path CLOUD = Path.of(System.getProperty("bcsite.function.cloud"));

    @Test
    void itIsSmall() throws IOException {
        assertTrue(Files.size(CLOUD) <= 4 * 1024 * 1024, CLOUD + " has " + Files.size(CLOUD) + " bytes");
    }

    @Test
    void itHoldsTheFunctionAndJacksonAndNothingElse() throws IOException {
        TreeSet<String> roots = new TreeSet<>();
        try (ZipFile jar = new ZipFile(CLOUD.toFile())) {
            for (ZipEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class")) {
                    roots.add(String.join("/", Arrays.copyOf(name.split("/"), 3)));
                }
            }
        }
        assertEquals(new TreeSet<>(List.of("com/fasterxml/jackson", "dev/bcsite/function")), roots);
    }

    @Test
    void itAnswersByItself() throws Exception {
        try (HostedShop shop = HostedShop.open();
                RuntimeApi lambda = RuntimeApi.start();
                HostProgram program = LambdaTest.runtime(
                        lambda, shop.environment(), CLOUD + File.pathSeparator + HostProgram.jarsOf("aws"))) {
            RuntimeApi.Outcome outcome = lambda.invoke("{\"rawPath\":\"/api/health\",\"requestContext\":"
                    + "{\"http\":{\"method\":\"GET\",\"sourceIp\":\"203.0.113.7\"}}}");

            assertEquals("response", outcome.kind(), program::said);
            assertTrue(outcome.body().contains("{\\\"status\\\":\\\"ok\\\"}"), outcome::body);
        }
    }
}
