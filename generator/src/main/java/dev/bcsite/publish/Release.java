package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The step from what is published to what is next.
 *
 * @param gone files that were published and are no more; those of the manifest itself are not among them
 */
record Release(Manifest before, Manifest next, Set<OutputPath> gone) {

    /** @param landing holds the new files already */
    void land(Landing landing) throws IOException {
        Map<Digest, LazyPart> old = byDigest(before);
        Map<Digest, LazyPart> parts = byDigest(next);
        for (LazyPart part : parts.values()) {
            if (!old.containsKey(part.digest())) {
                landing.write(Manifest.file(part), part.digest(), part.get().json());
            }
        }
        old.keySet().removeAll(parts.keySet());
        Set<OutputPath> all = new TreeSet<>(gone);
        old.values().forEach(part -> all.add(Manifest.file(part)));
        landing.land(next, next.root(), all);
    }

    private static Map<Digest, LazyPart> byDigest(Manifest manifest) {
        Map<Digest, LazyPart> parts = new LinkedHashMap<>();
        manifest.parts().forEach(part -> parts.put(part.digest(), part));
        return parts;
    }

    /** Whether the root that lies there says the same. */
    boolean stands(Path output) throws IOException {
        Path root = Manifest.FILE.in(output);
        return Files.isRegularFile(root) && Arrays.equals(Files.readAllBytes(root), next.root());
    }
}
