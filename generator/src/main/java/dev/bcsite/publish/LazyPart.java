package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A part of a manifest that is read when somebody asks. Safe for several threads.
 *
 * <p>One whose file is gone or is not what its name says counts as empty: its pages are rendered anew.
 */
final class LazyPart {

    static final LazyPart EMPTY = of(ManifestPart.EMPTY);

    private final Digest digest;
    private final Optional<Path> folder;
    /** Null until it is asked for. */
    private volatile ManifestPart part;

    private LazyPart(Digest digest, Optional<Path> folder, ManifestPart part) {
        this.digest = digest;
        this.folder = folder;
        this.part = part;
    }

    static LazyPart in(Path folder, Digest digest) {
        return new LazyPart(digest, Optional.of(folder), null);
    }

    static LazyPart of(ManifestPart part) {
        return new LazyPart(Digest.of(part.json()), Optional.empty(), part);
    }

    /** Stands for its content. */
    Digest digest() {
        return digest;
    }

    ManifestPart get() {
        ManifestPart known = part;
        if (known == null) {
            known = read();
            part = known;
        }
        return known;
    }

    /** Whether its file is there and says what its name promises; reads it, if that was not done. */
    boolean isReadable() {
        return get().size() > 0 || digest.equals(EMPTY.digest);
    }

    private ManifestPart read() {
        try {
            byte[] bytes = Files.readAllBytes(folder.orElseThrow().resolve(digest + ".json"));
            return Digest.of(bytes).equals(digest) ? ManifestPart.parse(bytes) : ManifestPart.EMPTY;
        } catch (IOException | IllegalArgumentException e) {
            return ManifestPart.EMPTY;
        }
    }
}
