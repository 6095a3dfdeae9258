package dev.bcsite.sandbox.control;

import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The page itself, its style and its script. */
final class ControlFiles {

    private static final String HTML = "text/html; charset=utf-8";

    private ControlFiles() {}

    static List<Endpoint> endpoints() {
        return List.of(
                file("control.css", "text/css; charset=utf-8"),
                file("control.js", "text/javascript; charset=utf-8"),
                file("views.js", "text/javascript; charset=utf-8"));
    }

    private static Endpoint file(String name, String type) {
        return Endpoint.get("/control/" + name, Scope.NONE, exchange -> read(name, type));
    }

    /** Nothing from elsewhere may run in it, and nobody may frame it. */
    static Response page() {
        return read("control.html", HTML)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src http: https: data:;"
                                + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
    }

    private static Response read(String name, String type) {
        try (InputStream in = ControlFiles.class.getResourceAsStream(name)) {
            return Response.of(200, type, in.readAllBytes())
                    .with("Cache-Control", "no-store")
                    .with("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
