package dev.bcsite.plan;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Where in the file of a {@link KeptPlan} everything begins. Columns of products follow each other, then those of pages, then
 * the rows of pages.
 *
 * @param products how many there are
 * @param readerCount how many pages all products' cards are shown on, each counted for each product
 * @param rowBytes how long all rows of pages are
 */
record KeptPlanLayout(int products, int pages, int readerCount, int rowBytes, int categories, int brands) {

    /** Raised whenever a plan kept before can no longer be read as it is. */
    private static final int FORMAT = 1;

    static final int HEAD = 7 * Integer.BYTES;

    static KeptPlanLayout read(ByteBuffer file) {
        ByteBuffer head = file.duplicate();
        if (head.getInt() != FORMAT) {
            throw new IllegalArgumentException("A kept plan of another format");
        }
        return new KeptPlanLayout(
                head.getInt(), head.getInt(), head.getInt(), head.getInt(), head.getInt(), head.getInt());
    }

    void write(ByteBuffer file) {
        file.putInt(FORMAT)
                .putInt(products)
                .putInt(pages)
                .putInt(readerCount)
                .putInt(rowBytes)
                .putInt(categories)
                .putInt(brands);
    }

    int ids() {
        return HEAD;
    }

    int inputs() {
        return ids() + products * Long.BYTES;
    }

    int shapes() {
        return inputs() + products * 2 * Long.BYTES;
    }

    int cards() {
        return shapes() + products * 2 * Long.BYTES;
    }

    int days() {
        return cards() + products * 2 * Long.BYTES;
    }

    int ownPages() {
        return days() + products * Integer.BYTES;
    }

    int readerStarts() {
        return ownPages() + products * Integer.BYTES;
    }

    int readers() {
        return readerStarts() + (products + 1) * Integer.BYTES;
    }

    int groups() {
        return readers() + readerCount * Integer.BYTES;
    }

    int pageStarts() {
        return groups() + pages * Integer.BYTES;
    }

    int categorySizes() {
        return pageStarts() + (pages + 1) * Integer.BYTES;
    }

    int brandSizes() {
        return categorySizes() + categories * (Long.BYTES + Integer.BYTES);
    }

    int rows() {
        return brandSizes() + brands * (Long.BYTES + Integer.BYTES);
    }

    int end() {
        return rows() + rowBytes;
    }

    Map<Long, Integer> categorySizes(ByteBuffer file) {
        return sizes(file, categorySizes(), categories);
    }

    Map<Long, Integer> brandSizes(ByteBuffer file) {
        return sizes(file, brandSizes(), brands);
    }

    private static Map<Long, Integer> sizes(ByteBuffer file, int from, int count) {
        ByteBuffer column = file.slice(from, count * (Long.BYTES + Integer.BYTES));
        Map<Long, Integer> sizes = new HashMap<>();
        while (column.hasRemaining()) {
            sizes.put(column.getLong(), column.getInt());
        }
        return sizes;
    }
}
