package dev.bcsite.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
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

/**
 * One shopper in front of the site, with all that goes wrong meanwhile: complaints on the console, failed requests,
 * requests to other hosts (which are not let out), and exceptions in scripts.
 */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final URI address;
    private final Page page;
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

    Visit(BrowserContext context, URI address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        context.route(url -> !url.startsWith(address.toString()), this::refuse);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> troubles.add("a script failed: " + error));
        page.onRequestFailed(this::failed);
        page.onResponse(this::answered);
    }

    Page page() {
        return page;
    }

    /** Goes to a page of the site and waits until it has loaded. */
    Page open(String path) {
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        return page;
    }

    /** The path of the page that is open, with its fragment. */
    String place() {
        return "/" + page.url().substring(address.toString().length());
    }

    /** Fails with everything that went wrong so far. */
    void assertNoTrouble() {
        synchronized (troubles) {
            assertEquals("", String.join("\n", troubles));
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private void refuse(Route route) {
        troubles.add("asks another host: " + route.request().url());
        route.abort();
    }

    private void hear(ConsoleMessage message) {
        if (List.of("error", "warning").contains(message.type())) {
            troubles.add(place() + " console " + message.type() + ": " + message.text());
        }
    }

    /** A request that the browser itself gave up because the shopper went on is no failure. */
    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure()) && request.url().startsWith(address.toString())) {
            troubles.add(place() + " request failed: " + request.url() + " " + request.failure());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            troubles.add(place() + " answered " + response.status() + ": " + response.url());
        }
    }
}
