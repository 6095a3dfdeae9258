package dev.bcsite.sandbox.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * One shopper with a browser, and all that goes wrong meanwhile: complaints on the console, failed requests, requests to
 * other hosts (which are not let out), and exceptions in scripts.
 */
public final class Visit implements AutoCloseable {

    private static final boolean IS_SLOW = System.getProperty("bcsite.slow") != null;
    private static final int SLOWER = 4;
    private static final int LATENCY_MILLIS = 150;
    private static final int BYTES_A_SECOND = 400_000;

    private final BrowserContext context;
    private final List<String> addresses;
    private final Page page;
    private final List<String> tolerated = new ArrayList<>();
    private final List<CDPSession> slowed = new ArrayList<>();
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

    /** @param others further addresses that may be asked */
    Visit(BrowserContext context, URI address, List<URI> others) {
        this.context = context;
        this.addresses = Stream.concat(Stream.of(address), others.stream())
                .map(one -> one.toString().replaceFirst("/*$", "/"))
                .toList();
        context.route(url -> !isOurs(url), this::refuse);
        this.page = tab();
    }

    public Page page() {
        return page;
    }

    /** Another tab of the same browser. */
    public Page tab() {
        Page tab = context.newPage();
        tab.onConsoleMessage(this::hear);
        tab.onPageError(error -> troubles.add("a script failed: " + error));
        tab.onRequestFailed(this::failed);
        tab.onResponse(this::answered);
        if (IS_SLOW) {
            slowDown(tab);
        }
        return tab;
    }

    /** As on a cheap phone in a bad network: tests that rely on how fast a page is there fail. */
    private void slowDown(Page tab) {
        CDPSession session = context.newCDPSession(tab);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
        slowed.add(session);
        limitNetwork(session, false);
    }

    private static void limitNetwork(CDPSession session, boolean isOffline) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", isOffline);
        network.addProperty("latency", LATENCY_MILLIS);
        network.addProperty("downloadThroughput", BYTES_A_SECOND);
        network.addProperty("uploadThroughput", BYTES_A_SECOND);
        session.send("Network.emulateNetworkConditions", network);
    }

    /** Takes the network away, and gives it back. */
    public void setOffline(boolean isOffline) {
        context.setOffline(isOffline);
        slowed.forEach(session -> limitNetwork(session, isOffline));
    }

    /** Goes to a page of the site and waits until it has loaded. */
    public Page open(String path) {
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        return page;
    }

    /** Waits until the browser has drawn the page as it is now; only then has it scrolled to where its address says. */
    public static void awaitFrame(Page page) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** The path of the page that is open, with its fragment. */
    public String place() {
        String start = addresses.get(0);
        return page.url().startsWith(start) ? page.url().substring(start.length() - 1) : page.url();
    }

    /** What is complained about with this text is no trouble, whether it happens or not. */
    public Visit tolerating(String text) {
        tolerated.add(text);
        return this;
    }

    /** Fails with everything that went wrong so far. */
    public void assertNoTrouble() {
        synchronized (troubles) {
            assertEquals("", String.join("\n", troubles));
        }
    }

    /** Fails with everything that went wrong, except what holds one of these texts; each must have happened. */
    public void assertNoTroubleBut(String... expected) {
        synchronized (troubles) {
            List<String> others = new ArrayList<>(troubles);
            for (String text : expected) {
                assertTrue(others.removeIf(trouble -> trouble.contains(text)), () -> text + " is not in " + troubles);
            }
            assertEquals("", String.join("\n", others));
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private boolean isOurs(String url) {
        return addresses.stream().anyMatch(url::startsWith);
    }

    private void refuse(Route route) {
        troubles.add("asks another host: " + route.request().url());
        route.abort();
    }

    private void hear(ConsoleMessage message) {
        boolean isTolerated = tolerated.stream().anyMatch(message.text()::contains);
        if (List.of("error", "warning").contains(message.type()) && !isTolerated) {
            troubles.add(place() + " console " + message.type() + ": " + message.text());
        }
    }

    /** A request that the browser itself gave up because the shopper went on is no failure. */
    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure()) && isOurs(request.url())) {
            troubles.add(place() + " request failed: " + request.url() + " " + request.failure());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            troubles.add(place() + " answered " + response.status() + ": " + response.url());
        }
    }
}
