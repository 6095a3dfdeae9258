package dev.bcsite.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads how large a picture is from its first bytes.
 *
 * <p>Nothing is decoded, so a picture that claims a billion pixels costs nothing. A file whose first bytes contradict
 * its name is refused: a browser would guess what it is.
 */
final class ImageHeader {

    private static final int EXIF_ORIENTATION = 0x0112;

    private ImageHeader() {}

    /** Absent for kinds of files that say their size elsewhere. */
    static Optional<ImageSize> read(String ending, byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        try {
            return switch (ending) {
                case ".png" -> Optional.of(png(bytes));
                case ".gif" -> Optional.of(gif(bytes));
                case ".jpg", ".jpeg" -> Optional.of(jpeg(bytes));
                case ".webp" -> Optional.of(webp(bytes));
                default -> Optional.empty();
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException tooShort) {
            throw refused(ending.equals(".jpg") ? "jpeg" : ending.substring(1));
        }
    }

    private static ImageSize png(ByteBuffer bytes) {
        require(
                bytes.getLong() == 0x89504E470D0A1A0AL
                        && bytes.getInt() == 13
                        && text(bytes, 4).equals("IHDR"),
                "png");
        return size(bytes.getInt(), bytes.getInt(), "png");
    }

    private static ImageSize gif(ByteBuffer bytes) {
        require(text(bytes, 6).matches("GIF8[79]a"), "gif");
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        return size(bytes.getShort() & 0xffff, bytes.getShort() & 0xffff, "gif");
    }

    private static ImageSize webp(ByteBuffer bytes) {
        require(text(bytes, 4).equals("RIFF"), "webp");
        bytes.getInt();
        require(text(bytes, 4).equals("WEBP"), "webp");
        String chunk = text(bytes, 4);
        bytes.order(ByteOrder.LITTLE_ENDIAN).getInt();
        int start = bytes.position();
        return switch (chunk) {
            case "VP8 " -> size(bytes.getShort(start + 6) & 0x3fff, bytes.getShort(start + 8) & 0x3fff, "webp");
            case "VP8L" -> {
                int packed = bytes.getInt(start + 1);
                yield size((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1, "webp");
            }
            case "VP8X" -> size((bytes.getInt(start + 4) & 0xffffff) + 1, (bytes.getInt(start + 6) >>> 8) + 1, "webp");
            default -> throw refused("webp");
        };
    }

    /** Walks the segments to the frame header; an Exif segment on the way may say that the picture lies on its side. */
    private static ImageSize jpeg(ByteBuffer bytes) {
        require((bytes.getShort() & 0xffff) == 0xffd8, "jpeg");
        boolean turned = false;
        while (true) {
            require((bytes.get() & 0xff) == 0xff, "jpeg");
            int marker = bytes.get() & 0xff;
            while (marker == 0xff) {
                marker = bytes.get() & 0xff;
            }
            int start = bytes.position();
            int length = bytes.getShort() & 0xffff;
            if (marker == 0xe1) {
                turned |= isTurned(bytes.slice(start + 2, Math.max(0, length - 2)));
            } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                bytes.get();
                int height = bytes.getShort() & 0xffff;
                int width = bytes.getShort() & 0xffff;
                return turned ? size(height, width, "jpeg") : size(width, height, "jpeg");
            }
            require(length >= 2 && marker != 0xd9 && marker != 0xda, "jpeg");
            bytes.position(start + length);
        }
    }

    private static boolean isTurned(ByteBuffer exif) {
        if (exif.remaining() < 16 || !text(exif, 4).equals("Exif")) {
            return false;
        }
        ByteBuffer tiff = exif.slice(6, exif.limit() - 6);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return false;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries && directory + 2 + (i + 1) * 12 <= tiff.limit(); i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == EXIF_ORIENTATION) {
                int orientation = tiff.getShort(entry + 8);
                return orientation >= 5 && orientation <= 8;
            }
        }
        return false;
    }

    private static ImageSize size(int width, int height, String kind) {
        require(width > 0 && height > 0, kind);
        return new ImageSize(width, height);
    }

    private static String text(ByteBuffer bytes, int length) {
        byte[] letters = new byte[length];
        bytes.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean holds, String kind) {
        if (!holds) {
            throw refused(kind);
        }
    }

    private static RefusedFile refused(String kind) {
        return new RefusedFile("is not a " + kind + " picture, or a broken one", "save the picture again");
    }
}
