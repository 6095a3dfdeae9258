package dev.bcsite.plan;

import dev.bcsite.base.Digest;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.Site;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/** Lays a plan as the file that a {@link KeptPlan} is read from. */
public final class KeptPlanWriter {

    private final long[] ids;
    private final SitePlan plan;
    private final Site site;
    private final int[] ownPages;
    private final int[] readerStarts;
    private int[] readers;

    /** @param ids of all products that the snapshot has for the channel, ascending */
    public KeptPlanWriter(long[] ids, SitePlan plan) {
        this.ids = ids.clone();
        this.plan = plan;
        this.site = plan.site();
        this.ownPages = new int[ids.length];
        this.readerStarts = new int[ids.length + 1];
        Arrays.fill(ownPages, -1);
        countReaders();
        collectReaders();
    }

    /**
     * Writes the file anew.
     *
     * @param inputs the digest of what each product was made of
     * @param group a number for each page, by which many are found again at once
     * @return a seal, by which the file is recognised
     */
    public long write(Path path, LongFunction<Digest> inputs, ToIntFunction<PagePlan> group) throws IOException {
        List<byte[]> rows = new ArrayList<>(plan.pages().size());
        int rowBytes = 0;
        for (PagePlan page : plan.pages()) {
            byte[] row = PageRow.bytes(page, this::indexOf);
            rows.add(row);
            rowBytes += row.length;
        }
        KeptPlanLayout layout = new KeptPlanLayout(
                ids.length,
                rows.size(),
                readers.length,
                rowBytes,
                site.categories().size(),
                site.brands().size());
        ByteBuffer file = ByteBuffer.allocate(layout.end());
        layout.write(file);
        products(file, inputs);
        pages(file, rows, group);
        file.flip();
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer left = file.duplicate();
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
        return KeptPlan.sealOf(file);
    }

    private void products(ByteBuffer file, LongFunction<Digest> inputs) {
        List<Optional<ProductEntry>> entries =
                Arrays.stream(ids).mapToObj(site::product).toList();
        Arrays.stream(ids).forEach(file::putLong);
        Arrays.stream(ids).mapToObj(inputs).forEach(digest -> put(file, digest));
        entries.forEach(entry -> put(file, entry.map(ProductEntry::shape).orElse(KeptPlan.ABSENT)));
        entries.forEach(entry -> put(file, entry.map(ProductEntry::card).orElse(KeptPlan.ABSENT)));
        entries.forEach(entry -> file.putInt(entry.flatMap(ProductEntry::modified)
                .map(day -> (int) day.toEpochDay())
                .orElse(Integer.MIN_VALUE)));
        Arrays.stream(ownPages).forEach(file::putInt);
        Arrays.stream(readerStarts).forEach(file::putInt);
        Arrays.stream(readers).forEach(file::putInt);
    }

    private void pages(ByteBuffer file, List<byte[]> rows, ToIntFunction<PagePlan> group) {
        plan.pages().forEach(page -> file.putInt(group.applyAsInt(page)));
        int start = 0;
        for (byte[] row : rows) {
            file.putInt(start);
            start += row.length;
        }
        file.putInt(start);
        site.categories().forEach(entry -> file.putLong(entry.category().id()).putInt(entry.size()));
        site.brands().forEach(entry -> file.putLong(entry.brand().id()).putInt(entry.size()));
        rows.forEach(file::put);
    }

    private void countReaders() {
        for (PagePlan page : plan.pages()) {
            page.lists()
                    .values()
                    .forEach(list -> list.stream()
                            .filter(PageRow::isCard)
                            .forEach(card -> readerStarts[indexOf(card.id()) + 1]++));
        }
        for (int i = 0; i < ids.length; i++) {
            readerStarts[i + 1] += readerStarts[i];
        }
    }

    private void collectReaders() {
        readers = new int[readerStarts[ids.length]];
        int[] next = readerStarts.clone();
        for (int number = 0; number < plan.pages().size(); number++) {
            PagePlan page = plan.pages().get(number);
            if (page.kind() == PageKind.PRODUCT) {
                ownPages[indexOf(page.subject().id())] = number;
            }
            for (List<EntityRef> list : page.lists().values()) {
                for (EntityRef ref : list) {
                    if (ref.kind() == EntityKind.PRODUCT && PageRow.isCard(ref)) {
                        readers[next[indexOf(ref.id())]++] = number;
                    }
                }
            }
        }
    }

    private int indexOf(long id) {
        return Arrays.binarySearch(ids, id);
    }

    private static void put(ByteBuffer file, Digest digest) {
        file.putLong(digest.high()).putLong(digest.low());
    }
}
