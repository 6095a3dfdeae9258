package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.identity.Session;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A browser on one of the store's pages.
 *
 * @param channel the one that the path or the host says, else the session's, else the default one
 * @param session empty until something is worth remembering
 * @param isEmbedded whether the page is shown inside a frame of the channel's site
 * @param scriptSources hosts that may give this page scripts, each after a space
 */
record Visit(
        StoreState state,
        Address address,
        Request request,
        Optional<Session> session,
        long channel,
        boolean isEmbedded,
        String scriptSources) {

    static final long DEFAULT_CHANNEL = 1;

    /** @param said the channel that the path or the host says */
    static Visit of(StoreState state, Address address, Request request, OptionalLong said) {
        Optional<Session> session = new Sessions(state).find(request);
        long channel = said.orElse(session.map(Session::channel).orElse(DEFAULT_CHANNEL));
        boolean isEmbedded = request.path().startsWith("/embedded-checkout");
        return new Visit(state, address, request, session, channel, isEmbedded, "");
    }

    /** @param sources each after a space */
    Visit withScriptsFrom(String sources) {
        return new Visit(state, address, request, session, channel, isEmbedded, scriptSources + sources);
    }

    Visit inFrame(boolean isEmbedded) {
        return new Visit(state, address, request, session, channel, isEmbedded, scriptSources);
    }

    Visit on(long other) {
        return new Visit(state, address, request, session, other, isEmbedded, scriptSources);
    }

    /** Goes shopping on this channel: a cart that is begun from now on is the channel's. */
    Visit entering() {
        session.filter(one -> one.channel() != channel)
                .ifPresent(one -> state.commits().together(() -> {
                    new Sessions(state).keep(one.withChannel(channel));
                }));
        return this;
    }

    /** Under which the channel's own storefront is. */
    String shopPath() {
        return channel == DEFAULT_CHANNEL ? "" : "/channels/" + channel;
    }

    OptionalLong customer() {
        return session.map(Session::customer).orElse(OptionalLong.empty());
    }

    Optional<Cart> cart() {
        return session.flatMap(Session::cart).flatMap(new Carts(state)::find);
    }

    /** Under which the steps of the checkout are. */
    String checkoutPath() {
        return isEmbedded ? "/embedded-checkout" : "/checkout";
    }

    String storeName() {
        return state.documents()
                .get("store")
                .map(store -> store.path("name").asText())
                .orElse("Store");
    }

    String language() {
        return cart().map(Cart::locale).orElse("en");
    }

    /** Where signing in happens without leaving the window or the frame. */
    String loginPath() {
        return isEmbedded ? "/embedded-checkout/login.php" : "/login.php";
    }

    Optional<ObjectNode> site() {
        return state.sites().stream()
                .filter(site -> site.path("channel_id").asLong() == channel)
                .findFirst();
    }

    /** Where the channel's own pages are; the store's where it has no site. */
    String siteUrl() {
        return site().map(site -> site.path("url").asText()).orElse(address.origin() + shopPath());
    }

    String siteOrigin() {
        return origin(siteUrl());
    }

    /** The first name of who is signed in. */
    Optional<String> customerName() {
        return customer().isEmpty()
                ? Optional.empty()
                : state.table(Kind.CUSTOMERS)
                        .row(customer().getAsLong())
                        .map(row -> row.path("first_name").asText());
    }

    static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
