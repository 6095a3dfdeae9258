package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The style and the scripts of the store's pages. */
final class PageFiles {

    static final String CONFIG = "/store-pages/config.js";
    private static final Map<String, String> TYPES = Map.of(
            Shell.STYLE,
            "text/css; charset=utf-8",
            Shell.FRAME_SCRIPT,
            "text/javascript; charset=utf-8",
            CONFIG,
            "text/javascript; charset=utf-8");

    private PageFiles() {}

    static Optional<Response> find(String path) {
        return Optional.ofNullable(TYPES.get(path)).map(type -> read(path.substring(path.lastIndexOf('/') + 1), type));
    }

    private static Response read(String name, String type) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            return Response.of(200, type, in.readAllBytes()).with("Cache-Control", "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
