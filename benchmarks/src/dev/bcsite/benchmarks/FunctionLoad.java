package dev.bcsite.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.function.Hosting;
import dev.bcsite.function.Settings;
import dev.bcsite.function.ShopFunction;
import dev.bcsite.function.call.Home;
import dev.bcsite.function.cart.CheckoutHosts;
import dev.bcsite.function.checkout.CheckoutWay;
import dev.bcsite.function.http.Headers;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.http.Response;
import dev.bcsite.function.once.Keep;
import dev.bcsite.function.session.SessionKeys;
import dev.bcsite.function.watch.Watch;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many carts the function reads in a second, beside a bare Jetty handler that makes the same call to the store and copies the answer.
 *
 * <p>The store is a server that gives, after 20 ms, the answer that a sandbox gave to the function's question. Store, function, bare handler and client
 * are processes of their own on one machine, and take turns.
 */
public final class FunctionLoad {

    /** The second compiler has most to do in the beginning. */
    private static final int WARM_SECONDS = 60;
    private static final int BUSY = 48;
    private static final int CALM = 4;
    /** As often as the function asks the store at once, at most. */
    private static final int AT_ONCE = 64;

    private static final int THREE_TIMES = 3 * AT_ONCE;

    private FunctionLoad() {}

    /** @param arguments the number of rounds, and how many seconds each takes */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Path folder = Files.createTempDirectory("function-load");
        Recorded recorded = Recorded.make(folder);
        try (Role store = Role.start("store", folder);
                Role function = Role.start("function", folder, store.address());
                Role bare = Role.start("bare", folder, store.address())) {
            String cookie = recorded.cookie();
            Client.load(function.address(), "/api/cart", cookie, BUSY, WARM_SECONDS);
            Client.load(bare.address(), "/api/cart", cookie, BUSY, WARM_SECONDS);
            List<Double> ratios = new ArrayList<>();
            List<Double> costs = new ArrayList<>();
            List<Double> middles = new ArrayList<>();
            List<Double> tails = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                double before = function.cpu();
                Client.Told ours = Client.load(function.address(), "/api/cart", cookie, BUSY, seconds);
                double cost = (function.cpu() - before) * 1000 / ours.good();
                before = bare.cpu();
                Client.Told theirs = Client.load(bare.address(), "/api/cart", cookie, BUSY, seconds);
                double bareCost = (bare.cpu() - before) * 1000 / theirs.good();
                costs.add(cost - bareCost);
                Client.Told calm = Client.load(function.address(), "/api/cart", cookie, CALM, seconds);
                Client.Told bareCalm = Client.load(bare.address(), "/api/cart", cookie, CALM, seconds);
                ratios.add(ours.perSecond() / theirs.perSecond());
                middles.add(calm.millis(0.5) - bareCalm.millis(0.5));
                tails.add(calm.millis(0.99) - bareCalm.millis(0.99));
                say("round %d: function %s at %.2f ms of processor time, bare handler %s at %.2f ms; with %d clients function %s, bare handler %s",
                        round, ours, cost, theirs, bareCost, CALM, calm, bareCalm);
            }
            say("requests per second, function over bare handler: %s", spread(ratios));
            say("processor time that the function takes beyond the bare handler's, ms a request: %s", spread(costs));
            say("added at the median, ms: %s; at the 99th percentile: %s", spread(middles), spread(tails));
            List<Double> kept = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                Client.Told peak = Client.load(function.address(), "/api/cart", cookie, AT_ONCE, seconds);
                Client.Told over = Client.load(function.address(), "/api/cart", cookie, THREE_TIMES, seconds);
                kept.add(100.0 * over.perSecond() / peak.perSecond());
                say("round %d: with %d clients %s; with %d clients %s", round, AT_ONCE, peak, THREE_TIMES, over);
            }
            say("carts at too much load, %% of those at as much as it takes: %s", spread(kept));
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** Median, and from least to most. */
    private static String spread(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    static Settings settings(URI store, String keys) {
        return new Settings(
                URI.create("https://shop.example"),
                List.of(),
                List.of(new Home("/", Optional.of("en"))),
                store.resolve("/graphql"),
                Optional.of("private-token"),
                store.resolve("/stores/x"),
                "token",
                Optional.empty(),
                1,
                Optional.empty(),
                Optional.empty(),
                new CheckoutHosts(Set.of(store.toString())),
                SessionKeys.read(keys),
                new CheckoutWay.Hosted());
    }

    /** The logs go where the logs of a server would: somewhere else. */
    static ShopFunction function(Settings settings, Duration longest) {
        Watch watch = new Watch(new PrintStream(OutputStream.nullOutputStream()));
        return ShopFunction.of(
                settings, new Hosting(path -> Optional.empty(), Keep.NOWHERE, watch, InstantSource.system(), longest));
    }

    /** What a real exchange with a sandbox was: the question, the answer, and the cookie that leads to it. */
    record Recorded(String cookie) {

        static Recorded make(Path folder) throws IOException {
            AtomicReference<byte[][]> last = new AtomicReference<>();
            Map<String, String> files = Map.of(
                    "products", "[{\"id\": 101, \"name\": \"Cup\", \"price\": 12.5, \"custom_url\": {\"url\": \"/cup/\"}},"
                            + " {\"id\": 103, \"name\": \"Vase\", \"price\": 40}]");
            SandboxOptions options = SandboxOptions.defaults().withSeed(Seed.of(files)).withObserver((request, response) -> {
                if (request.path().equals("/graphql")) {
                    last.set(new byte[][] {request.body(), response.body()});
                }
            });
            String keys = SessionKeys.make(new SecureRandom());
            try (SandboxStore store = SandboxStore.start(options)) {
                Settings settings = withToken(settings(store.storefront(), keys), store);
                ShopFunction function = function(settings, Duration.ofSeconds(30));
                Response added = function.handle(request("POST", "/api/cart/lines", "",
                        "{\"lines\":[{\"product\":101,\"quantity\":2},{\"product\":103}]}"));
                String cookie = added.header("Set-Cookie")
                        .orElseThrow(() -> new IllegalStateException("No cart: " + new String(added.body(), StandardCharsets.UTF_8)))
                        .split(";")[0];
                function.handle(request("GET", "/api/cart", cookie, ""));
                last.set(null);
                Response read = function.handle(request("GET", "/api/cart", cookie, ""));
                if (!new String(read.body(), StandardCharsets.UTF_8).contains("\"count\":3")) {
                    throw new IllegalStateException("No cart: " + new String(read.body(), StandardCharsets.UTF_8));
                }
                ObjectNode kept = Json.object()
                        .put("keys", keys)
                        .put("question", Base64.getEncoder().encodeToString(last.get()[0]))
                        .put("answer", Base64.getEncoder().encodeToString(last.get()[1]));
                Files.writeString(folder.resolve("recorded.json"), kept.toString());
                return new Recorded(cookie);
            }
        }

        private static Settings withToken(Settings other, SandboxStore store) {
            return new Settings(
                    other.site(), other.aliases(), other.homes(), other.storefrontApi(), Optional.empty(), store.apiBase(), store.token(),
                    other.account(), 1, other.proxySecret(), other.metricsToken(), other.checkoutHosts(), other.keys(), other.checkout());
        }

        private static Request request(String method, String path, String cookie, String body) {
            Map<String, List<String>> headers = Map.of(
                    "Accept", List.of("application/json"),
                    "Content-Type", List.of("application/json"),
                    "Origin", List.of("https://shop.example"),
                    "Cookie", List.of(cookie));
            return new Request(method, path, "", Headers.of(headers), body.getBytes(StandardCharsets.UTF_8), "127.0.0.1");
        }
    }
}
