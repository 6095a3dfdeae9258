package dev.bcsite.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Behind;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.StoreApi;
import dev.bcsite.sandbox.control.Control;
import dev.bcsite.sandbox.fault.Fault;
import dev.bcsite.sandbox.graph.StorefrontGraphQl;
import dev.bcsite.sandbox.hook.WebhookDeliveries;
import dev.bcsite.sandbox.http.JettyServer;
import dev.bcsite.sandbox.page.StorePages;
import dev.bcsite.sandbox.payment.PaymentsHost;
import dev.bcsite.sandbox.picture.PictureServer;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.ChangeFile;
import dev.bcsite.sandbox.state.QuotaMeter;
import dev.bcsite.sandbox.state.Replica;
import dev.bcsite.sandbox.state.ShiftedClock;
import dev.bcsite.sandbox.state.Shop;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A running sandbox store: BigCommerce in one process, over real HTTP on 127.0.0.1.
 *
 * <p>It answers from when {@link #start} returns until {@link #close}. Any number can run side by side.
 */
public final class SandboxStore implements AutoCloseable {

    private final SandboxOptions options;
    private final JettyServer server;
    private final Address address;
    private final StoreState state;
    private final StoreApi api;
    private final WebhookDeliveries webhooks;
    private final Replica replica;
    private final Optional<ChangeFile> changes;

    private SandboxStore(
            SandboxOptions options,
            JettyServer server,
            Address address,
            StoreState state,
            StoreApi api,
            WebhookDeliveries webhooks,
            Replica replica,
            Optional<ChangeFile> changes) {
        this.changes = changes;
        this.replica = replica;
        this.webhooks = webhooks;
        this.api = api;
        this.options = options;
        this.server = server;
        this.address = address;
        this.state = state;
    }

    /**
     * Binds the port, reads the seed and begins to answer.
     *
     * @throws SeedException if the seed cannot be used
     * @throws IOException if the port is taken, or the data folder cannot be used or is in use
     */
    public static SandboxStore start(SandboxOptions options) throws IOException {
        JettyServer server = JettyServer.bind(options.port());
        try {
            return start(options, server);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static SandboxStore start(SandboxOptions options, JettyServer server) throws IOException {
        Address address = new Address(server.origin(), options.storeHash());
        Shop shop = options.seed().shop(address);
        if (options.data().isEmpty()) {
            return start(options, server, address, shop, Optional.empty());
        }
        ChangeFile changes = ChangeFile.in(options.data().get(), options.seed().toString());
        try {
            return start(options, server, address, shop, Optional.of(changes));
        } catch (IOException | RuntimeException e) {
            changes.close();
            throw e;
        }
    }

    private static SandboxStore start(
            SandboxOptions options, JettyServer server, Address address, Shop shop, Optional<ChangeFile> changes)
            throws IOException {
        ShiftedClock clock = new ShiftedClock(options.clock());
        QuotaMeter quota = new QuotaMeter(options.quota(), clock);
        StoreState state = new StoreState(shop, quota, clock);
        changes.ifPresent(file -> {
            file.replay(state);
            file.follow(state);
        });
        state.access().play(options.readings());
        state.access().grant(options.token());
        state.faults().add(options.faults());
        WebhookDeliveries webhooks = WebhookDeliveries.of(
                state, options.storeHash(), options.readings(), options.timing().hookDeadline());
        Replica replica = Replica.of(state, shop);
        replica.lag(options.timing().lag());
        List<Endpoint> endpoints =
                Behind.reads(Areas.endpoints(state, webhooks), Areas.endpoints(replica.state(), webhooks), replica);
        StoreApi api = new StoreApi(endpoints, state, address, options.readings());
        PictureServer pictures = new PictureServer(state, shop.pictures());
        Control control = new Control(state, address, options.readings(), webhooks, replica);
        StorefrontGraphQl graphQl = new StorefrontGraphQl(state, replica, address, options.readings());
        server.start(new StoreFront(
                address,
                api,
                pictures,
                control,
                graphQl,
                new StorePages(state, address),
                new PaymentsHost(state, options.readings()),
                options.observer()));
        return new SandboxStore(options, server, address, state, api, webhooks, replica, changes);
    }

    /** What API paths such as {@code /v3/channels} are appended to: {@code http://127.0.0.1:PORT/stores/HASH}. */
    public URI apiBase() {
        return address.apiBase();
    }

    public String storeHash() {
        return options.storeHash();
    }

    public String token() {
        return options.token();
    }

    public String clientId() {
        return "sandbox-client-id";
    }

    public String clientSecret() {
        return "sandbox-client-secret";
    }

    /** Where the store's own pages are. */
    public URI storefront() {
        return address.origin();
    }

    /** Where the control endpoints are; {@code GET} lists them. */
    public URI control() {
        return address.origin().resolve("/control");
    }

    /** One line of JSON with everything a client needs to know, for a command line to print. */
    public String readyLine() {
        ObjectNode line = Json.object()
                .put("api", apiBase().toString())
                .put("token", token())
                .put("clientId", clientId())
                .put("clientSecret", clientSecret())
                .put("storefront", storefront().toString())
                .put("control", control().toString());
        return Json.text(line);
    }

    /** Every operation of the management API that it answers, such as {@code GET /v3/catalog/brands}. */
    public List<String> operations() {
        return api.endpoints();
    }

    /** For tests, which may look and change while the store runs. */
    public StoreState state() {
        return state;
    }

    /** The faults strike the next requests to the API, or the next deliveries, once each and in this order. */
    public void next(Fault... faults) {
        state.faults().next(faults);
    }

    /**
     * The faults strike the next requests like this, once each and in this order.
     *
     * @param request {@code GET /v3/catalog/products}, or only the path; wildcards as in specifications
     */
    public void next(String request, Fault... faults) {
        state.faults().next(request, faults);
    }

    /** What webhooks were told and are yet to be told. */
    public WebhookDeliveries webhooks() {
        return webhooks;
    }

    /** How late readers see changes; zero when at once. */
    public Duration lag() {
        return replica.lag();
    }

    /** Stops answering; idle and busy connections end. Another store may use the data folder then. */
    @Override
    public void close() {
        server.close();
        webhooks.close();
        changes.ifPresent(SandboxStore::close);
    }

    private static void close(ChangeFile changes) {
        try {
            changes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
