package dev.bcsite.content;

import dev.bcsite.base.Digest;
import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides whether a file may be published, and measures it. */
final class ContentFileReader {

    /** Kinds that a file server and a browser treat as what they are. */
    private static final List<String> ENDINGS = List.of(
            ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg", ".ico", ".pdf", ".txt", ".xml", ".json",
            ".woff2", ".mp4", ".webm", ".css", ".zip");

    /** Room for the metadata that cameras put before the size of a picture. */
    private static final int HEAD = 1024 * 1024;

    private static final int BLOCK = 64 * 1024;
    private static final int MAX_SVG = 2 * 1024 * 1024;
    private static final long MAX_PIXELS = 50_000_000;

    private final Path source;
    private final String ending;

    private ContentFileReader(Path source, String ending) {
        this.source = source;
        this.ending = ending;
    }

    static boolean hasKnownEnding(String name) {
        return ENDINGS.contains(ending(name));
    }

    /** Absent when the file may not be published, which is then a problem. */
    static Optional<ContentFile> read(String name, Path source, String where, Problems problems) throws IOException {
        if (!hasKnownEnding(name)) {
            problems.add(Problem.at(
                    where, "is a kind of file that is not published", "remove it, or use one of " + known()));
            return Optional.empty();
        }
        try {
            OutputPath path = OutputPath.of(name);
            return Optional.of(new ContentFileReader(source, ending(name)).read(path));
        } catch (InvalidPathException e) {
            problems.add(Problem.at(where, "cannot be published: its name " + e.complaint(), "rename the file"));
        } catch (RefusedFile e) {
            problems.add(Problem.at(where, e.getMessage(), e.remedy()));
        }
        return Optional.empty();
    }

    private ContentFile read(OutputPath path) throws IOException {
        Digest.Builder digest = Digest.builder();
        byte[] head = new byte[0];
        long size = 0;
        try (InputStream in = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS)) {
            for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
                digest.add(block);
                size += block.length;
                head = head.length < headLimit() ? joined(head, block) : head;
            }
        }
        return new ContentFile(path, source, size, digest.build(), image(head, size));
    }

    private Optional<ImageSize> image(byte[] head, long size) {
        if (ending.equals(".svg")) {
            if (size > MAX_SVG) {
                throw new RefusedFile("is longer than " + MAX_SVG + " bytes", "simplify the drawing");
            }
            return SvgCheck.check(head);
        }
        Optional<ImageSize> image = ImageHeader.read(ending, head);
        image.filter(found -> (long) found.width() * found.height() > MAX_PIXELS)
                .ifPresent(found -> {
                    throw new RefusedFile(
                            "is a picture of " + found.width() + " by " + found.height() + " pixels",
                            "make it smaller than " + MAX_PIXELS / 1_000_000 + " million pixels");
                });
        return image;
    }

    private int headLimit() {
        return ending.equals(".svg") ? MAX_SVG : HEAD;
    }

    private static byte[] joined(byte[] head, byte[] block) {
        byte[] joined = Arrays.copyOf(head, head.length + block.length);
        System.arraycopy(block, 0, joined, head.length, block.length);
        return joined;
    }

    private static String known() {
        return String.join(" ", ENDINGS).replace(".", "");
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
