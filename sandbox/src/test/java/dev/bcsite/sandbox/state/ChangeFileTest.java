package dev.bcsite.sandbox.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data folder holds, and what becomes of it. */
class ChangeFileTest {

    private static final String MOON = "{\"changes\":[{\"table\":\"moons\",\"key\":\"1\",\"row\":{\"name\":\"Io\"}}]}";

    @TempDir
    private Path data;

    private Path file;
    private SandboxOptions options;

    @BeforeEach
    void nameTheFile() {
        file = data.resolve("changes.ndjson");
        options = SandboxOptions.defaults()
                .withSeed(
                        Seed.of(Map.of("brands", "[{\"id\": 1, \"name\": \"Fern\"}, {\"id\": 2, \"name\": \"Moss\"}]")))
                .withClock(new StepClock())
                .withData(data);
    }

    @Test
    void aFileThatIsMostlyObsoleteIsMadeSmallAtTheStart() throws Exception {
        String before;
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            for (int i = 1; i <= 300; i++) {
                put(client, 1, "x".repeat(200) + i);
            }
            client.send("DELETE", "/v3/catalog/brands/2", "");
            client.send("POST", "/v3/catalog/brands", "{\"name\": \"Short-lived\"}");
            client.send("DELETE", "/v3/catalog/brands/3", "");
            before = client.get("/v3/catalog/brands").text();
        }
        long large = Files.size(file);
        assertTrue(large > 100_000, () -> "it has " + large + " bytes");
        Files.writeString(file, MOON + "\n", StandardOpenOption.APPEND);

        try (SandboxStore store = SandboxStore.start(options)) {
            assertTrue(Files.size(file) < 10_000, Files.readString(file));
            assertTrue(Files.readString(file).contains(MOON), "tables of later versions stay");
            assertFalse(Files.exists(data.resolve("changes.ndjson.next")));
            Client client = new Client(store);
            assertEquals(before, client.get("/v3/catalog/brands").text());
            client.send("POST", "/v3/catalog/brands", "{\"name\": \"Next\"}");
            assertEquals(List.of("1", "4"), client.get("/v3/catalog/brands").all("id"), "no id is given twice");
        }
        try (SandboxStore store = SandboxStore.start(options)) {
            assertEquals(
                    List.of("1", "4"),
                    new Client(store).get("/v3/catalog/brands").all("id"));
        }
    }

    @Test
    void aFileWithLittleThatIsObsoleteStaysAsItIs() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            put(new Client(store), 1, "one");
            put(new Client(store), 1, "two");
        }
        String written = Files.readString(file);

        SandboxStore.start(options).close();

        assertEquals(written, Files.readString(file));
    }

    @Test
    void aLineThatWasCutOffIsForgottenAndTheNextOneStandsAlone() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            put(new Client(store), 1, "one");
            put(new Client(store), 1, "two");
        }
        String whole = Files.readString(file);
        int last = whole.lastIndexOf("\n", whole.length() - 2) + 1;
        for (int end = last; end < whole.length(); end += 7) {
            Files.writeString(file, whole.substring(0, end));
            try (SandboxStore store = SandboxStore.start(options)) {
                Client client = new Client(store);
                assertEquals(
                        "one",
                        client.get("/v3/catalog/brands/1")
                                .data()
                                .path("page_title")
                                .asText());
                put(client, 1, "three");
            }
            try (SandboxStore store = SandboxStore.start(options)) {
                Client client = new Client(store);
                assertEquals(
                        "three",
                        client.get("/v3/catalog/brands/1")
                                .data()
                                .path("page_title")
                                .asText());
            }
        }
    }

    @Test
    void damageInTheMiddleIsSaid() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            put(new Client(store), 1, "one");
            put(new Client(store), 1, "two");
        }
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n" + lines.get(1).substring(9) + "\n" + lines.get(2) + "\n");

        IOException damaged = assertThrows(IOException.class, () -> SandboxStore.start(options));

        assertEquals(
                file + ": line 2 cannot be read, and others follow it; repair the line, or use another data folder",
                damaged.getMessage());
    }

    @Test
    void aFolderBelongsToOneStoreAtATime() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            IOException taken = assertThrows(IOException.class, () -> SandboxStore.start(options));
            assertEquals(
                    data + " is in use by another sandbox; end that one, or use another data folder",
                    taken.getMessage());
            put(new Client(store), 1, "still here");
        }
        SandboxStore.start(options).close();
    }

    @Test
    void aFolderOfAnotherProcessIsRefusedUntilThatIsKilled() throws Exception {
        SandboxOptions same = SandboxOptions.defaults().withSeed("generated:1").withData(data);
        try (StoreProcess other = StoreProcess.start("generated:1", data)) {
            assertThrows(IOException.class, () -> SandboxStore.start(same));
            other.kill();
            SandboxStore.start(same).close();
        }
    }

    @Test
    void aResetIsOneAlsoForTheNextStart() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            put(new Client(store), 1, "one");
            store.state().reset();
            put(new Client(store), 2, "two");
        }
        try (SandboxStore store = SandboxStore.start(options)) {
            assertEquals(
                    List.of("", "two"),
                    new Client(store).get("/v3/catalog/brands").all("page_title"));
        }
    }

    @Test
    void theClockStaysWhereItWasPut() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            store.state().clock().advance(Duration.ofDays(2));
            store.state().clock().advance(Duration.ofHours(1));
        }
        try (SandboxStore store = SandboxStore.start(options)) {
            assertEquals(Duration.ofHours(49), store.state().clock().offset());
            store.state().reset();
        }
        try (SandboxStore store = SandboxStore.start(options)) {
            assertEquals(Duration.ofHours(49), store.state().clock().offset());
        }
    }

    private static void put(Client client, long brand, String title) throws IOException, InterruptedException {
        String body = "{\"page_title\": \"" + title + "\"}";
        assertEquals(
                200, client.send("PUT", "/v3/catalog/brands/" + brand, body).status());
    }
}
