package dev.bcsite.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedirectJobsTest {

    private static final String REDIRECTS = "/v3/storefront/redirects";
    private static final String JOBS = REDIRECTS + "/imex";
    private static final String HEADER = "Domain,Old Path,Manual URL/Path,Dynamic Target Type,Dynamic Target ID";

    private final StepClock clock = new StepClock();
    private final SandboxOptions options = SandboxOptions.defaults()
            .withClock(clock)
            .withSeed(
                    Seed.of(
                            Map.of(
                                    "sites",
                                    "[{\"id\": 1000, \"channel_id\": 1, \"url\": \"https://main.example\"}]",
                                    "products",
                                    "[{\"id\": 7, \"name\": \"Mug\"}]",
                                    "redirects",
                                    "[{\"id\": 1, \"from_path\": \"/a\", \"to\": {\"type\": \"url\", \"url\": \"/x,y\"}},"
                                            + " {\"id\": 2, \"from_path\": \"/b\", \"to\": {\"type\": \"product\", \"entity_id\": 7}}]")));

    private static JsonNode export(Client client, String body) throws Exception {
        return client.send("POST", JOBS + "/export", body).json();
    }

    private static String job(Client client, String field) throws Exception {
        return client.get(JOBS + "/jobs").data().path(0).path(field).asText();
    }

    private static Client.Answer download(Client client, String id) throws Exception {
        return client.send("GET", JOBS + "/export/" + id + "/download", "", Map.of("Accept", "text/csv"));
    }

    @Test
    void anExportIsDoneAfterAFewLooksAndCanBeDownloaded() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            String id = export(client, "{}").path("id").asText();
            assertEquals(404, download(client, id).status());
            assertEquals("new", job(client, "status"));
            assertEquals("working", job(client, "status"));
            assertEquals("complete", job(client, "status"));
            assertEquals("complete", job(client, "status"));
            assertEquals("2026-03-01T12:00:00Z", job(client, "completed_at"));
            assertEquals("2", job(client, "completed_items"));
            assertEquals(
                    HEADER + "\nmain.example,/a,\"/x,y\",,\nmain.example,/b,,Product,7\n",
                    download(client, id).text());
            assertTrue(download(client, id).header("Content-Type").startsWith("text/csv"));
        }
    }

    @Test
    void anExportCanSayWhereDynamicTargetsAreToday() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            String id = export(client, "{\"redirect_ids\": [2], \"include_dynamic_target_urls\": true}")
                    .path("id")
                    .asText();
            clock.advance(Duration.ofSeconds(2));
            assertEquals(
                    HEADER + "\nmain.example,/b,/mug/,Product,7\n",
                    download(client, id).text());
        }
    }

    @Test
    void aSecondJobIsRefusedWithABare429UntilTheFirstIsDone() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            assertEquals(
                    409,
                    client.send("POST", JOBS + "/export", "{\"site_id\": 9}").status());
            export(client, "{}");
            Client.Answer second = client.send("POST", JOBS + "/export", "{}");
            assertEquals(429, second.status());
            assertEquals("", second.header("X-Retry-After"));
            clock.advance(Duration.ofSeconds(1));
            assertEquals(429, client.send("POST", JOBS + "/export", "{}").status());
            clock.advance(Duration.ofSeconds(1));
            assertEquals(201, client.send("POST", JOBS + "/export", "{}").status());
        }
    }

    @Test
    void anImportStoresWhatIsRightAndTellsTheRowsThatAreWrong() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            String file = String.join(
                    "\n",
                    HEADER,
                    "main.example,/a,\"/say, \"\"hi\"\"\",,",
                    "MAIN.example,/c,,Product,7",
                    "nowhere.example,/d,/e,,",
                    "main.example,d,/e,,",
                    "main.example,/d,,Brand,5",
                    "main.example,/d,,,",
                    "main.example,/d",
                    "");
            String id = client.submit("POST", JOBS + "/import", Map.of("import_file", "@r.csv " + file))
                    .json()
                    .path("id")
                    .asText();
            assertEquals(2, client.get(REDIRECTS).data().size(), "nothing happens at once");
            String events = client.send(
                            "GET", JOBS + "/import/" + id + "/events", "", Map.of("Accept", "text/event-stream"))
                    .text();
            List<String> all =
                    events.lines().filter(line -> line.startsWith("data: ")).toList();
            assertEquals(3, all.size());
            JsonNode last = Json.parse(all.get(2).substring(6));
            assertEquals(id, last.path("job_id").asText());
            assertEquals("complete", last.path("status").asText());
            assertEquals(
                    List.of(4, 5, 6, 7, 8),
                    last.path("errors").findValues("row").stream()
                            .map(JsonNode::asInt)
                            .toList());
            assertEquals(
                    List.of(
                            "No site has the domain nowhere.example",
                            "from_path must begin with a slash",
                            "There is no brand with the id 5",
                            "There is no target",
                            "There must be 5 columns, not 2"),
                    last.path("errors").findValuesAsText("message"));
            assertEquals(2, last.path("completed_items").asInt());
            Client.Answer redirects = client.get(REDIRECTS + "?include=to_url");
            assertEquals(List.of("/a", "/b", "/c"), redirects.all("from_path"));
            assertEquals(
                    "https://main.example/say, \"hi\"", redirects.all("to_url").get(0));
        }
    }

    @Test
    void aFileThatIsNoneIsRefused() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            String path = JOBS + "/import";
            assertEquals(
                    400,
                    client.submit("POST", path, Map.of("file", "@r.csv " + HEADER))
                            .status());
            assertEquals(
                    400,
                    client.submit("POST", path, Map.of("import_file", "@r.csv a,b"))
                            .status());
            String large = HEADER + "\n" + "x".repeat(20 * 1024 * 1024);
            assertEquals(
                    413,
                    client.submit("POST", path, Map.of("import_file", "@r.csv " + large))
                            .status());
            assertEquals(415, client.send("POST", path, "{}").status());
            assertEquals(0, client.get(JOBS + "/jobs").data().size());
        }
    }

    @Test
    void aRedirectIsReplacedByOneWithTheSamePathAndSite() throws Exception {
        try (SandboxStore store = SandboxStore.start(options)) {
            Client client = new Client(store);
            String body =
                    "[{\"from_path\": \"/a\", \"site_id\": 1000, \"to\": {\"type\": \"product\", \"entity_id\": 7}}]";
            assertEquals(
                    1,
                    client.send("PUT", REDIRECTS, body)
                            .data()
                            .path(0)
                            .path("id")
                            .asInt());
            assertEquals(
                    "{\"type\":\"product\",\"entity_id\":7}",
                    client.get(REDIRECTS).data().path(0).path("to").toString());
            String wrong = "[{\"from_path\": \"x\", \"site_id\": 9, \"to\": {\"type\": \"url\"}}]";
            assertEquals(
                    "{\"0.from_path\":\"must begin with a slash\",\"0.site_id\":\"is not a site of this store\","
                            + "\"0.to\":\"needs a url\"}",
                    client.send("PUT", REDIRECTS, wrong).json().path("errors").toString());
            assertEquals(
                    204, client.send("DELETE", REDIRECTS + "?site_id=1000", "").status());
            assertEquals(0, client.get(REDIRECTS).data().size());
        }
    }
}
