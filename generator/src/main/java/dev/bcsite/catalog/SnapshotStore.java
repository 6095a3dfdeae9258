package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables and facts of a pull, and which ones a snapshot has. Rows are sealed as they will be in the
 * {@link SnapshotFile}, which takes them over as they are.
 *
 * <p>A pull of changes lies on the last snapshot: what it does not put or remove in the tables of products and their
 * prices is as it was there. All other tables and the facts are put anew by every pull.
 */
final class SnapshotStore implements AutoCloseable {

    static final String PRODUCTS = "products";
    static final String BRANDS = "brands";
    static final String BLOG_POSTS = "blog-posts";

    /** What a pull notes for the next one, and no build looks at. */
    static final String NOTES = "notes/";

    private static final String ASSIGNMENTS = "assignments/";
    private static final String QUOTES = "quotes/";
    private static final byte[] NOTHING = {};

    private final PullLog log;
    private final Optional<SnapshotFile> base;
    private final SortedMap<String, byte[]> facts = new TreeMap<>();
    private final SortedMap<String, Table> tables = new TreeMap<>();
    private final List<Table> numbered = new ArrayList<>();

    private SnapshotStore(PullLog log, Optional<SnapshotFile> base) {
        this.log = log;
        this.base = base;
    }

    /**
     * Takes up what the file holds.
     *
     * @param base the snapshot that the pull lies on, if it is one of changes
     */
    static SnapshotStore open(PullLog log, Optional<SnapshotFile> base) throws IOException {
        SnapshotStore store = new SnapshotStore(log, base);
        log.replay(store.new Replay());
        return store;
    }

    static String categories(long channel) {
        return "categories/" + channel;
    }

    static String assignments(long channel) {
        return ASSIGNMENTS + channel;
    }

    /** Of a table of assignments. */
    static long channel(String assignments) {
        return Long.parseLong(assignments.substring(ASSIGNMENTS.length()));
    }

    static String listings(long channel) {
        return "listings/" + channel;
    }

