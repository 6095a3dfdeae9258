package dev.bcsite.sandbox.page;

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
 * @param session empty until something is worth remembering
 * @param isEmbedded whether the page is shown inside a frame of the channel's site
 * @param scriptSources hosts that may give this page scripts, each after a space
 */
record Visit(
        StoreState state,
        Address address,
        Request request,
        Optional<Session> session,
        boolean isEmbedded,
        String scriptSources) {

    static Visit of(StoreState state, Address address, Request request) {
        boolean isEmbedded = request.path().startsWith("/embedded-checkout");
        return new Visit(state, address, request, new Sessions(state).find(request), isEmbedded, "");
    }

    Visit withScriptsFrom(String url) {
        return new Visit(state, address, request, session, isEmbedded, " " + origin(url));
    }

    long channel() {
        return session.map(Session::channel).orElse(1L);
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

    /** Where the channel's own pages are; the store's where it has no site. */
    String siteUrl() {
        return state.sites().stream()
                .filter(site -> site.path("channel_id").asLong() == channel())
                .map(site -> site.path("url").asText())
                .findFirst()
                .orElse(address.origin().toString());
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
