package dev.bcsite.bigcommerce;

import dev.bcsite.CheckedSandbox;
import dev.bcsite.base.Progress;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sandbox store, a client for it, and a state directory to pull into. */
final class TestShop implements AutoCloseable {

    /** Two channels; simple products, one with options, one with a modifier only, one hidden and one nowhere. */
    private static final Map<String, String> SMALL =
            Map.of("products", """
            [{"id": 11, "name": "Austin Cup", "price": 12.50, "brand_id": 3, "categories": [5], "channels": [1, 2],
              "cost_price": 4.25, "custom_url": {"url": "/austin-cup/"}, "description": "<p>Blue.</p>",
              "reviews": [{"id": 1, "title": "Good", "text": "Holds tea.", "status": "approved", "rating": 5,
                "email": "kim@mail.example", "name": "Kim", "date_reviewed": "2026-01-05T10:00:00+00:00"},
               {"id": 2, "title": "Spam", "text": "Buy!", "status": "pending", "rating": 1,
                "email": "spam@mail.example", "name": "Spam", "date_reviewed": "2026-01-06T10:00:00+00:00"}]},
             {"id": 12, "name": "Boston Cup", "price": 14, "categories": [5, 6], "channels": [1],
              "custom_url": {"url": "/boston-cup/"}, "option_set_id": 1,
              "options": [{"id": 70, "display_name": "Size", "type": "rectangles", "sort_order": 0, "option_values": [
                {"id": 700, "label": "S", "sort_order": 0}, {"id": 701, "label": "L", "sort_order": 1}]}],
              "variants": [
                {"id": 121, "sku": "B-S", "price": 14, "calculated_price": 14, "option_values": [
                  {"id": 700, "option_id": 70, "option_display_name": "Size", "label": "S"}]},
                {"id": 122, "sku": "B-L", "price": 18, "calculated_price": 18, "option_values": [
                  {"id": 701, "option_id": 70, "option_display_name": "Size", "label": "L"}]}]},
             {"id": 13, "name": "Denver Cup", "price": 9, "categories": [6], "channels": [2],
              "custom_url": {"url": "/denver-cup/"}, "option_set_id": 2,
              "modifiers": [{"id": 80, "display_name": "Engraving", "type": "text", "required": false,
                "config": {"text_characters_limited": true, "text_max_length": 20}, "option_values": []}]},
             {"id": 14, "name": "Hidden Cup", "price": 1, "channels": [1], "is_visible": false,
              "custom_url": {"url": "/hidden-cup/"}},
             {"id": 15, "name": "Unassigned Cup", "price": 1, "channels": [],
              "custom_url": {"url": "/unassigned-cup/"}}]
            """, "categories", """
            [{"category_id": 5, "tree_id": 1, "name": "Cups", "url": {"path": "/cups/"}},
             {"category_id": 6, "tree_id": 1, "parent_id": 5, "name": "Large", "url": {"path": "/cups/large/"}}]
            """, "brands", """
            [{"id": 3, "name": "Kiln", "custom_url": {"url": "/kiln/"}}]
            """, "channels", """
            [{"id": 1, "name": "Main", "type": "storefront", "platform": "bigcommerce", "status": "active"},
             {"id": 2, "name": "Outlet", "type": "storefront", "platform": "custom", "status": "active"}]
            """, "currencies", """
            [{"id": 1, "currency_code": "USD", "is_default": true, "enabled": true, "is_transactional": true,
              "currency_exchange_rate": "1.0000000000", "token": "$", "token_location": "left", "decimal_token": ".",
              "thousands_token": ",", "decimal_places": 2},
             {"id": 2, "currency_code": "EUR", "is_default": false, "enabled": true, "is_transactional": false,
              "currency_exchange_rate": "0.5000000000", "token": "€", "token_location": "right", "decimal_token": ",",
              "thousands_token": ".", "decimal_places": 2}]
            """, "pages", """
            [{"id": 1, "channel_id": 1, "name": "About", "type": "page", "url": "/about/", "body": "<p>Us.</p>",
              "is_visible": true},
             {"id": 2, "channel_id": 1, "name": "Trade", "type": "page", "url": "/trade/", "body": "Secret.",
              "is_visible": true, "is_customers_only": true}]
            """);

    private final CheckedSandbox checked;
    final SandboxStore sandbox;
    final MovingClock clock = new MovingClock();
    private final Path state;
    private StoreClient client;

    private TestShop(CheckedSandbox checked, Path state) {
        this.checked = checked;
        this.sandbox = checked.store();
        this.state = state;
        this.client = TestClients.of(sandbox, clock);
    }

    static TestShop small(Path state) throws IOException {
        return of(smallOptions(), state);
    }

    static SandboxOptions smallOptions() {
        return SandboxOptions.defaults().withSeed(Seed.of(SMALL));
    }

    static TestShop of(SandboxOptions options, Path state) throws IOException {
        return new TestShop(CheckedSandbox.start(options), state);
    }

    /** Whose requests need not be such as BigCommerce's contracts want them. */
    static TestShop unchecked(SandboxOptions options, Path state) throws IOException {
        return new TestShop(CheckedSandbox.unchecked(options), state);
    }

    /** A client that has not asked for anything yet. */
    StoreClient freshClient() {
        client = TestClients.of(sandbox, clock);
        return client;
    }

    /** A new client that waits for answers for as long as they take. */
    StoreClient patientClient() {
        client = TestClients.patient(sandbox, clock);
        return client;
    }

    RequestMeter meter() {
        return client.meter();
    }

    StoreClient client() {
        return client;
    }

    Path file(String name) {
        return state.resolve(name);
    }

    /** What the store was asked since the last time, by endpoint and how often. */
    String asked() {
        Map<String, Integer> counts = sandbox.state().requests().counts();
        sandbox.state().requests().clear();
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " ×" + count.getValue())
                .collect(Collectors.joining("\n"));
    }

    void fault(String specification) {
        sandbox.state().faults().add(specification);
    }

    void heal() {
        sandbox.state().faults().clear();
    }

    Snapshot pull(PullOrder order) throws IOException, InterruptedException {
        return pull(order, Progress.silent());
    }

    Snapshot pull(PullOrder order, Progress progress) throws IOException, InterruptedException {
        return new SnapshotPuller(client, state, clock).pull(order, progress);
    }

    /** Everything a fresh pull brings, as text. */
    String pulled(PullOrder order) throws IOException, InterruptedException {
        try (Snapshot snapshot = pull(order)) {
            return SnapshotText.of(snapshot);
        }
    }

    static PullOrder channels(long... ids) {
        ChannelOrder[] channels = java.util.Arrays.stream(ids)
                .mapToObj(id -> new ChannelOrder(id, List.of()))
                .toArray(ChannelOrder[]::new);
        return PullOrder.of(channels);
    }

    @Override
    public void close() {
        checked.close();
    }
}
