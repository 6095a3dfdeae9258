package dev.bcsite.preview;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One published site as the preview serves it.
 *
 * @param root the folder that holds the files
 * @param files the digest of every file that may be served; whatever else lies in the folder does not exist
 */
public record PreviewSite(Path root, SortedMap<OutputPath, Digest> files) {

    public PreviewSite {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static PreviewSite of(Path root, Map<OutputPath, Digest> files) {
        return new PreviewSite(root, new TreeMap<>(files));
    }
}
