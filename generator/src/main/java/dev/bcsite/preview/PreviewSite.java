package dev.bcsite.preview;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.publish.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One site as the preview serves it.
 *
 * @param root the folder that holds the files
 * @param files the digest of every file that may be served; whatever else lies in the folder does not exist
 * @param live what goes before the files, being newer; absent when everything is on disk
 */
public record PreviewSite(Path root, SortedMap<OutputPath, Digest> files, Optional<LivePages> live) {

    public PreviewSite {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static PreviewSite of(Path root, Map<OutputPath, Digest> files) {
        return new PreviewSite(root, new TreeMap<>(files), Optional.empty());
    }

    /** These files, behind others that are made when somebody asks for them. */
    public PreviewSite behind(LivePages pages) {
        return new PreviewSite(root, files, Optional.of(pages));
    }

    boolean has(OutputPath file) {
        return isLive(file) || files.containsKey(file);
    }

    /** What is served at this path; absent when nothing is. */
    Optional<byte[]> page(String path) throws IOException {
        if (!(Served.at(path, this::has) instanceof Served.File file)) {
            return Optional.empty();
        }
        return Optional.of(
                isLive(file.path())
                        ? live.orElseThrow().make(file.path())
                        : Files.readAllBytes(file.path().in(root)));
    }

    boolean isLive(OutputPath file) {
        return live.filter(pages -> pages.has(file)).isPresent();
    }
}
