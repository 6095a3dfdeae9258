package dev.bcsite.base;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules for one segment of a path, shared by URL paths and output paths. */
final class PathSegment {

    /** A last segment that ends like this names a file, not a folder with an index page. */
    static final List<String> FILE_ENDINGS = List.of(".html", ".htm", ".xml", ".txt", ".json", ".webmanifest");

    private static final int MAX_BYTES = 200;
    private static final int MAX_TOTAL_BYTES = 1024;

    /** Of those made of letters and digits; whatever ending follows. */
    private static final int LONGEST_DEVICE = 4;

    private static final Set<String> WINDOWS_DEVICES = Set.of(
            "con",
            "prn",
            "aux",
            "nul",
            "com1",
            "com2",
            "com3",
            "com4",
            "com5",
            "com6",
            "com7",
            "com8",
            "com9",
            "lpt1",
            "lpt2",
            "lpt3",
            "lpt4",
            "lpt5",
            "lpt6",
            "lpt7",
            "lpt8",
            "lpt9",
            "com\u00b9",
            "com\u00b2",
            "com\u00b3",
            "lpt\u00b9",
            "lpt\u00b2",
            "lpt\u00b3",
            "conin$",
            "conout$");

    private PathSegment() {}

    /**
     * Whether a path passes the rules by its characters alone, as nearly every path of a shop does:
     * {@code mugs/austin-coffee-cup/index.html}. Such a path is its own NFC form and its own encoding. What is not plain may be
     * right all the same, and has to be checked.
     */
    static boolean isPlain(String path) {
        int from = 0;
        for (int at = 0; at <= path.length(); at++) {
            char unit = at == path.length() ? '/' : path.charAt(at);
            if (unit == '/') {
                if (!isPlain(path, from, at)) {
                    return false;
                }
                from = at + 1;
            } else if (!isPlain(unit)) {
                return false;
            }
        }
        return path.length() <= MAX_TOTAL_BYTES;
    }

    /** Of one segment, whose characters are plain. */
    private static boolean isPlain(String path, int from, int to) {
        if (to == from || to - from > MAX_BYTES || path.charAt(from) == '.' || path.charAt(to - 1) == '.') {
            return false;
        }
        int point = path.indexOf('.', from);
        int stem = point < 0 || point > to ? to : point;
        return stem - from > LONGEST_DEVICE || !isDevice(path, from, stem);
    }

    private static boolean isDevice(String path, int from, int to) {
        return to - from > 2 && WINDOWS_DEVICES.contains(path.substring(from, to));
    }

    private static boolean isPlain(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || unit == '-' || unit == '_' || unit == '.';
    }

    static void check(String whole, String segment) {
        if (segment.isEmpty()) {
            throw new InvalidPathException(whole, "has an empty segment");
        }
        if (segment.startsWith(".")) {
            throw new InvalidPathException(whole, "has the segment \"" + segment + "\", which starts with a dot");
        }
        if (segment.endsWith(".") || segment.endsWith(" ")) {
            throw new InvalidPathException(whole, "has the segment \"" + segment + "\", which ends in a dot or space");
        }
        segment.codePoints().forEach(point -> checkCharacter(whole, point));
        if (segment.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new InvalidPathException(whole, "has a segment longer than " + MAX_BYTES + " bytes");
        }
        String stem = segment.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "").strip();
        if (WINDOWS_DEVICES.contains(stem)) {
            throw new InvalidPathException(whole, "has the segment \"" + segment + "\", a device name on Windows");
        }
    }

    static void checkTotal(String whole, String path) {
        if (path.getBytes(StandardCharsets.UTF_8).length > MAX_TOTAL_BYTES) {
            throw new InvalidPathException(whole, "is longer than " + MAX_TOTAL_BYTES + " bytes");
        }
    }

    private static void checkCharacter(String whole, int point) {
        boolean invisible = Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.LINE_SEPARATOR
                || Character.getType(point) == Character.PARAGRAPH_SEPARATOR;
        if (invisible) {
            throw new InvalidPathException(
                    whole, String.format(Locale.ROOT, "has the invisible character U+%04X", point));
        }
        if ("\\:*?\"<>|#%".indexOf(point) >= 0) {
            throw new InvalidPathException(whole, "has the character " + Character.toString(point));
        }
    }
}
