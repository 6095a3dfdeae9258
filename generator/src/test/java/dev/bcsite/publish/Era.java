package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.UrlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A site of three hundred pages that becomes another one with each version: a few pages come, go and change; all of them with every
 * fifth.
 */
record Era(int version) {

    static final OutputPath FILE = OutputPath.of("version.txt");

    private static final int PAGES = 300;

    void publish(Machine machine, Path output, Publication publication) throws IOException {
        Publisher publisher = Publisher.start(machine, output, publication, false, Manifest.EMPTY);
        for (int page = 0; page < PAGES; page++) {
            if (has(page)) {
                UrlPath path = UrlPath.of("/page-" + page + "/");
                publisher.page(path, bytes(text(page)), Digest.of(text(page)));
            }
        }
        publisher.write(FILE, bytes(Integer.toString(version)));
        publisher.finish();
    }

    SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (int page = 0; page < PAGES; page++) {
            if (has(page)) {
                files.put("page-" + page + "/index.html", text(page));
            }
        }
        files.put(FILE.text(), Integer.toString(version));
        return files;
    }

    private boolean has(int page) {
        return (version * 31 + page) % 50 != 0;
    }

    private String text(int page) {
        return ("Page " + page + " of " + (version + page % 20) / 20 + " and " + version / 5 + ". ").repeat(50 + page);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
