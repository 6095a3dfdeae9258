package dev.bcsite.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class LiveReloadTest {

    private static final Pattern SCRIPT =
            Pattern.compile("<script src=\"(/__bcsite/[0-9a-f]+/)reload\\.js(\\?since=\\d+)\"");

    @TempDir
    Path root;

    private TestPreview preview;

    @BeforeEach
    void start() throws IOException {
        preview = new TestPreview(root).show("index.html", "<body>One</body>");
    }

    @AfterEach
    void stop() throws IOException {
        preview.close();
    }

    @Test
    void tellsAnOpenPageToReloadWhenTheSiteHasChanged() throws Exception {
        BufferedReader events = follow(eventsOf(preview.get("/").body()));
        assertEquals("retry: 500", events.readLine());
        assertEquals("", events.readLine());

        preview.show("index.html", "<body>Two</body>");

        assertEquals("event: reload", events.readLine());
        assertEquals("data: 3", events.readLine());
    }

    @Test
    void tellsAPageAtOnceThatItMissedAChange() throws Exception {
        String events = eventsOf(preview.get("/").body());
        preview.show("index.html", "<body>Two</body>");

        BufferedReader late = follow(events);

        assertEquals(
                List.of("retry: 500", "", "event: reload", "data: 3"),
                late.lines().limit(4).toList());
    }

    @Test
    void reloadsWhenProblemsAppearAndWhenTheyAreMended() throws Exception {
        BufferedReader good = follow(eventsOf(preview.get("/").body()));
        preview.server().show(List.of(Problem.at("bcsite.yaml:1", "unknown key \"stroe\"")));
        assertTrue(good.lines().toList().contains("event: reload"));

        BufferedReader broken = follow(eventsOf(preview.get("/").body()));
        preview.show("index.html", "<body>Three</body>");
        assertTrue(broken.lines().toList().contains("event: reload"));
    }

    @Test
    void leavesPagesAloneWhenARebuildChangedNothing() throws Exception {
        String before = preview.get("/").body();

        preview.show("index.html", "<body>One</body>");

        assertEquals(before, preview.get("/").body());
    }

    @Test
    void theScriptIsServedAsAFileOfItsOwn() throws Exception {
        Matcher script = SCRIPT.matcher(preview.get("/").body());
        assertTrue(script.find());

        HttpResponse<String> answer = preview.get(script.group(1) + "reload.js");

        assertEquals(
                "text/javascript; charset=utf-8",
                answer.headers().firstValue("content-type").orElseThrow());
        assertTrue(answer.body().startsWith("\"use strict\";"), answer.body());
    }

    @Test
    void closingThePreviewDoesNotWaitForOpenPages() throws Exception {
        BufferedReader events = follow(eventsOf(preview.get("/").body()));
        assertEquals("retry: 500", events.readLine());
        long start = System.nanoTime();

        preview.close();

        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5);
    }

    private BufferedReader follow(String path) throws IOException, InterruptedException {
        HttpResponse<java.io.InputStream> answer = preview.stream(path);
        assertEquals(
                "text/event-stream", answer.headers().firstValue("content-type").orElseThrow());
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String eventsOf(String page) {
        Matcher script = SCRIPT.matcher(page);
        assertTrue(script.find(), page);
        return script.group(1) + "events" + script.group(2);
    }
}
