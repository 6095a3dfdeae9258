package dev.bcsite.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that publishes is killed a thousand times (SIGKILL). Takes minutes, so it runs with {@code -Psoak} only. */
class KillsIT {

    private static final int KILLS = Integer.getInteger("bcsite.kills", 1000);
    private static final long SEED = Long.getLong("bcsite.seed", 20_261_123L);
    private static final long SECONDS = 1200;
    /** Three or four releases have about so many. */
    private static final int OPERATIONS = 2500;

    @TempDir
    Path folder;

    @Test
    void inPlace() throws Exception {
        run("in place", 0);
    }

    @Test
    void asReleases() throws Exception {
        run("releases", 3);
    }

    private void run(String what, int keep) throws Exception {
        Path output = folder.resolve("site");
        Publication publication = keep == 0 ? new Publication.InPlace() : new Publication.Releases(keep);
        Random random = new Random(SEED + keep);
        long began = System.nanoTime();
        int kills = 0;
        int version = 0;
        int finished = 0;
        while (kills < KILLS / 2 && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(SECONDS)) {
            kill(output, keep, 1 + random.nextInt(OPERATIONS));
            kills++;
            boolean hasJournal =
                    Files.exists(output.resolve(StagedLanding.FOLDER).resolve(Journal.FILE));
            finished += hasJournal ? 1 : 0;
            int now = versionAfterwards(output, publication);
            assertEquals(Math.max(version, now), now, () -> "Went back, seed " + SEED);
            version = now;
        }
        System.out.printf(
                "%s: %d kills, %d versions, %d releases finished afterwards, 0 torn, 0 mixed, seed %d, %d s%n",
                what, kills, version, finished, SEED, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    }

    /** What is there after the next command: one version, whole. */
    private static int versionAfterwards(Path output, Publication publication) throws IOException {
        Layout.of(Machine.local(), output, publication).recover();
        if (!Files.exists(output)) {
            return 0;
        }
        SortedMap<String, String> found = Shop.visible(output);
        int version = Integer.parseInt(found.get(Era.FILE.text()));
        found.keySet().removeIf(path -> path.startsWith(Manifest.PARTS));
        assertEquals(new Era(version).files(), found);
        Manifest manifest = Manifest.in(output).orElseThrow();
        assertEquals(found.keySet().size(), manifest.count());
        assertEquals(List.of(), List.copyOf(Unproven.torn(manifest, output)));
        return version;
    }

    private void kill(Path output, int keep, int operation) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PublishUntilKilled.class.getName(),
                        output.toString(),
                        Integer.toString(keep),
                        Integer.toString(operation))
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("here", lines.readLine(), () -> errors());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
