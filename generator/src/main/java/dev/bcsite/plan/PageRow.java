package dev.bcsite.plan;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongToIntFunction;

/** One page plan as bytes. Cards are written as places in the list of all products. */
final class PageRow {

    private static final int CARD = EntityKind.values().length;
    private static final EntityKind[] KINDS = EntityKind.values();
    private static final PageKind[] PAGE_KINDS = PageKind.values();

    private PageRow() {}

    static byte[] bytes(PagePlan page, LongToIntFunction indexOf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        DataOutputStream row = new DataOutputStream(bytes);
        text(row, page.path().toString());
        row.writeByte(page.kind().ordinal());
        row.writeBoolean(page.indexed());
        ref(row, page.subject(), indexOf);
        refs(row, page.inputs(), indexOf);
        row.writeByte(page.lists().size());
        for (Map.Entry<String, List<EntityRef>> list : page.lists().entrySet()) {
            text(row, list.getKey());
            refs(row, list.getValue(), indexOf);
        }
        row.writeBoolean(page.slice().isPresent());
        if (page.slice().isPresent()) {
            Slice slice = page.slice().get();
            text(row, slice.base().toString());
            text(row, slice.order());
            row.writeInt(slice.number());
            row.writeInt(slice.size());
            row.writeInt(slice.total());
        }
        return bytes.toByteArray();
    }

    static PagePlan read(ByteBuffer row, long[] ids) {
        UrlPath path = UrlPath.of(text(row));
        PageKind kind = PAGE_KINDS[row.get()];
        boolean indexed = row.get() != 0;
        EntityRef subject = ref(row, ids);
        List<EntityRef> inputs = refs(row, ids);
        Map<String, List<EntityRef>> lists = new TreeMap<>();
        for (int left = row.get(); left > 0; left--) {
            String name = text(row);
            lists.put(name, refs(row, ids));
        }
        Optional<Slice> slice = row.get() == 0
                ? Optional.empty()
                : Optional.of(new Slice(UrlPath.of(text(row)), text(row), row.getInt(), row.getInt(), row.getInt()));
        return new PagePlan(path, kind, subject, inputs, lists, slice, indexed);
    }

    /** What the row begins with: path, kind and subject. */
    static PagePlan readOutline(ByteBuffer row, long[] ids) {
        UrlPath path = UrlPath.of(text(row));
        PageKind kind = PAGE_KINDS[row.get()];
        boolean indexed = row.get() != 0;
        return new PagePlan(path, kind, ref(row, ids), List.of(), Map.of(), Optional.empty(), indexed);
    }

    private static void refs(DataOutputStream row, List<EntityRef> refs, LongToIntFunction indexOf) throws IOException {
        row.writeShort(refs.size());
        for (EntityRef ref : refs) {
            ref(row, ref, indexOf);
        }
    }

    private static List<EntityRef> refs(ByteBuffer row, long[] ids) {
        int count = row.getShort() & 0xffff;
        List<EntityRef> refs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            refs.add(ref(row, ids));
        }
        return refs;
    }

    private static void ref(DataOutputStream row, EntityRef ref, LongToIntFunction indexOf) throws IOException {
        if (isCard(ref)) {
            row.writeByte(CARD);
            row.writeInt(indexOf.applyAsInt(ref.id()));
        } else {
            row.writeByte(ref.kind().ordinal());
            text(row, ref.key());
            text(row, ref.facet());
        }
    }

    private static EntityRef ref(ByteBuffer row, long[] ids) {
        int kind = row.get();
        if (kind == CARD) {
            return EntityRef.of(EntityKind.PRODUCT, ids[row.getInt()]).facet("card");
        }
        return new EntityRef(KINDS[kind], text(row), text(row));
    }

    static boolean isCard(EntityRef ref) {
        return ref.kind() == EntityKind.PRODUCT && ref.facet().equals("card");
    }

    private static void text(DataOutputStream row, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        row.writeShort(bytes.length);
        row.write(bytes);
    }

    private static String text(ByteBuffer row) {
        byte[] bytes = new byte[row.getShort() & 0xffff];
        row.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
