package dev.bcsite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.doctor.Diagnosis;
import dev.bcsite.doctor.Disk;
import dev.bcsite.register.Change;
import dev.bcsite.register.Fields;
import dev.bcsite.register.ItemKey;
import dev.bcsite.register.Kind;
import dev.bcsite.register.Ledger;
import dev.bcsite.register.LedgerKeeper;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A small shop that is built, planned and applied, so that a doctor finds nothing; and what a test can break of it. */
final class PatientSite implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final String CONFIG = """
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts:
              - channel: 1
                url: "https://www.shop.example"
                checkoutUrl: "https://checkout.shop.example"
                locales: [en]
                currencies: [USD]
                webhooks:
                  url: "https://hooks.shop.example/bcsite"
                  scopes: ["store/product/*"]
            theme: plain
            """;
    private static final String SHOP = """
            -- bcsite.yaml --
            %s
            -- store/sites.json --
            [{"id": 1000, "channel_id": 1, "url": "https://www.shop.example"}]
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}, "categories": [5]}]
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestSite site;
    private DoctorOptions options = DoctorOptions.standard();
    private Disk disk = folder -> 10L * 1024 * 1024 * 1024;
    private Path output;

    private PatientSite(TestSite site) {
        this.site = site;
        this.output = site.output();
    }

    static PatientSite healthy(Path folder) throws IOException {
        return ready(TestSite.of(folder, SHOP.formatted(CONFIG)));
    }

    /** One that is going to be broken. */
    static PatientSite breakable(Path folder) throws IOException {
        return ready(TestSite.unchecked(folder, SHOP.formatted(CONFIG)));
    }

    private static PatientSite ready(TestSite site) throws IOException {
        PatientSite patient = new PatientSite(site);
        patient.moveClock();
        patient.site.build();
        patient.planAndApply();
        return patient;
    }

    void planAndApply() throws IOException {
        SiteRegistration registration = new SiteRegistration(config(), access(), Progress.silent());
        registration.apply(registration.plan(BuildOptions.standard().withOffline(true), PlanOptions.standard()));
    }

    /** The store's clock stands where the tests' does. */
    private void moveClock() {
        StoreState state = site.store().state();
        state.clock().setOffset(java.time.Duration.between(Instant.now(), NOW));
    }

    /** A channel that bcsite makes, and all that its user does until the site is built. */
    void createChannel(String name, String url) throws IOException {
        configure("https://www.shop.example", url);
        SiteRegistration registration = new SiteRegistration(config(), access(), Progress.silent());
        PlanOptions options = PlanOptions.of(List.of(), List.of(), false, Optional.of(name));
        registration.apply(registration.plan(BuildOptions.standard(), options));
        site.write(
                "bcsite.yaml",
                CONFIG.replace("channel: 1", "channel: 2")
                        .replace("https://www.shop.example", url)
                        .replace(
                                "https://checkout.shop.example",
                                "https://checkout." + url.substring("https://".length())));
        site.setProduct(77, "channels", List.of(1, 2));
        state().table(dev.bcsite.sandbox.state.Kind.TREES).edit(1, tree ->
                (ObjectNode) tree.set("channels", JSON.valueToTree(List.of(1, 2))));
        site.build();
        planAndApply();
    }

    TestSite site() {
        return site;
    }

    StoreState state() {
        return site.store().state();
    }

    SiteConfig config() throws IOException {
        return SiteConfig.read(site.folder().resolve("bcsite.yaml")).withOutput(output);
    }

    Diagnosis examine() throws IOException {
        return doctor().examine(access(), options);
    }

    Diagnosis examineWithoutToken() throws IOException {
        Problem problem = Problem.at("store abc", "no access token is given", "set BCSITE_ACCESS_TOKEN");
        return doctor().withoutStore(new BcsiteException(problem), options);
    }

    private SiteDoctor doctor() throws IOException {
        // Goes on from where the tests stand, as the store's does.
        Instant started = Instant.now();
        return new SiteDoctor(
                config(), Progress.silent(), () -> NOW.plus(java.time.Duration.between(started, Instant.now())), disk);
    }

    void configure(String from, String to) throws IOException {
        site.write("bcsite.yaml", CONFIG.replace(from, to));
    }

    void reactivating() {
        options = new DoctorOptions(true, false, options.storefrontToken());
    }

    void room(long bytes) {
        disk = folder -> bytes;
    }

    void outputIn(Path folder) {
        output = folder;
    }

    /** A storefront token with these claims; quotes are single ones. */
    void token(String claims) {
        String middle = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        rawToken("e30." + middle + ".c2lnbmVk");
    }

    void rawToken(String text) {
        options = new DoctorOptions(options.reactivates(), false, Optional.of(new Secret(text)));
    }

    void setChannel(String field, String value) {
        state().channels().edit(1, row -> row.put(field, value));
    }

    void setStore(UnaryOperator<ObjectNode> change) {
        ObjectNode store = (ObjectNode) state().documents().get("store").orElseThrow();
        state().documents().put("store", change.apply(store.deepCopy()));
    }

    /** Moves the channel site, as somebody in the control panel would. */
    void setUrl(String type, String url) {
        state().sites().edit(1000, row -> {
            if (type.equals("primary")) {
                row.put("url", url);
            }
            row.path("urls").forEach(one -> {
                if (one.path("type").asText().equals(type)) {
                    ((ObjectNode) one).put("url", url);
                }
            });
            return row;
        });
    }

    LedgerKeeper ledger() throws IOException {
        return ChannelDesk.ledger(config(), StoreClient.of(access()), 1);
    }

    private StoreAccess access() {
        return site.access().withWebhookSecret(Optional.of(new Secret("0123456789abcdef")));
    }

    /** Changes the webhook that the apply made, as BigCommerce would not let anybody. */
    void setHook(UnaryOperator<ObjectNode> change) {
        Table hooks = state().table(dev.bcsite.sandbox.state.Kind.HOOKS);
        hooks.edit(hooks.keys()[0], change);
    }

    void deactivateHook() {
        setHook(row -> row.put("is_active", false).put("is_deactivated", true));
    }

    /** An apply that noted what it was about to do, and died. */
    void pending(String route) throws IOException, InterruptedException {
        Change change = new Change(
                Change.Action.ADD,
                new ItemKey(Kind.ROUTE, route),
                Optional.empty(),
                Fields.NONE,
                Fields.of("route", "/{slug}/"),
                Optional.empty());
        LedgerKeeper keeper = ledger();
        Ledger ledger = keeper.read();
        keeper.save(new Ledger(
                ledger.serial() + 1,
                ledger.owned(),
                Optional.of(new Ledger.Pending(Digest.of("plan"), List.of(change)))));
    }

    JsonNode hook() {
        var hooks = state().table(dev.bcsite.sandbox.state.Kind.HOOKS);
        return hooks.row(hooks.keys()[0]).orElseThrow();
    }

    @Override
    public void close() {
        site.close();
    }
}
