package dev.bcsite.sandbox.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed, or has no room left, leaves behind what it answered and nothing half done. */
class KilledStoreTest {

    private static final String SEED = "generated:10";
    private static final int WRITERS = 3;

    @TempDir
    private Path data;

    @Test
    void whatWasAnsweredIsThereAfterAKillAndNothingIsHalfDone() throws Exception {
        Set<String> answered = new HashSet<>();
        for (int life = 1; life <= 2; life++) {
            try (StoreProcess process = StoreProcess.start(SEED, data)) {
                answered.addAll(writeUntilKilled(process, life));
            }
        }

        try (SandboxStore store =
                SandboxStore.start(SandboxOptions.defaults().withSeed(SEED).withData(data))) {
            Client client = new Client(store);
            Set<String> missing = new HashSet<>(answered);
            for (int page = 1; !missing.isEmpty() && page <= 10; page++) {
                client.get("/v3/catalog/brands?limit=250&page=" + page)
                        .all("name")
                        .forEach(missing::remove);
            }
            assertEquals(Set.of(), missing);
            List<String> levels =
                    client.get("/v3/catalog/products?include_fields=mpn").all("mpn");
            assertEquals(10, levels.size());
            assertEquals(1, new HashSet<>(levels).size(), "one request changed all of them: " + levels);
        }
    }

    /** Brands one by one, and all products together; killed in the midst of it. */
    private static Set<String> writeUntilKilled(StoreProcess process, int life) throws InterruptedException {
        ConcurrentLinkedQueue<String> answered = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(60);
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "Killed " + life + " " + writer + " ";
            AtomicInteger count = new AtomicInteger();
            writers.add(new Thread(() -> repeatUntilGone(() -> {
                String brand = name + count.incrementAndGet();
                int status = process.send("POST", "/v3/catalog/brands", "{\"name\": \"" + brand + "\"}")
                        .statusCode();
                assertEquals(200, status);
                answered.add(brand);
                enough.countDown();
            })));
        }
        AtomicInteger round = new AtomicInteger();
        writers.add(new Thread(() -> repeatUntilGone(() -> process.send(
                "PUT", "/v3/catalog/products", allProducts("round " + life + " " + round.incrementAndGet())))));
        writers.forEach(Thread::start);
        enough.await();
        process.kill();
        for (Thread writer : writers) {
            writer.join();
        }
        return new HashSet<>(answered);
    }

    private static String allProducts(String mpn) {
        ArrayNode products = Json.array();
        IntStream.rangeClosed(1, 10)
                .forEach(id -> products.addObject().put("id", id).put("mpn", mpn));
        return Json.text(products);
    }

    @FunctionalInterface
    private interface Request {
        void send() throws IOException;
    }

    private static void repeatUntilGone(Request request) {
        try {
            while (true) {
                request.send();
            }
        } catch (IOException e) {
            // The process is gone.
        }
    }

    /** The limit on a file's length makes writes fail as a full disk does: in the middle of a line. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskRefusesAChangeAsAWhole() throws Exception {
        String limit = "ulimit -f 64; exec \"$@\"";
        String brand = "{\"name\": \"NAME\", \"meta_keywords\": [\"" + "x".repeat(9000) + "\"]}";
        List<String> answered = new ArrayList<>();
        try (StoreProcess process = StoreProcess.start(SEED, data, "bash", "-c", limit, "bash")) {
            int status = 200;
            for (int i = 1; status == 200; i++) {
                var answer = process.send("POST", "/v3/catalog/brands", brand.replace("NAME", "Full " + i));
                status = answer.statusCode();
                if (status == 200) {
                    answered.add("Full " + i);
                } else {
                    assertEquals(503, status);
                    assertTrue(answer.body().contains("Nothing was changed"), answer.body());
                }
            }
            assertTrue(answered.size() > 2, answered::toString);
            assertEquals(
                    answered,
                    brands(Json.parse(
                            process.send("GET", "/v3/catalog/brands", "").body())));
            assertEquals(
                    200,
                    process.send("POST", "/v3/catalog/brands", "{\"name\": \"Full and small\"}")
                            .statusCode(),
                    "what there is room for goes on");
            answered.add("Full and small");
        }

        try (SandboxStore store =
                SandboxStore.start(SandboxOptions.defaults().withSeed(SEED).withData(data))) {
            assertEquals(
                    answered, brands(new Client(store).get("/v3/catalog/brands").json()));
        }
        assertTrue(Files.size(data.resolve("changes.ndjson")) <= 64 * 1024);
    }

    private static List<String> brands(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.path("data").forEach(row -> names.add(row.path("name").asText()));
        names.removeIf(name -> !name.startsWith("Full"));
        return names;
    }
}
