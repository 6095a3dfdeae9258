package dev.bcsite.function;

import dev.bcsite.function.call.Home;
import dev.bcsite.function.cart.CheckoutHosts;
import dev.bcsite.function.checkout.CheckoutWay;
import dev.bcsite.function.customer.ApiAccount;
import dev.bcsite.function.guard.Pause;
import dev.bcsite.function.once.Keep;
import dev.bcsite.function.session.SessionKeys;
import dev.bcsite.function.view.PageView;
import dev.bcsite.function.watch.Watch;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.http.Observer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A small shop: a sandbox store, and a function in front of it, for the storefront {@code https://shop.example}. */
public final class FunctionShop implements AutoCloseable {

    public static final String ORIGIN = "https://shop.example";

    /** A plain cup, one in two colours, one with every sort of modifier, a few and none left of others. */
    public static final String PRODUCTS = """
            [{"id": 101, "name": "Cup", "sku": "CUP", "price": 12.5, "categories": [21], "custom_url": {"url": "/cup/"}},
             {"id": 102, "name": "Bowl", "sku": "BOWL", "price": 20, "categories": [21], "order_quantity_maximum": 5,
              "order_quantity_minimum": 2},
             {"id": 103, "name": "Vase", "price": 40, "categories": [21], "inventory_tracking": "product", "inventory_level": 3},
             {"id": 104, "name": "Jug", "price": 30, "categories": [21], "inventory_tracking": "product", "inventory_level": 0},
             {"id": 105, "name": "Mug", "price": 10, "categories": [21],
              "options": [{"id": 11, "display_name": "Colour", "type": "swatch", "option_values": [
                {"id": 111, "label": "Moss"}, {"id": 112, "label": "Ink"}]}],
              "modifiers": [
                {"id": 21, "display_name": "Engraving", "type": "text"},
                {"id": 24, "display_name": "Gift", "type": "checkbox", "option_values": [
                  {"id": 241, "label": "Yes", "value_data": {"checked_value": true},
                   "adjusters": {"price": {"adjuster": "relative", "adjuster_value": 2.5}}},
                  {"id": 242, "label": "No", "value_data": {"checked_value": false}}]},
                {"id": 23, "display_name": "Date", "type": "date"},
                {"id": 26, "display_name": "Letter", "type": "multi_line_text"},
                {"id": 27, "display_name": "Number", "type": "numbers_only_text"}],
              "variants": [{"id": 1051, "sku": "M1", "option_values": [{"option_id": 11, "id": 111}]},
                {"id": 1052, "sku": "M2", "price": 11, "option_values": [{"option_id": 11, "id": 112}]}]},
             {"id": 106, "name": "Hidden", "price": 1, "is_visible": false, "categories": [21]}]
            """;

    private static final String PAGE = "<!doctype html><title>Cart</title><div data-view=\"/api/cart\"><template>"
            + "<p data-each=\"notices\" data-text=\"reason\"></p><p data-if=\"isEmpty\">Empty</p>"
            + "<p data-each=\"lines\"><a data-set=\"href:url\" data-text=\"name\"></a> <b data-text=\"quantity\"></b></p>"
            + "<p data-if=\"total\" data-text=\"total\"></p></template><!--waiting-->Wait<!--/waiting--></div>";

    private final SandboxStore store;
    private Settings settings;
    private final InstantSource clock;
    private Pause pause = this::later;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private Keep keep = Keep.NOWHERE;
    /** Tests are not about how fast a busy machine is, unless they say so. */
    private Duration longest = Duration.ofSeconds(20);

    private ShopFunction function;

    private FunctionShop(SandboxStore store) {
        this.store = store;
        this.clock = store.state().clock();
        this.settings = settings(store, new CheckoutWay.Hosted());
        restart();
    }

    public static FunctionShop open() throws IOException {
        return open(Map.of());
    }

    /** @param more files of the seed, beside those for the usual shop or in their stead */
    public static FunctionShop open(Map<String, String> more) throws IOException {
        return open(SandboxOptions.defaults().withSeed(seed(more)));
    }

    /** The same, and somebody sees what the store is asked. */
    public static FunctionShop open(Map<String, String> more, Observer observer) throws IOException {
        return open(SandboxOptions.defaults().withSeed(seed(more)).withObserver(observer));
    }

    private static Seed seed(Map<String, String> more) {
        Map<String, String> files = new TreeMap<>();
        files.put("products", PRODUCTS);
        files.put(
                "categories",
                "[{\"id\": 21, \"parent_id\": 0, \"name\": \"Table\", \"url\": \"/table/\", \"children\": []}]");
        files.putAll(more);
        return Seed.of(files);
    }

    public static FunctionShop open(SandboxOptions options) throws IOException {
        FunctionShop shop = new FunctionShop(SandboxStore.start(options));
        shop.warm();
        return shop;
    }

    /** The first query of a process takes the store longer than any shopper would wait. */
    private void warm() {
        for (int i = 0; i < 5 && browser("192.0.2.1").get("/api/fresh/101").status() == 503; i++) {
            restart();
        }
    }

    public SandboxStore store() {
        return store;
    }

    public Settings settings() {
        return settings;
    }

    public ShopFunction function() {
        return function;
    }

    /** Moves the clock of the store and of the function. */
    public void later(Duration by) {
        store.state().clock().advance(by);
    }

    /** A browser without cookies, which gets to the function at an address of its own. */
    public Browser browser() {
        return new Browser(function, ORIGIN, "203.0.113.7");
    }

    /** What the function has logged, a line for each request. */
    public String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    /** From the next restart on. Otherwise the clock is moved instead. */
    public void pauseWith(Pause real) {
        pause = real;
    }

    /** From the next restart on. */
    public void answerWithin(Duration time) {
        longest = time;
    }

    /** From the next restart on. */
    public void keepClicks(Keep somewhere) {
        keep = somewhere;
    }

    /** A browser at an address that others do not share. */
    public Browser browser(String address) {
        return new Browser(function, ORIGIN, address);
    }

    /** The same shop, whose shoppers check out elsewhere. Browsers from before still ask the old function. */
    public FunctionShop with(CheckoutWay way) {
        settings = settings(store, way);
        restart();
        return this;
    }

    /** The same shop with a checkout of its own. */
    public FunctionShop withOwnCheckout() {
        return with(new CheckoutWay.Custom(store.storefront().resolve("/payments")));
    }

    /** The function forgets all that it kept in memory. Browsers from before still ask the old one. */
    public void restart() {
        function = ShopFunction.of(
                settings,
                new Hosting(
                        path -> Optional.of(PageView.of(PAGE)),
                        keep,
                        new Watch(new PrintStream(log, true)),
                        clock,
                        longest,
                        pause));
    }

    @Override
    public void close() {
        store.close();
    }

    private static Settings settings(SandboxStore store, CheckoutWay way) {
        URI hosted = store.storefront();
        return new Settings(
                URI.create(ORIGIN),
                List.of(),
                List.of(new Home("/", Optional.of("en")), new Home("/de/", Optional.of("de"))),
                hosted.resolve("/graphql"),
                Optional.empty(),
                store.apiBase(),
                store.token(),
                Optional.of(new ApiAccount(store.clientId(), store.clientSecret())),
                1,
                Optional.empty(),
                Optional.of("metrics-token"),
                new CheckoutHosts(Set.of("http://" + hosted.getRawAuthority())),
                SessionKeys.read(SessionKeys.make(new SecureRandom())),
                way);
    }
}
