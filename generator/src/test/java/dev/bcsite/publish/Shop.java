package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A small site in two versions, for tests of publishing.
 *
 * @param files by path; those that end in {@code .html} are pages
 */
record Shop(Map<String, String> files) {

    static final Shop OLD = new Shop(Map.of(
            "index.html", "Welcome",
            "mugs/index.html", "All mugs, first",
            "pots/index.html", "All pots",
            "sale", "A file where a page will be",
            "assets/site.0000000001.css", "body {}"));

    static final Shop NEW = new Shop(Map.of(
            "index.html", "Welcome",
            "mugs/index.html", "All mugs, later",
            "teas/green/index.html", "Green tea",
            "sale/index.html", "A page where a file was",
            "assets/site.0000000002.css", "main {}"));

    /** Without what stays of earlier releases. */
    static final Shop PLAIN_OLD = OLD.without("assets/site.0000000001.css");

    static final Shop PLAIN_NEW = NEW.without("assets/site.0000000002.css");

    private Shop without(String path) {
        Map<String, String> rest = new TreeMap<>(files);
        rest.remove(path);
        return new Shop(rest);
    }

    /** Mentions every file. */
    void publish(Machine machine, Path output, Publication publication) throws IOException {
        Publisher publisher = Publisher.start(machine, output, publication, false, Manifest.EMPTY);
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            give(publisher, file.getKey(), file.getValue());
        }
        publisher.finish();
    }

    private static void give(Publisher publisher, String path, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (path.endsWith(".html")) {
            UrlPath page = Manifest.page(path);
            publisher.page(page, content, Digest.of(text + " as fingerprint"));
        } else {
            publisher.write(OutputPath.of(path), content);
        }
    }

    /** What a visitor may see, by path; nothing where there is no folder. */
    static SortedMap<String, String> visible(Path output) throws IOException {
        SortedMap<String, String> visible = new TreeMap<>();
        if (!Files.isDirectory(output)) {
            return visible;
        }
        try (Stream<Path> paths = Files.walk(output, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = paths.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                String path = output.relativize(file).toString();
                if (!path.startsWith(".bcsite-unproven")) {
                    visible.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return visible;
    }
}
