package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
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
        Set<Digest> known = new HashSet<>();
        before.parts().forEach(part -> known.add(part.digest()));
        for (LazyPart part : next.parts()) {
            if (known.add(part.digest())) {
                landing.write(Manifest.file(part), part.digest(), part.get().json());
            }
        }
        Set<OutputPath> all = new TreeSet<>(before.ownFiles());
        all.removeAll(next.ownFiles());
        all.addAll(gone);
        landing.land(next, ManifestFile.bytes(next), all);
    }

    /** Whether the root that lies there says the same. */
    boolean stands(Path output) throws IOException {
        Path root = Manifest.FILE.in(output);
        return Files.isRegularFile(root) && Arrays.equals(Files.readAllBytes(root), ManifestFile.bytes(next));
    }
}
