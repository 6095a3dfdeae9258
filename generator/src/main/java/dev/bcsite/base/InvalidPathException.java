package dev.bcsite.base;

/** A path that cannot be served or written safely. The message quotes the path and says what is wrong with it. */
public final class InvalidPathException extends IllegalArgumentException {

    private final String complaint;

    public InvalidPathException(String path, String complaint) {
        super("\"" + printable(path) + "\" " + complaint);
        this.complaint = complaint;
    }

    /** What is wrong, to follow the quoted path: {@code has the segment ".."}. */
    public String complaint() {
        return complaint;
    }

    private static String printable(String path) {
        return path.codePoints()
                .mapToObj(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                        ? String.format(java.util.Locale.ROOT, "\\u%04x", point)
                        : Character.toString(point))
                .collect(java.util.stream.Collectors.joining());
    }
}
