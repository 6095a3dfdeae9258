package dev.bcsite.front;

import dev.bcsite.function.view.PublishedViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The pages of a storefront that was built on this machine, from its output folder. */
record OutputPages(Path output) implements PublishedViews.Source {

    /** @param path is one that the function made, never one that a request names */
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(
                    Files.readAllBytes(output.resolve(path.substring(1)).resolve("index.html")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
