package dev.bcsite.preview;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.publish.Served;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers one request from what the preview shows at that moment; a request never sees two builds. */
final class PreviewHandler extends Handler.Abstract {

    private static final String NO_FUNCTION =
            "Carts and checkout need the bcsite function, which runs when the site is built.";

    private final Supplier<Screen> screen;
    private final Supplier<Optional<Companion>> companion;
    private final LiveReload reload;
    private final ProblemPage pages;

    PreviewHandler(Supplier<Screen> screen, Supplier<Optional<Companion>> companion, LiveReload reload) {
        this.screen = screen;
        this.companion = companion;
        this.reload = reload;
        this.pages = new ProblemPage(reload);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Companion> beside = companion.get();
        Reply reply = new Reply(request, response, callback);
        String path = reply.path();
        PreviewHeaders.addTo(response.getHeaders(), beside, path);
        if (!LocalNames.allow(reply.header(HttpHeader.HOST))) {
            reply.text(421, "The preview answers only as 127.0.0.1 or localhost.");
        } else if (path.equals("/api") || path.startsWith("/api/")) {
            return beside.isPresent() ? beside.get().handler().handle(request, response, callback) : noFunction(reply);
        } else if (!reply.isReading()) {
            reply.with(HttpHeader.ALLOW, "GET, HEAD").text(405, "The preview answers GET and HEAD.");
        } else if (reload.owns(path)) {
            reload.answer(reply);
        } else {
            show(screen.get(), reply);
        }
        return true;
    }

    private boolean noFunction(Reply reply) {
        if (reply.header(HttpHeader.ACCEPT).contains("text/html")) {
            html(reply, 503, pages.plain("Not yet", NO_FUNCTION));
        } else {
            String json = "{\"status\":503,\"title\":\"Not yet\",\"detail\":\"" + NO_FUNCTION + "\"}\n";
            reply.send(503, ContentTypes.JSON, json.getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    private void show(Screen now, Reply reply) throws IOException {
        if (now instanceof Screen.Showing showing) {
            show(showing.site(), reply);
        } else if (now instanceof Screen.Broken broken) {
            html(reply, 500, pages.of(broken.problems()));
        } else {
            html(reply.with(HttpHeader.RETRY_AFTER, "1"), 503, pages.building());
        }
    }

    private void show(PreviewSite site, Reply reply) throws IOException {
        Served served = Served.at(reply.path(), site::has);
        if (served instanceof Served.File file) {
            file(site, file, 200, reply);
        } else if (served instanceof Served.AtSlash page) {
            String query = reply.request().getHttpURI().getQuery();
            reply.redirect(page.location() + (query == null ? "" : "?" + query));
        } else if (Served.at("/404.html", site::has) instanceof Served.File notFound) {
            file(site, notFound, 404, reply);
        } else {
            html(reply, 404, pages.plain("Not found", "The site has nothing at " + reply.path()));
        }
    }

    private void file(PreviewSite site, Served.File file, int status, Reply reply) throws IOException {
        String type = ContentTypes.of(file.path());
        try {
            if (site.isLive(file.path())) {
                byte[] content = site.live().orElseThrow().make(file.path());
                send(content, Digest.of(content), status, type, reply);
            } else if (type.equals(ContentTypes.HTML)) {
                byte[] page = Files.readAllBytes(file.path().in(site.root()));
                send(page, site.files().get(file.path()), status, type, reply);
            } else {
                reply.with(HttpHeader.ETAG, "\"" + site.files().get(file.path()) + "\"");
                stream(file.path().in(site.root()), status, type, reply);
            }
        } catch (BcsiteException e) {
            html(reply, 500, pages.of(e.problems()));
        } catch (NoSuchFileException e) {
            html(
                    reply,
                    500,
                    pages.plain(
                            "A file is gone",
                            file.path() + " was published, but somebody removed it; build the site again"));
        }
    }

    private void send(byte[] content, Digest digest, int status, String type, Reply reply) {
        if (type.equals(ContentTypes.HTML)) {
            // The reload script is added on the way out and never touches the disk.
            byte[] page = ScriptTag.into(content, reload.scriptTag());
            reply.with(HttpHeader.ETAG, "W/\"" + digest + "\"").send(status, type, page);
        } else {
            reply.with(HttpHeader.ETAG, "\"" + digest + "\"").send(status, type, content);
        }
    }

    private static void stream(Path path, int status, String type, Reply reply) throws IOException {
        try (InputStream file = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            reply.response().setStatus(status);
            reply.with(HttpHeader.CONTENT_TYPE, type).with(HttpHeader.CONTENT_LENGTH, Long.toString(Files.size(path)));
            if (!reply.isHead()) {
                try (OutputStream out = Content.Sink.asOutputStream(reply.response())) {
                    file.transferTo(out);
                }
            }
        }
        reply.callback().succeeded();
    }

    private static void html(Reply reply, int status, String page) {
        reply.send(status, ContentTypes.HTML, page.getBytes(StandardCharsets.UTF_8));
    }
}
