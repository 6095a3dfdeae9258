package dev.bcsite.sandbox.identity;

import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/** Tells links to the store and its storefronts from links to anywhere else, where no shopper may be sent. */
public final class StoreLinks {

    private final StoreState state;
    private final Address address;

    public StoreLinks(StoreState state, Address address) {
        this.state = state;
        this.address = address;
    }

    /** Whether a link is a path, or on the host of the store or of one of its sites. */
    public boolean isOurs(String link) {
        if (StorePath.is(link)) {
            return true;
        }
        try {
            URI uri = URI.create(link);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return isWeb && uri.getRawAuthority() != null && hosts().contains(uri.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Set<String> hosts() {
        Set<String> hosts = new TreeSet<>(Set.of(address.origin().getRawAuthority()));
        state.sites().stream()
                .flatMap(site -> Json.objects(site, "urls").stream())
                .map(url -> URI.create(url.path("url").asText()).getRawAuthority())
                .forEach(hosts::add);
        return hosts;
    }
}
