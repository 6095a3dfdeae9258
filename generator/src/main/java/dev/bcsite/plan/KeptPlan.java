package dev.bcsite.plan;

import dev.bcsite.base.Digest;
import dev.bcsite.base.UrlPath;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.SiteSizes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * The plan that a build left on disk, so that one after a small change need not plan again. What it says of products is as
 * it was when it was laid.
 *
 * <p>Mapped and not read: pages are decoded when they are asked for. Laid by {@link KeptPlanWriter}. Safe for several
 * threads.
 */
public final class KeptPlan {

    /** The shape of a product that is not on the storefront. */
    static final Digest ABSENT = new Digest(0, 0);

    private static final int NO_DAY = Integer.MIN_VALUE;

    private final ByteBuffer file;
    private final KeptPlanLayout layout;
    private final long[] ids;
    private final Map<Integer, int[]> groups = new ConcurrentHashMap<>();

    private KeptPlan(ByteBuffer file, KeptPlanLayout layout) {
        this.file = file;
        this.layout = layout;
        this.ids = new long[layout.products()];
        file.slice(layout.ids(), ids.length * Long.BYTES).asLongBuffer().get(ids);
    }

    /**
     * @param seal that {@link KeptPlanWriter#write} gave
     * @return nothing when there is no such file, or when it is not the one that was sealed
     */
    public static Optional<KeptPlan> open(Path path, long seal) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return sealOf(file) == seal ? Optional.of(new KeptPlan(file, KeptPlanLayout.read(file))) : Optional.empty();
        } catch (java.nio.file.NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static long sealOf(ByteBuffer file) {
        CRC32 sum = new CRC32();
        sum.update(file.duplicate());
        return sum.getValue() | (long) file.limit() << Integer.SIZE;
    }

    /** All products that the snapshot had for the channel, on the storefront or not, ascending. */
    public long[] ids() {
        return ids.clone();
    }

    /** The product at a place in {@link #ids}. */
    public long id(int product) {
        return ids[product];
    }

    /** Where a product is in {@link #ids}; below 0 when it is not. */
    public int indexOf(long id) {
        return Arrays.binarySearch(ids, id);
    }

    /** Of what a product was made. */
    public Digest input(int product) {
        return digest(layout.inputs(), product);
    }

    /** Whether a product still decides the same: about pages, about lists, about files. */
    public boolean hasShape(int product, Optional<ProductEntry> entry) {
        return digest(layout.shapes(), product)
                .equals(entry.map(ProductEntry::shape).orElse(ABSENT));
    }

    public Digest card(int product) {
        return digest(layout.cards(), product);
    }

    /** When the store said that a product was changed last. */
    public Optional<LocalDate> modified(int product) {
        int day = file.getInt(layout.days() + product * Integer.BYTES);
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    /** The product's own page; absent when it has none. */
    public Optional<Integer> ownPage(int product) {
        int page = file.getInt(layout.ownPages() + product * Integer.BYTES);
        return page < 0 ? Optional.empty() : Optional.of(page);
    }

    /** Pages that show the product's card. */
    public IntStream readers(int product) {
        int from = file.getInt(layout.readerStarts() + product * Integer.BYTES);
        int to = file.getInt(layout.readerStarts() + (product + 1) * Integer.BYTES);
        return IntStream.range(from, to).map(at -> file.getInt(layout.readers() + at * Integer.BYTES));
    }

    public int pages() {
        return layout.pages();
    }

    /** A page; they are numbered by path. */
    public PagePlan page(int number) {
        return PageRow.read(row(number), ids);
    }

    /** A page without what it reads and lists. */
    public PagePlan outline(int number) {
        return PageRow.readOutline(row(number), ids);
    }

    private ByteBuffer row(int number) {
        int from = file.getInt(layout.pageStarts() + number * Integer.BYTES);
        int to = file.getInt(layout.pageStarts() + (number + 1) * Integer.BYTES);
        return file.slice(layout.rows() + from, to - from);
    }

    /** The group of pages that a page was laid in; see {@link KeptPlanWriter}. */
    public int group(int number) {
        return file.getInt(layout.groups() + number * Integer.BYTES);
    }

    /** All pages of a group, by path. They are looked for once; a process that stays asks for the same groups again. */
    public IntStream pagesIn(int group) {
        int[] pages = groups.computeIfAbsent(
                group,
                wanted -> IntStream.range(0, pages())
                        .filter(number -> group(number) == wanted)
                        .toArray());
        return IntStream.of(pages);
    }

    public boolean has(UrlPath path) {
        return find(path).isPresent();
    }

    /** The number of the page at a path. */
    Optional<Integer> find(UrlPath path) {
        int low = 0;
        int high = pages() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = page(middle).path().compareTo(path);
            if (order == 0) {
                return Optional.of(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return Optional.empty();
    }

    public SiteSizes sizes() {
        return new SiteSizes(onStorefront(), layout.categorySizes(file), layout.brandSizes(file));
    }

    private Set<Long> onStorefront() {
        return new AbstractSet<>() {
            @Override
            public boolean contains(Object id) {
                int index = indexOf((Long) id);
                return index >= 0 && !digest(layout.shapes(), index).equals(ABSENT);
            }

            @Override
            public Iterator<Long> iterator() {
                return Arrays.stream(ids).filter(this::contains).iterator();
            }

            @Override
            public int size() {
                return (int) Arrays.stream(ids).filter(this::contains).count();
            }
        };
    }

    private Digest digest(int column, int product) {
        int at = column + product * 2 * Long.BYTES;
        return new Digest(file.getLong(at), file.getLong(at + Long.BYTES));
    }
}
