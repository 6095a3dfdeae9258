package dev.bcsite.front;

import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreHosts;
import dev.bcsite.function.Hosting;
import dev.bcsite.function.Settings;
import dev.bcsite.function.ShopFunction;
import dev.bcsite.function.call.Home;
import dev.bcsite.function.cart.CheckoutHosts;
import dev.bcsite.function.once.Keep;
import dev.bcsite.function.session.SessionKeys;
import dev.bcsite.function.view.PublishedViews;
import dev.bcsite.function.view.Views;
import dev.bcsite.function.watch.Watch;
import dev.bcsite.preview.Companion;
import dev.bcsite.preview.PreviewServer;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the bcsite function that a preview has under {@code /api}. */
final class PreviewFunctions {

    private final StoreAccess access;
    private final SessionKeys keys;
    private final PreviewCheckouts checkouts;

    private PreviewFunctions(StoreAccess access, SessionKeys keys, PreviewCheckouts checkouts) {
        this.access = access;
        this.keys = keys;
        this.checkouts = checkouts;
    }

    /** @param state where the key is kept that seals sessions, so that carts outlive the preview */
    static PreviewFunctions of(StoreAccess access, Path state, PreviewCheckouts checkouts) throws IOException {
        return new PreviewFunctions(access, SessionKeys.read(SessionKeyFile.read(state)), checkouts);
    }

    /** Absent for a storefront that is to have none. */
    Optional<Companion> beside(PreviewServer server, Storefront storefront) {
        return storefront.hasFunction() ? Optional.of(function(server, storefront)) : Optional.empty();
    }

    private Companion function(PreviewServer server, Storefront storefront) {
        URI store = new StoreHosts(access).pages(storefront.channel());
        String origin = StoreHosts.origin(store);
        Settings settings = new Settings(
                server.address(),
                List.of(URI.create("http://localhost:" + server.address().getPort())),
                homes(storefront),
                store.resolve("graphql"),
                Optional.empty(),
                access.api(),
                access.token().reveal(),
                Optional.empty(),
                storefront.channel(),
                Optional.empty(),
                Optional.empty(),
                new CheckoutHosts(Set.of(origin)),
                keys,
                checkouts.way(storefront.channel()));
        InstantSource clock = InstantSource.system();
        Views views = new PublishedViews(server::page, clock, Duration.ZERO);
        return new Companion(
                new FunctionHandler(ShopFunction.of(
                        settings,
                        new Hosting(
                                views,
                                Keep.NOWHERE,
                                new Watch(new PrintStream(OutputStream.nullOutputStream())),
                                clock))),
                List.of(origin),
                checkouts.policy(storefront.channel(), origin));
    }

    private static List<Home> homes(Storefront storefront) {
        return storefront.locales().stream()
                .map(locale -> new Home(storefront.prefix(locale), Optional.of(locale)))
                .toList();
    }
}