    static String quotes(long channel, String currency) {
        return QUOTES + channel + "/" + currency;
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

    /** Whether a table has ids and no rows. */
    static boolean isSet(String table) {
        return table.startsWith(ASSIGNMENTS);
    }

    private static boolean isKept(String table) {
        return table.equals(PRODUCTS) || table.startsWith(ASSIGNMENTS) || table.startsWith(QUOTES);
    }

    /** @param base what lies beneath; absent where the pull puts everything anew */
    private record Table(int number, int place, RowIndex rows, Optional<SnapshotTable> base) {

        boolean isInBase(long id) {
            return base.isPresent() && base.get().indexOf(id) >= 0 && !rows.isRemoved(id);
        }
    }

    private Table table(String name) {
        Table known = tables.get(name);
        if (known != null) {
            return known;
        }
        log.table(numbered.size(), name);
        return add(name);
    }

    private Table add(String name) {
        Table table = new Table(
                numbered.size(),
                Sealed.place(name),
                new RowIndex(),
                isKept(name) ? base.flatMap(file -> file.table(name)) : Optional.empty());
        tables.put(name, table);
        numbered.add(table);
        return table;
    }

    private Optional<Table> find(String name) {
        Table known = tables.get(name);
        boolean isBeneath = known == null
                && isKept(name)
                && base.flatMap(file -> file.entry(name)).isPresent();
        return isBeneath ? Optional.of(table(name)) : Optional.ofNullable(known);
    }

    Optional<JsonNode> fact(String name) {
        return Optional.ofNullable(facts.get(name)).map(fact -> new RowReader(fact, 0, fact.length).json());
    }

    void putFact(String name, JsonNode value) {
        byte[] bytes = Json.bytes(value);
        facts.put(name, bytes);
        log.fact(name, bytes);
    }

    /** Names of all facts that begin like this. */
    List<String> facts(String prefix) {
        return facts.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** All but those that begin like this, as JSON. */
    SortedMap<String, String> factsWithout(String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        facts.forEach((name, fact) -> {
            if (!name.startsWith(prefix)) {
                found.put(name, new String(fact, StandardCharsets.UTF_8));
            }
        });
        return found;
    }

    Optional<RowReader> row(String table, long id) {
        if (!has(table, id)) {
            return Optional.empty();
        }
        byte[] sealed = sealed(table, id);
        return Optional.of(new RowReader(sealed, Sealed.SUM, sealed.length));
    }

    void putRow(String table, long id, byte[] row) {
        Table rows = table(table);
        byte[] sealed = Sealed.seal(rows.place(), id, row);
        rows.rows().put(id, log.row(rows.number(), id, sealed), sealed.length);
    }

    /** Whether something in the table was put or removed. */
    boolean isTouched(String table) {
        return !isKept(table)
                || find(table).filter(rows -> rows.rows().isUntouched()).isEmpty();
    }

    /** Whether this pull put the row. */
    boolean isOwn(String table, long id) {
        return find(table).filter(rows -> rows.rows().has(id)).isPresent();
    }

    /** The bytes of a row that is there, behind their sum. */
    byte[] sealed(String table, long id) {
        Table rows = find(table).orElseThrow();
        if (!rows.rows().has(id)) {
            SnapshotTable beneath = rows.base().orElseThrow();
            return base.orElseThrow().sealed(table, beneath, beneath.indexOf(id));
        }
        byte[] sealed = log.read(rows.rows().place(id), rows.rows().length(id));
        if (!Sealed.isIntact(rows.place(), id, sealed)) {
            throw new DamagedSnapshotException("the row " + table + "/" + id + " does not match its check sum");
        }
        return sealed;
    }

    /** Of a row with its sum; zero when there is none. */
    int length(String table, long id) {
        Optional<Table> found = find(table);
        if (found.isEmpty() || found.get().rows().has(id)) {
            return found.isEmpty() ? 0 : found.get().rows().length(id);
        }
        return found.get().isInBase(id)
                ? found.get().base().get().lengths()[found.get().base().get().indexOf(id)]
                : 0;
    }

    /** Whether a row is the one of another file, or both are missing. */
    boolean isSameRow(String table, long id, SnapshotFile other) {
        Optional<byte[]> there = other.table(table)
                .filter(rows -> rows.indexOf(id) >= 0)
                .map(rows -> other.sealed(table, rows, rows.indexOf(id)));
        return has(table, id)
                ? there.filter(row -> Arrays.equals(row, sealed(table, id))).isPresent()
                : there.isEmpty();
    }

    /** Ascending. */
    long[] ids(String table) {
        Optional<Table> found = find(table);
        if (found.isEmpty()) {
            return new long[0];
        }
        RowIndex own = found.get().rows();
        if (found.get().base().isEmpty()) {
            return own.ids();
        }
        long[] beneath = found.get().base().get().ids();
        return own.isUntouched() ? beneath.clone() : union(own.ids(), beneath, own);
    }

    private static long[] union(long[] own, long[] beneath, RowIndex index) {
        long[] all = Arrays.copyOf(own, own.length + beneath.length);
        int count = own.length;
        for (long id : beneath) {
            if (!index.has(id) && !index.isRemoved(id)) {
                all[count++] = id;
            }
        }
        long[] ids = Arrays.copyOf(all, count);
        Arrays.sort(ids);
        return ids;
    }

    /** Names of all tables that begin like this. */
    List<String> tables(String prefix) {
        TreeSet<String> names = new TreeSet<>(tables.keySet());
        base.ifPresent(
                file -> file.tables("").stream().filter(SnapshotStore::isKept).forEach(names::add));
        return names.stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** Adds an id to a table that is only a set. */
    void mark(String table, long id) {
        Table rows = table(table);
        rows.rows().put(id, log.row(rows.number(), id, NOTHING), 0);
    }

    boolean has(String table, long id) {
        return find(table)
                .filter(rows -> rows.rows().has(id) || rows.isInBase(id))
                .isPresent();
    }

    void remove(String table, long id) {
        if (has(table, id)) {
            Table rows = find(table).orElseThrow();
            rows.rows().remove(id);
            log.removal(rows.number(), id);
        }
    }

    /** Throws away all that was put. */
    void clear() throws IOException {
        facts.clear();
        tables.clear();
        numbered.clear();
        log.clear();
    }

    /** Makes everything put since the last time survive a crash of this process. */
    void commit() {
        log.commit();
    }

    /** Drops what was put since the last {@link #commit()}. */
    @Override
    public void close() {
        log.close();
    }

    /** Takes up what an earlier pull had put. */
    private final class Replay implements PullLog.Listener {

        @Override
        public void table(int number, String name) {
            if (number != numbered.size()) {
                throw new DamagedSnapshotException("a pull holds what no pull writes");
            }
            add(name);
        }

        @Override
        public void row(int table, long id, long place, int length) {
            numbered.get(table).rows().put(id, place, length);
        }

        @Override
        public void removal(int table, long id) {
            numbered.get(table).rows().remove(id);
        }

        @Override
        public void fact(String name, byte[] value) {
            facts.put(name, value);
        }
    }
}
