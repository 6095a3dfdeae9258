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
import dev.bcsite.sandbox.table.Table;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A sandbox store with a relay before it, and registrars for its first channel. */
final class TestStore implements AutoCloseable {

    static final long CHANNEL = 1;
    static final long SITE = 1000;
    static final Set<Kind> KINDS = Set.of(Kind.ROUTE, Kind.REDIRECT);
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final SandboxStore store;
    private final MortalRelay relay;

    private TestStore(SandboxStore store, MortalRelay relay) {
        this.store = store;
        this.relay = relay;
    }

    static TestStore start() throws IOException {
        return start(Readings.defaults());
    }

    static TestStore start(Readings readings) throws IOException {
        SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withReadings(readings));
        TestStore test = new TestStore(store, MortalRelay.to(store.apiBase()));
        for (long id : test.routes().keys()) {
            test.routes().remove(id);
        }
        for (long id : test.redirects().keys()) {
            test.redirects().remove(id);
        }
        return test;
    }

    SandboxStore store() {
        return store;
    }

    MortalRelay relay() {
        return relay;
    }

    /** As a process that just started would have it. */
    Registrar registrar() {
        return registrar("machine one");
    }

    Registrar registrar(String holder) {
        StoreAccess access = new StoreAccess(store.storeHash(), relay.api(), new Secret(store.token()));
        StoreClient client = new StoreClient(access, Instant::now, duration -> {});
        ChannelId channel = ChannelId.of(CHANNEL);
        Metafields metafields = new Metafields(client);
        StoreLock lock = new StoreLock(metafields, holder, () -> NOW);
        return new Registrar(
                CHANNEL, Registries.of(client, channel), new StoreLedger(metafields, channel, lock), Progress.silent());
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
        relay.close();
        store.close();
    }
}
