package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Progress;
import dev.bcsite.catalog.Category;
import dev.bcsite.catalog.PriceQuote;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.ProductOption;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.catalog.StorePage;
import dev.bcsite.sandbox.Quota;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.Seed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotPullerTest {

    @TempDir
    Path state;

    @Test
    void onlyVisibleProductsOfTheChannelArePulled() throws Exception {
        try (TestShop shop = TestShop.small(state);
                Snapshot snapshot = shop.pull(TestShop.channels(1))) {
            assertArrayEquals(new long[] {11, 12}, snapshot.productIds(1));
            assertEquals(Optional.empty(), snapshot.product(14));
            assertEquals(Optional.empty(), snapshot.product(15));
            assertEquals(
                    List.of("Cups", "Large"),
                    snapshot.categories(1).stream().map(Category::name).toList());
            assertEquals("Kiln", snapshot.brand(3).orElseThrow().name());
            assertEquals(
                    List.of("About"),
                    snapshot.storePages(1).stream().map(StorePage::name).toList());
        }
    }

    @Test
    void eachChannelHasItsOwnProductsFromOneWalk() throws Exception {
        try (TestShop shop = TestShop.small(state);
                Snapshot snapshot = shop.pull(TestShop.channels(2, 1))) {
            assertArrayEquals(new long[] {11, 12}, snapshot.productIds(1));
            assertArrayEquals(new long[] {11, 13}, snapshot.productIds(2));
            assertEquals(List.of(1L, 2L), snapshot.channelIds());
            assertEquals(List.of(), snapshot.categories(2));
            // One page of the walk, and one for the options of two products.
            assertEquals(2, shop.meter().requests().get("GET /v3/catalog/products"));
        }
    }

    @Test
    void optionsAndModifiersAreMergedIntoTheirProducts() throws Exception {
        try (TestShop shop = TestShop.small(state);
                Snapshot snapshot = shop.pull(TestShop.channels(1, 2))) {
            Product boston = snapshot.product(12).orElseThrow();
            assertEquals("Size", boston.options().get(0).name());
            assertEquals(
                    List.of("S", "L"),
                    boston.options().get(0).values().stream()
                            .map(ProductOption.Value::label)
                            .toList());
            ProductOption engraving =
                    snapshot.product(13).orElseThrow().modifiers().get(0);
            assertEquals(ProductOption.Kind.TEXT, engraving.kind());
            assertEquals(Optional.of(20), engraving.limits().maximumLength());
            assertFalse(snapshot.product(11).orElseThrow().hasChoices());
        }
    }

    @Test
    void variantsAreQuotedOnlyWhereTheyDifferInPrice() throws Exception {
        try (TestShop shop = TestShop.small(state);
                Snapshot snapshot = shop.pull(TestShop.channels(1))) {
            assertEquals(List.of(Optional.empty()), variantsQuoted(snapshot, "USD", 11));
            assertEquals(
                    List.of(Optional.empty(), Optional.of(121L), Optional.of(122L)),
                    variantsQuoted(snapshot, "USD", 12));
            PriceQuote large = snapshot.quotes(1, "USD", 12).get(2);
            assertEquals(0, large.calculated().withTax().compareTo(new BigDecimal("18")));
        }
    }

    @Test
    void pricesComeInEveryCurrencyOfTheOrder() throws Exception {
        try (TestShop shop = TestShop.small(state);
                Snapshot snapshot = shop.pull(PullOrder.of(new ChannelOrder(1, List.of("USD", "EUR"))))) {
            assertEquals(List.of("EUR", "USD"), snapshot.quotedCurrencies(1));
            BigDecimal euros = snapshot.quotes(1, "EUR", 11).get(0).calculated().withTax();
            assertEquals(0, euros.compareTo(new BigDecimal("6.25")), euros.toString());
        }
    }

    @Test
    void aCurrencyThatTheStoreLacksIsTold() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            assertEquals(
                    "channel 1: the currency \"GBP\" is not enabled in the store, which has EUR, USD; enable it in the"
                            + " control panel or take it out of the storefront's currencies",
                    complaint(shop, PullOrder.of(new ChannelOrder(1, List.of("USD", "GBP")))));
        }
    }

    @Test
    void whatMustNotBePublishedIsNotOnDisk() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            String rows = shop.pulled(TestShop.channels(1, 2))
                    + Files.readString(shop.file("snapshot.mv"), StandardCharsets.ISO_8859_1);
            for (String secret :
                    List.of("4.25", "mail.example", "Spam", "Secret", "cost_price", shop.sandbox.token())) {
                assertFalse(rows.contains(secret), secret + " is in the snapshot");
            }
            assertTrue(rows.contains("Austin Cup"), "the rows are readable as text at all");
        }
    }

    @Test
    void aSecondPullReplacesTheSnapshotWhileTheFirstIsStillRead() throws Exception {
        try (TestShop shop = TestShop.small(state);
                Snapshot first = shop.pull(TestShop.channels(1))) {
            shop.sandbox.state().products().remove(12);
            try (Snapshot second = shop.pull(TestShop.channels(1))) {
                assertArrayEquals(new long[] {11}, second.productIds(1));
                assertEquals("Boston Cup", first.product(12).orElseThrow().name());
            }
        }
    }

    @Test
    void aStoreThatSuddenlyHasNoProductsIsNotBelieved() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            String before = shop.pulled(TestShop.channels(1));
            shop.sandbox.state().products().remove(11);
            shop.sandbox.state().products().remove(12);
            assertEquals(
                    "Channel 1 has no products any more, though the last snapshot had some; check the products' channel"
                            + " assignments and visibility, or allow an empty store with --allow-empty; until then the"
                            + " last snapshot stays",
                    complaint(shop, TestShop.channels(1)));
            try (Snapshot kept = Snapshot.open(shop.file("snapshot.mv"), "sandbox1")) {
                assertEquals(before, SnapshotText.of(kept));
            }
            assertFalse(Files.exists(shop.file("pull.mv")), "what was not believed must not be resumed");
            try (Snapshot empty = shop.pull(TestShop.channels(1).allowingEmpty(true))) {
                assertEquals(0, empty.productIds(1).length);
            }
        }
    }

    @Test
    void aFirstPullWithoutProductsTellsWhatToCheck() throws Exception {
        try (TestShop shop =
                TestShop.of(SandboxOptions.defaults().withSeed(Seed.of(Map.of("products", "[]"))), state)) {
            assertEquals(
                    "The store has no visible products on channel 1; assign products to the channel and make them"
                            + " visible in the control panel, or allow an empty store with --allow-empty",
                    complaint(shop, TestShop.channels(1)));
            shop.pull(TestShop.channels(1).allowingEmpty(true)).close();
            // Nothing to lose: an empty store may stay empty only when told so.
            assertTrue(complaint(shop, TestShop.channels(1)).startsWith("The store has no visible products"));
        }
    }

    @Test
    void aPageThatLacksARowIsNoticedAndTheRowIsFetched() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            String whole = shop.pulled(TestShop.channels(1, 2));
            shop.fault("short-pull@/v3/catalog/products#1");
            assertEquals(whole, shop.pulled(TestShop.channels(1, 2)));
        }
    }

    @Test
    void aStoreThatAlwaysSendsLessThanItCountsIsAProblem() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            String before = shop.pulled(TestShop.channels(1, 2).withWholeAfter(Duration.ZERO));
            shop.fault("short-pull@/v3/catalog/products");
            assertEquals(
                    "Could not list the products: short pull, BigCommerce counts 3 and sent 1; build again when nobody"
                            + " is changing the catalog; until then the last snapshot stays",
                    complaint(shop, TestShop.channels(1, 2).withWholeAfter(Duration.ZERO)));
            try (Snapshot kept = Snapshot.open(shop.file("snapshot.mv"), "sandbox1")) {
                assertEquals(before, SnapshotText.of(kept));
            }
        }
    }

    @Test
    void aShortListOfBrandsIsReadAgain() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            shop.fault("short-pull@/v3/catalog/brands#1-2");
            try (Snapshot snapshot = shop.pull(TestShop.channels(1))) {
                assertEquals(1, snapshot.brands().size());
            }
            shop.fault("short-pull@/v3/catalog/brands");
            assertEquals(
                    "Could not list the brands: BigCommerce counts 1 and sent 0; build again when nobody is changing"
                            + " them",
                    complaint(shop, TestShop.channels(1)));
        }
    }

    @Test
    void aTokenThatIsRevokedStopsThePullAtOnce() throws Exception {
        try (TestShop shop = TestShop.of(SandboxOptions.defaults().withSeed("generated:120:7"), state)) {
            shop.fault("unauthorized@/v3/pricing/products#2-1000");
            assertEquals(
                    "Could not ask for the prices of channel 1 in USD: HTTP 401; the access token is not valid for store"
                            + " sandbox1: check BCSITE_ACCESS_TOKEN",
                    complaint(shop, TestShop.channels(1)));
            long asked = shop.meter().requests().get("POST /v3/pricing/products");
            assertTrue(asked <= 2 + PullOrder.DEFAULT_READERS, "asked " + asked + " times");
        }
    }

    @Test
    void faultsThatPassChangeNothing() throws Exception {
        try (TestShop shop = TestShop.of(SandboxOptions.defaults().withSeed("generated:60:3"), state)) {
            String calm = shop.pulled(TestShop.channels(1));
            shop.fault("server-error(503)@/**#p0.1:1; dropped-connection@/**#p0.05:2;"
                    + " too-many-requests(2)@/**#p0.05:4; malformed-json@/**#p0.02:5");
            shop.freshClient();
            assertEquals(calm, shop.pulled(TestShop.channels(1)));
            assertTrue(
                    shop.meter().retries().size() >= 2, shop.meter().retries().toString());
        }
    }

    @Test
    void theQuotaIsNeverExceeded() throws Exception {
        MovingClock clock = new MovingClock();
        SandboxOptions options = SandboxOptions.defaults()
                .withSeed("generated:200:5")
                .withQuota(new Quota(10, Duration.ofSeconds(30)))
                .withClock(clock);
        try (TestShop shop = TestShop.of(options, state)) {
            StoreClient client = TestClients.of(shop.sandbox, clock);
            new SnapshotPuller(client, state, clock)
                    .pull(TestShop.channels(1), Progress.silent())
                    .close();
            assertEquals(Map.of(), client.meter().retries());
            assertTrue(client.meter().waited().compareTo(Duration.ofMinutes(1)) > 0);
        }
    }

    @Test
    void anInterruptedPullStopsAndIsResumed() throws Exception {
        try (TestShop shop = TestShop.of(SandboxOptions.defaults().withSeed("generated:60:3"), state)) {
            String whole = shop.pulled(TestShop.channels(1));
            Files.delete(shop.file("snapshot.mv"));
            shop.fault("slow-answer(1000)@/v3/pricing/products");
            CountDownLatch started = new CountDownLatch(1);
            AtomicReference<Throwable> end = new AtomicReference<>();
            Thread puller = new Thread(() -> {
                try {
                    shop.pull(TestShop.channels(1), onStage("Pulling options and prices", started::countDown));
                } catch (Exception e) {
                    end.set(e);
                }
            });
            puller.start();
            started.await();
            puller.interrupt();
            puller.join();
            assertEquals(InterruptedException.class, end.get().getClass());
            assertFalse(Files.exists(shop.file("snapshot.mv")));
            shop.heal();
            assertEquals(whole, shop.pulled(TestShop.channels(1)));
        }
    }

    @Test
    void progressTellsStagesAndHowMuchThereIs() throws Exception {
        List<String> stages = new ArrayList<>();
        try (TestShop shop = TestShop.small(state)) {
            shop.pull(TestShop.channels(1).withReaders(1), new Progress() {
                        @Override
                        public synchronized void stage(String name, long total) {
                            stages.add(name + " " + total);
                        }

                        @Override
                        public void at(long done) {}

                        @Override
                        public void note(String sentence) {
                            stages.add(sentence);
                        }
                    })
                    .close();
        }
        assertEquals(
                List.of(
                        "Pulling the store 0",
                        "Pulling products 2",
                        "Pulling options and prices 2",
                        "Pulling prices of variants 1"),
                stages);
    }

    static Progress onStage(String wanted, Runnable then) {
        return new Progress() {
            @Override
            public void stage(String name, long total) {
                if (name.equals(wanted)) {
                    then.run();
                }
            }

            @Override
            public void at(long done) {}

            @Override
            public void note(String sentence) {}
        };
    }

    private static List<Optional<Long>> variantsQuoted(Snapshot snapshot, String currency, long product) {
        return snapshot.quotes(1, currency, product).stream()
                .map(PriceQuote::variantId)
                .toList();
    }

    private static String complaint(TestShop shop, PullOrder order) {
        return assertThrows(BcsiteException.class, () -> shop.pull(order)).getMessage();
    }
}
