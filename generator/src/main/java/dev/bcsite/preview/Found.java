package dev.bcsite.preview;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.util.Optional;

/** What a site has at the path of a request. */
sealed interface Found {

    /** A published file. */
    record File(OutputPath path, Digest digest) implements Found {}

    /** The page is there, but at its path with a slash at the end. */
    record AtSlash(String location) implements Found {}

    /** Nothing is published there. */
    record Nothing() implements Found {}

    /**
     * Looks a path up as a static host does: {@code /mugs/} is {@code mugs/index.html}.
     *
     * @param rawPath as in the request line, percent-encoded; one that no site can have finds nothing
     */
    static Found in(PreviewSite site, String rawPath) {
        if (rawPath.indexOf(';') >= 0) {
            return new Nothing();
        }
        Optional<UrlPath> path = UrlPath.tryOf(rawPath);
        if (path.isEmpty()) {
            return new Nothing();
        }
        String segments = String.join("/", path.get().segments());
        String page = segments.isEmpty() ? "index.html" : segments + "/index.html";
        if (rawPath.endsWith("/")) {
            return file(site, page);
        }
        Found exact = file(site, segments);
        boolean isPage = exact instanceof Nothing && file(site, page) instanceof File;
        return isPage ? new AtSlash(withSlash(path.get().encoded())) : exact;
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private static Found file(PreviewSite site, String name) {
        if (name.isEmpty()) {
            return new Nothing();
        }
        OutputPath path = OutputPath.of(name);
        Digest digest = site.files().get(path);
        return digest == null ? new Nothing() : new File(path, digest);
    }
}
