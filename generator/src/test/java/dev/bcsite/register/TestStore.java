package dev.bcsite.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.Metafields;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.fault.FaultRule;
import dev.bcsite.sandbox.table.Table;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A sandbox store that clients can be cut off from, and registrars for its first channel. */
final class TestStore implements AutoCloseable {

    static final long CHANNEL = 1;
    static final long SITE = 1000;
    static final Set<Kind> KINDS = Set.of(Kind.ROUTE, Kind.REDIRECT);
    /** Nothing here asks for products, and a small shop starts sooner. */
    private static final Seed EMPTY = Seed.of(Map.of("products", "[]"));

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final SandboxStore store;
    private final Lifeline lifeline = new Lifeline();
    private final StoreClient client;

    private TestStore(SandboxStore store) {
        this.store = store;
        this.client = new StoreClient(
                new StoreAccess(store.storeHash(), store.apiBase(), new Secret(store.token())),
                Instant::now,
                duration -> {});
        store.state().faults().add(FaultRule.always(lifeline, "/**"));
    }

    static TestStore start() throws IOException {
        return start(Readings.defaults());
    }

    static TestStore start(Readings readings) throws IOException {
        SandboxStore store =
                SandboxStore.start(SandboxOptions.defaults().withSeed(EMPTY).withReadings(readings));
        TestStore test = new TestStore(store);
        test.clear();
        return test;
    }

    /** Takes everything away that applies and their rivals make. */
    void clear() {
        for (Table table : List.of(routes(), redirects(), metafields())) {
            for (long id : table.keys()) {
                table.remove(id);
            }
        }
    }

    SandboxStore store() {
        return store;
    }

    Lifeline lifeline() {
        return lifeline;
    }

    /** As a process that just started would have it. */
    Registrar registrar() {
        return registrar("machine one");
    }

    Registrar registrar(String holder) {
        return registrar(CHANNEL, holder);
    }

    /** @param id 0 for a channel that is to be made */
    Registrar registrar(long id) {
        return registrar(id, "machine one");
    }

    private Registrar registrar(long id, String holder) {
        ChannelId channel = id == 0 ? ChannelId.unknown() : ChannelId.of(id);
        Metafields metafields = new Metafields(client);
        StoreLock lock = new StoreLock(metafields, holder, () -> NOW);
        return new Registrar(
                id, Registries.of(client, channel), new StoreLedger(metafields, channel, lock), Progress.silent());
    }

    Table routes() {
        return store.state().routes();
    }

    Table redirects() {
        return store.state().redirects();
    }

    Table metafields() {
        return store.state().table(dev.bcsite.sandbox.state.Kind.METAFIELDS);
    }

    long addRoute(String type, String matching, String route) {
        ObjectNode row = new ObjectMapper().createObjectNode();
        row.put("type", type).put("matching", matching).put("route", route).put("site_id", SITE);
        return routes().add(row);
    }

    long addRedirect(String from, String url) {
        ObjectNode row = new ObjectMapper().createObjectNode();
        row.put("site_id", SITE).put("from_path", from);
        row.putObject("to").put("type", "url").put("url", url);
        return redirects().add(row);
    }

    /** Route by type and matching. */
    Map<String, String> routeTexts() {
        Map<String, String> texts = new TreeMap<>();
        for (long id : routes().keys()) {
            ObjectNode row = routes().row(id).orElseThrow();
            texts.put(
                    row.get("type").asText() + " " + row.get("matching").asText(),
                    row.get("route").asText());
        }
        return texts;
    }

    /** Target by path. */
    Map<String, String> redirectTexts() {
        Map<String, String> texts = new TreeMap<>();
        for (long id : redirects().keys()) {
            ObjectNode row = redirects().row(id).orElseThrow();
            texts.put(row.get("from_path").asText(), row.get("to").toString());
        }
        return texts;
    }

    @Override
    public void close() {
        store.close();
    }
}
