package dev.bcsite.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As {@link ApplyAtSizeTest}, in a process with little memory. Runs with {@code -Psoak} only. */
class ApplyAtSizeIT {

    private static final int HEAP = 64;

    @Test
    void tenThousandRedirectsAndFiveHundredRoutesApplyInLittleMemory() throws Exception {
        try (TestStore store = TestStore.start()) {
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + HEAP + "m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ApplyAtSize.class.getName(),
                    store.store().storeHash(),
                    store.store().apiBase().toString(),
                    store.store().token());
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

            assertEquals(0, process.waitFor(), said);
            assertTrue(said.matches((ApplyAtSize.REDIRECTS + ApplyAtSize.ROUTES) + " [0-9]+"), said);
            System.out.println("Applying 10,000 redirects and 500 routes: at most " + said.replaceFirst(".* ", "")
                    + " MB of heap, of " + HEAP + " MB");
            assertEquals(ApplyAtSize.REDIRECTS, store.redirectTexts().size());
            assertEquals(ApplyAtSize.ROUTES, store.routeTexts().size());
        }
    }
}
