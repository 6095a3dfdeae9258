package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.BuildOptions;
import dev.bcsite.base.Progress;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A preview on a thread of its own, and a browser's part in it: asking for a page, and waiting until it should reload. */
final class RunningPreview implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final Pattern SCRIPT =
            Pattern.compile("<script src=\"(/__bcsite/[0-9a-f]+/)reload\\.js(\\?since=\\d+)\"");

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> notes = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread thread;
    private final URI home;

    private RunningPreview(Path folder, Map<String, String> environment, int port, BuildOptions options)
            throws InterruptedException {
        Surroundings surroundings =
                new Surroundings(environment, Optional.empty(), progress(), said::add, verb -> "bcsite " + verb);
        SiteChoice choice = new SiteChoice(folder, Optional.empty(), Optional.empty());
        thread = new Thread(() -> run(choice, port, options, surroundings), "preview");
        thread.start();
        String first = said.poll(60, TimeUnit.SECONDS);
        assertTrue(first != null && first.startsWith("Preview: "), "said " + first + ", noted " + notes);
        Matcher address = ADDRESS.matcher(first);
        assertTrue(address.find(), first);
        home = URI.create(address.group());
    }

    static RunningPreview of(Path folder, SandboxStore store) throws InterruptedException {
        return of(folder, store, Map.of(), 0);
    }

    /** One that shows what was built before, whatever happens at the store since. */
    static RunningPreview ofWhatWasBuilt(Path folder, SandboxStore store) throws InterruptedException {
        Map<String, String> environment = Map.of("BCSITE_ACCESS_TOKEN", store.token());
        return new RunningPreview(
                folder, environment, 0, BuildOptions.standard().withOffline(true));
    }

    /**
     * @param environment what there is beside the token
     * @param port 0 for any
     */
    static RunningPreview of(Path folder, SandboxStore store, Map<String, String> environment, int port)
            throws InterruptedException {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("BCSITE_ACCESS_TOKEN", store.token());
        return new RunningPreview(folder, all, port, BuildOptions.standard());
    }

    URI home() {
        return home;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(home.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks until the function answers: a store that has just started on a busy machine may need longer than it waits. */
    void awaitFunction(String path) throws IOException, InterruptedException {
        for (int i = 0; i < 20 && get(path).statusCode() != 200; i++) {
            // Each answer takes as long as the function waits for the store.
        }
        assertEquals(200, get(path).statusCode());
    }

    /** Waits until whoever looks at this page is told to load it again. */
    void awaitReload(String page) throws IOException, InterruptedException {
        Matcher script = SCRIPT.matcher(page);
        assertTrue(script.find(), page);
        String events = "";
        while (!events.contains("event: reload")) {
            events = get(script.group(1) + "events" + script.group(2)).body();
        }
    }

    /** Asks again whenever the page says that it should reload, until it holds this. */
    String await(String path, String expected) throws IOException, InterruptedException {
        String page = get(path).body();
        while (!page.contains(expected)) {
            awaitReload(page);
            page = get(path).body();
        }
        return page;
    }

    /** Waits for a line of progress that begins like this, past all others. */
    String awaitNote(String start) throws InterruptedException {
        String note = "";
        while (!note.startsWith(start)) {
            note = notes.poll(60, TimeUnit.SECONDS);
            assertTrue(note != null, "no note " + start);
        }
        return note;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void run(SiteChoice choice, int port, BuildOptions options, Surroundings surroundings) {
        try {
            Preview.run(choice, OptionalInt.of(port), options, surroundings);
        } catch (IOException | RuntimeException e) {
            said.add("failed: " + e);
        }
    }

    private Progress progress() {
        return new Progress() {
            @Override
            public void stage(String name, long total) {}

            @Override
            public void at(long done) {}

            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }
        };
    }
}
