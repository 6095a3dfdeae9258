package dev.bcsite.sandbox.picture;

import dev.bcsite.sandbox.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** Drawn pictures, the least recently wanted ones dropped when there are too many bytes. */
final class PictureCache {

    private static final long LARGEST = 64L * 1024 * 1024;

    private final Map<String, byte[]> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    /** Draws outside the lock: two threads may draw the same picture once each, which does no harm. */
    byte[] get(String key, Size size, Supplier<byte[]> drawing) {
        String name = size.width() + "x" + size.height() + " " + key;
        synchronized (this) {
            byte[] known = pictures.get(name);
            if (known != null) {
                return known;
            }
        }
        byte[] drawn = drawing.get();
        keep(name, drawn);
        return drawn;
    }

    private synchronized void keep(String name, byte[] drawn) {
        byte[] before = pictures.put(name, drawn);
        held += drawn.length - (before == null ? 0 : before.length);
        var oldest = pictures.entrySet().iterator();
        while (held > LARGEST && oldest.hasNext()) {
            held -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    static String tag(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    }
}
