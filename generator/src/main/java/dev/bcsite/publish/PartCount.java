package dev.bcsite.publish;

/**
 * Into how many parts a manifest is cut, and in which of them a path is: decided by the release alone, so that a rebuild and a
 * full build give the same parts.
 *
 * <p>A change of one file writes its part and the root, which names every part. With up to {@value #FILES} files in a part, and
 * {@value #MOST} parts at most, both stay small. The number goes in steps of four; at such a step all parts are written.
 */
final class PartCount {

    private static final int FILES = 128;
    private static final int MOST = 1024;
    private static final int STEP = 4;
    private static final int SCATTER = 0x9E3779B9;

    private PartCount() {}

    static int of(int files) {
        int parts = 1;
        while (parts < MOST && files > parts * FILES) {
            parts *= STEP;
        }
        return parts;
    }

    /** @param parts a power of two */
    static int index(String path, int parts) {
        return parts == 1 ? 0 : path.hashCode() * SCATTER >>> 32 - Integer.numberOfTrailingZeros(parts);
    }
}
