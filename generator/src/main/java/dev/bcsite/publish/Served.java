package dev.bcsite.publish;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.util.Optional;
import java.util.function.Predicate;

/** What a static host answers at the path of a request. */
public sealed interface Served {

    /** A published file. */
    record File(OutputPath path) implements Served {}

    /** The page is there, but at its path with a slash at the end. */
    record AtSlash(String location) implements Served {}

    /** Nothing is published there. */
    record Nothing() implements Served {}

    /**
     * Looks a path up as a static host does: {@code /mugs/} is {@code mugs/index.html}.
     *
     * @param isPublished whether the site has this file
     * @param rawPath as in the request line, percent-encoded; one that no site can have finds nothing
     */
    static Served at(String rawPath, Predicate<OutputPath> isPublished) {
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
            return file(page, isPublished);
        }
        Served exact = file(segments, isPublished);
        boolean isPage = exact instanceof Nothing && file(page, isPublished) instanceof File;
        return isPage ? new AtSlash(withSlash(path.get().encoded())) : exact;
    }

    private static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    private static Served file(String name, Predicate<OutputPath> isPublished) {
        if (name.isEmpty()) {
            return new Nothing();
        }
        OutputPath path = OutputPath.of(name);
        return isPublished.test(path) ? new File(path) : new Nothing();
    }
}
