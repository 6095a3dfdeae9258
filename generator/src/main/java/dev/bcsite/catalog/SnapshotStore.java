package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * The database behind a pull, and which tables and facts a snapshot has. Rows are sealed as they will be in the
 * {@link SnapshotFile}, which takes them over as they are.
 */
final class SnapshotStore implements AutoCloseable {

    static final String PRODUCTS = "products";
    static final String BRANDS = "brands";
    static final String BLOG_POSTS = "blog-posts";

    private static final int CACHE_MIB = 16;
    private static final byte[] NOTHING = {};
    private static final String FACTS = "facts";
    private static final long FACT = 0;

    private final MVStore file;
    private final MVMap<String, byte[]> facts;

    private SnapshotStore(MVStore file) {
        this.file = file;
        this.facts = file.openMap(
                FACTS,
                new MVMap.Builder<String, byte[]>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    /** Nothing is compressed: the file is gone after the pull, and compressing was a fifth of what writing it took. */
    static SnapshotStore open(Path path) {
        return new SnapshotStore(new MVStore.Builder()
                .fileName(path.toString())
                .cacheSize(CACHE_MIB)
                .autoCommitDisabled()
                .open());
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

    /** Whether a table says something of single products, beside which of them are on a channel. */
    static boolean isOfProducts(String table) {
        return table.equals(PRODUCTS) || table.startsWith("listings/") || table.startsWith("quotes/");
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

    Optional<JsonNode> fact(String name) {
        return Optional.ofNullable(facts.get(name))
                .map(stored -> opened(name, FACT, stored).json());
    }

    void putFact(String name, JsonNode value) {
        facts.put(name, Sealed.seal(Sealed.place(name), FACT, Json.bytes(value)));
    }

    /** All but those that begin like this, as JSON. */
    SortedMap<String, String> factsWithout(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        facts.keyIterator(null).forEachRemaining(name -> {
            if (!name.startsWith(prefix)) {
                found.put(name, new String(Json.bytes(fact(name).orElseThrow()), StandardCharsets.UTF_8));
            }
        });
        return found;
    }

    Optional<RowReader> row(String table, long id) {
        return hasTable(table)
                ? Optional.ofNullable(table(table).get(id)).map(stored -> opened(table, id, stored))
                : Optional.empty();
    }

    void putRow(String table, long id, byte[] row) {
        table(table).put(id, Sealed.seal(Sealed.place(table), id, row));
    }

    private static RowReader opened(String table, long id, byte[] sealed) {
        if (!Sealed.isIntact(Sealed.place(table), id, sealed)) {
            throw new DamagedSnapshotException("the row " + table + "/" + id + " does not match its check sum");
        }
        return new RowReader(sealed, Sealed.SUM, sealed.length);
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
                .filter(name -> name.startsWith(prefix) && !name.equals(FACTS))
                .sorted()
                .toList();
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
