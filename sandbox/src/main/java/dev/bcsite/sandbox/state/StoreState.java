package dev.bcsite.sandbox.state;

import dev.bcsite.sandbox.fault.Faults;
import dev.bcsite.sandbox.table.Documents;
import dev.bcsite.sandbox.table.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everything a running store knows: its rows and documents, who may come in, what was asked, what will go wrong.
 *
 * <p>Tests change a store through this; the next request sees the change. Safe to use from several threads.
 */
public final class StoreState {

    private final Map<Kind, Table> tables = new EnumMap<>(Kind.class);
    private final Commits commits = new Commits();
    private final Documents documents;
    private final Access access;
    private final RequestLog requests;
    private final Faults faults;
    private final Attempts attempts;
    private final QuotaMeter quota;
    private final ShiftedClock clock;
    private final Optional<StoreState> leading;
    private final List<Runnable> whenReset = new CopyOnWriteArrayList<>();

    public StoreState(Shop shop, QuotaMeter quota, ShiftedClock clock) {
        this(shop, quota, clock, new Access(), new RequestLog(), new Faults(), new Attempts(clock), Optional.empty());
    }

    private StoreState(
            Shop shop,
            QuotaMeter quota,
            ShiftedClock clock,
            Access access,
            RequestLog requests,
            Faults faults,
            Attempts attempts,
            Optional<StoreState> leading) {
        for (Kind kind : Kind.values()) {
            tables.put(kind, new Table(kind.table(), kind.idField(), shop.rows(kind), commits));
        }
        this.documents = new Documents(shop.documents(), commits);
        this.quota = quota;
        this.clock = clock;
        this.access = access;
        this.requests = requests;
        this.faults = faults;
        this.attempts = attempts;
        this.leading = leading;
    }

    /** Rows and documents of their own, everything else shared. */
    StoreState withRowsOf(Shop shop) {
        return new StoreState(shop, quota, clock, access, requests, faults, attempts, Optional.of(this));
    }

    /** The store itself, which this may be a replica of: what happens by itself happens there. */
    public StoreState leading() {
        return leading.orElse(this);
    }

    public Table table(Kind kind) {
        return tables.get(kind);
    }

    /** Products as {@code include=} everything returns them, with {@code channels} for their assignments. */
    public Table products() {
        return table(Kind.PRODUCTS);
    }

    /** Categories in the flat v3 shape: {@code category_id}, {@code url.path}. */
    public Table categories() {
        return table(Kind.CATEGORIES);
    }

    public Table brands() {
        return table(Kind.BRANDS);
    }

    public Table channels() {
        return table(Kind.CHANNELS);
    }

    public Table listings() {
        return table(Kind.LISTINGS);
    }

    public Table sites() {
        return table(Kind.SITES);
    }

    /** Routes of all sites, each with a {@code site_id} that responses do not show. */
    public Table routes() {
        return table(Kind.ROUTES);
    }

    public Table redirects() {
        return table(Kind.REDIRECTS);
    }

    /** Single values; {@link Shop} says under which names. */
    public Documents documents() {
        return documents;
    }

    /** Keeps changes together, and tells of them. */
    public Commits commits() {
        return commits;
    }

    public Access access() {
        return access;
    }

    public RequestLog requests() {
        return requests;
    }

    public Faults faults() {
        return faults;
    }

    public QuotaMeter quota() {
        return quota;
    }

    /** Counts what may happen only so often. */
    public Attempts attempts() {
        return attempts;
    }

    public ShiftedClock clock() {
        return clock;
    }

    /** Back to the seed: no changes, no faults, no requests, a fresh quota window. Tokens and the clock stay. */
    public void reset() {
        commits.forgetting(this::resetRows);
        requests.clear();
        faults.clear();
        attempts.clear();
        quota.reset();
        whenReset.forEach(Runnable::run);
    }

    void resetRows() {
        tables.values().forEach(Table::reset);
        documents.reset();
    }

    /** Does this after each reset, on the thread that resets. */
    public void whenReset(Runnable work) {
        whenReset.add(work);
    }
}
