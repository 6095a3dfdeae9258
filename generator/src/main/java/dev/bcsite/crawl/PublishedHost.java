package dev.bcsite.crawl;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.publish.Manifest;
import dev.bcsite.publish.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The published folder, with the rules of a static host. */
public final class PublishedHost implements Host {

    private final Path root;
    private final Manifest manifest;

    public PublishedHost(Path root, Manifest manifest) {
        this.root = root;
        this.manifest = manifest;
    }

    @Override
    public Answer get(String path) throws IOException {
        Served served = Served.at(
                path.replaceFirst("[?#].*", ""), file -> manifest.file(file).isPresent());
        if (served instanceof Served.File file) {
            return file(file.path());
        }
        return served instanceof Served.AtSlash page ? Answer.redirect(301, page.location()) : Answer.without(404);
    }

    @Override
    public String name() {
        return "the built site";
    }

    @Override
    public boolean isPublic() {
        return false;
    }

    private Answer file(OutputPath path) throws IOException {
        try {
            byte[] content = Files.readAllBytes(path.in(root));
            Optional<String> canonical = path.text().endsWith(".html") ? Canonical.in(content) : Optional.empty();
            return Answer.page(canonical, Digest.of(content));
        } catch (NoSuchFileException e) {
            return Answer.without(404);
        }
    }
}
