package dev.bcsite.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Tells open pages that what they show has changed, by Server-Sent Events.
 *
 * <p>A page knows the version it shows and asks for news since then, so that a change between two requests is not
 * missed. A connection ends after a while by itself and the browser opens the next: that is how pages that are
 * long gone are forgotten. The folder of all this has a random name, which other sites cannot guess.
 */
final class LiveReload {

    private static final Duration LIFETIME = Duration.ofSeconds(20);

    private final String folder;
    private final Scheduler scheduler;
    private final AtomicLong version = new AtomicLong(1);
    private final Set<Reply> followers = ConcurrentHashMap.newKeySet();
    private final byte[] script = resource("reload.js");
    private final byte[] style = resource("preview.css");

    LiveReload(Scheduler scheduler) {
        byte[] token = new byte[16];
        new SecureRandom().nextBytes(token);
        this.folder = "/__bcsite/" + HexFormat.of().formatHex(token) + "/";
        this.scheduler = scheduler;
    }

    /** What makes a page follow: an external script, as the site's own policy allows no other. */
    String scriptTag() {
        return "<script src=\"" + folder + "reload.js?since=" + version.get() + "\" defer></script>";
    }

    String styleTag() {
        return "<link rel=\"stylesheet\" href=\"" + folder + "preview.css\">";
    }

    boolean owns(String path) {
        return path.startsWith(folder);
    }

    void answer(Reply reply) {
        switch (reply.path().substring(folder.length())) {
            case "reload.js" -> reply.send(200, ContentTypes.SCRIPT, script);
            case "preview.css" -> reply.send(200, ContentTypes.CSS, style);
            case "events" -> follow(reply);
            default -> reply.text(404, "There is nothing here.");
        }
    }

    /** Whether any page is open that would load itself again. */
    boolean isFollowed() {
        return !followers.isEmpty();
    }

    /** Makes every open page load itself again. */
    void changed() {
        version.incrementAndGet();
        followers.forEach(this::reload);
    }

    private void follow(Reply reply) {
        if (reply.isHead()) {
            reply.send(200, "text/event-stream", new byte[0]);
            return;
        }
        reply.request().addIdleTimeoutListener(timeout -> false);
        reply.with(HttpHeader.CONTENT_TYPE, "text/event-stream").response().setStatus(200);
        Callback opened =
                Callback.from(() -> opened(reply), failure -> reply.callback().failed(failure));
        reply.response().write(false, utf8("retry: 500\n\n"), opened);
    }

    private void opened(Reply reply) {
        followers.add(reply);
        scheduler.schedule(() -> end(reply, ": go on\n\n"), LIFETIME);
        if (!("since=" + version.get()).equals(reply.request().getHttpURI().getQuery())) {
            reload(reply);
        }
    }

    private void reload(Reply reply) {
        end(reply, "event: reload\ndata: " + version.get() + "\n\n");
    }

    private void end(Reply reply, String last) {
        if (followers.remove(reply)) {
            reply.response().write(true, utf8(last), reply.callback());
        }
    }

    private static ByteBuffer utf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) {
        try (InputStream stream = LiveReload.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Could not read " + name + " from our own jar", e);
        }
    }
}
