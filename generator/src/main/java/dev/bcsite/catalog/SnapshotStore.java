package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Digest;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/** The file behind a snapshot: which tables it has and what a row looks like. Both its reader and its writer use it. */
final class SnapshotStore implements AutoCloseable {

    /** Raised whenever a file written before can no longer be read as it is. */
    static final int FORMAT = 1;

    static final String PRODUCTS = "products";
    static final String PRODUCT_DIGESTS = "product-digests";
    static final String BRANDS = "brands";
    static final String BLOG_POSTS = "blog-posts";

    private static final int CACHE_MIB = 16;
    private static final byte[] NOTHING = {};

    private final MVStore file;
    private final MVMap<String, byte[]> facts;

    private SnapshotStore(MVStore file) {
        this.file = file;
        this.facts = file.openMap(
                "facts",
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    static SnapshotStore openForReading(Path path) {
        return new SnapshotStore(builder(UnlockedFiles.nameOf(path)).readOnly().open());
    }

    static SnapshotStore openForWriting(Path path) {
        return new SnapshotStore(
                builder(path.toString()).autoCommitDisabled().compress().open());
    }

    private static MVStore.Builder builder(String name) {
        return new MVStore.Builder().fileName(name).cacheSize(CACHE_MIB);
    }

    static String categories(long channel) {
        return "categories/" + channel;
    }

    static String assignments(long channel) {
        return "assignments/" + channel;
    }

    static String listings(long channel) {
        return "listings/" + channel;
    }

    static String quotes(long channel, String currency) {
        return "quotes/" + channel + "/" + currency;
    }

    static String storePages(long channel) {
        return "store-pages/" + channel;
    }

    static String redirects(long site) {
        return "redirects/" + site;
    }

    MVMap<Long, byte[]> table(String name) {
        return file.openMap(
                name,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    boolean hasTable(String name) {
        return file.hasMap(name);
    }

    void dropTable(String name) {
        if (file.hasMap(name)) {
            file.removeMap(name);
        }
    }

    Optional<JsonNode> fact(String name) {
        return Optional.ofNullable(facts.get(name)).map(stored -> Json.read(Sealed.open(name, stored)));
    }

    void putFact(String name, JsonNode value) {
        facts.put(name, Sealed.seal(name, Json.bytes(value)));
    }

    void dropFact(String name) {
        facts.remove(name);
    }

    void dropFactsBelow(String prefix) {
        for (String name = facts.ceilingKey(prefix);
                name != null && name.startsWith(prefix);
                name = facts.higherKey(name)) {
            facts.remove(name);
        }
    }

    <T> Optional<T> row(String table, long id, Function<JsonNode, T> read) {
        if (!hasTable(table)) {
            return Optional.empty();
        }
        return Optional.ofNullable(table(table).get(id))
                .map(stored -> read.apply(Json.read(Sealed.open(table + "/" + id, stored))));
    }

    void putRow(String table, long id, JsonNode row) {
        putRow(table, id, Json.bytes(row));
    }

    void putRow(String table, long id, byte[] row) {
        table(table).put(id, Sealed.seal(table + "/" + id, row));
    }

    /** Visits rows by ascending id. */
    void forEach(String table, BiConsumer<Long, JsonNode> visitor) {
        if (hasTable(table)) {
            Cursor<Long, byte[]> cursor = table(table).cursor(null);
            while (cursor.hasNext()) {
                long id = cursor.next();
                visitor.accept(id, Json.read(Sealed.open(table + "/" + id, cursor.getValue())));
            }
        }
    }

    /** Ascending. */
    long[] ids(String table) {
        if (!hasTable(table)) {
            return new long[0];
        }
        MVMap<Long, byte[]> rows = table(table);
        long[] ids = new long[Math.toIntExact(rows.sizeAsLong())];
        Iterator<Long> keys = rows.keyIterator(null);
        for (int i = 0; i < ids.length; i++) {
            ids[i] = keys.next();
        }
        return ids;
    }

    long size(String table) {
        return hasTable(table) ? table(table).sizeAsLong() : 0;
    }

    /** Names of all tables that begin like this. */
    List<String> tables(String prefix) {
        return file.getMapNames().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    void putProduct(Product product) {
        byte[] row = Json.bytes(ProductJson.write(product));
        putRow(PRODUCTS, product.id(), row);
        Digest digest = Digest.of(row);
        table(PRODUCT_DIGESTS)
                .put(
                        product.id(),
                        ByteBuffer.allocate(2 * Long.BYTES)
                                .putLong(digest.high())
                                .putLong(digest.low())
                                .array());
    }

    Optional<Digest> productDigest(long id) {
        if (!hasTable(PRODUCT_DIGESTS)) {
            return Optional.empty();
        }
        return Optional.ofNullable(table(PRODUCT_DIGESTS).get(id))
                .map(ByteBuffer::wrap)
                .map(bytes -> new Digest(bytes.getLong(), bytes.getLong()));
    }

    /** Adds an id to a table that is only a set. */
    void mark(String table, long id) {
        table(table).put(id, NOTHING);
    }

    boolean has(String table, long id) {
        return hasTable(table) && table(table).containsKey(id);
    }

    void remove(String table, long id) {
        if (hasTable(table)) {
            table(table).remove(id);
        }
    }

    /** Makes everything put since the last time survive a crash of this process. */
    void commit() {
        file.commit();
    }

    /** Does not compact: that would take longer than the pull saved. */
    @Override
    public void close() {
        file.close(0);
    }

    /** Drops what was put since the last {@link #commit()}. */
    void closeWithoutCommit() {
        file.closeImmediately();
    }
}
