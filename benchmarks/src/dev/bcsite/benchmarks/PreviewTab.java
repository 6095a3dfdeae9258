package dev.bcsite.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page of a preview as a browser has it open: it follows the page's events, and loads it again when told to. */
final class PreviewTab {

    private static final Pattern SCRIPT =
            Pattern.compile("<script src=\"(/__bcsite/[0-9a-f]+/)reload\\.js(\\?since=\\d+)\"");
    private static final int PATIENCE = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private String page = "";

    PreviewTab(URI address) throws IOException, InterruptedException {
        this.address = address;
        load();
    }

    /** Reloads whenever told, until the page holds this. */
    void await(String expected) throws IOException, InterruptedException {
        for (int reloads = 0; !page.contains(expected); reloads++) {
            if (reloads > PATIENCE) {
                throw new Unfit("after " + reloads + " reloads, " + address + " does not show " + expected);
            }
            Matcher script = SCRIPT.matcher(page);
            if (!script.find()) {
                throw new Unfit(address + " does not follow changes");
            }
            String events = "";
            while (!events.contains("event: reload")) {
                events = get(address.resolve(script.group(1) + "events" + script.group(2)));
            }
            load();
        }
    }

    private void load() throws IOException, InterruptedException {
        page = get(address);
    }

    private String get(URI place) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofString())
                .body();
    }
}
