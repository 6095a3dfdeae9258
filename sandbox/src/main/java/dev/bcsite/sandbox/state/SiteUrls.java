package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Under which URLs the storefront of a channel answers.
 *
 * <p>A channel without a checkout URL of its own checks out where the default channel does: at the sandbox's own address,
 * wherever the default channel's storefront has moved to.
 */
public final class SiteUrls {

    private final StoreState state;

    public SiteUrls(StoreState state) {
        this.state = state;
    }

    /** The site of a channel; a channel has at most one. */
    public Optional<ObjectNode> site(long channel) {
        return Arrays.stream(state.sites().having("channel_id", Long.toString(channel)))
                .mapToObj(state.sites()::row)
                .flatMap(Optional::stream)
                .findFirst();
    }

    public Optional<String> primary(long channel) {
        return site(channel).map(site -> site.path("url").asText());
    }

    /** The URL that stays whatever the primary URL becomes; without a site there is none. */
    public Optional<String> canonical(long channel) {
        return site(channel).flatMap(site -> ofType(site, "canonical"));
    }

    /** Where a shopper of the channel pays; empty only when not even the default channel has a site. */
    public Optional<String> checkout(long channel) {
        return own(channel).or(() -> own(defaultChannel())).or(() -> primary(defaultChannel()));
    }

    private Optional<String> own(long channel) {
        return site(channel).flatMap(site -> ofType(site, "checkout"));
    }

    /** The channel that every store begins with. */
    public long defaultChannel() {
        return state.documents()
                .get("store")
                .map(store -> store.path("default_channel_id").asLong(1))
                .orElse(1L);
    }

    /** One URL of a site, by its type. */
    public static Optional<String> ofType(ObjectNode site, String type) {
        return Json.objects(site, "urls").stream()
                .filter(url -> url.path("type").asText().equals(type))
                .map(url -> url.path("url").asText())
                .findFirst();
    }

    /** Whether some other site has a URL with this host and port. */
    public boolean isTaken(String url, long bySite) {
        String authority = authority(url);
        return state.sites().stream()
                .filter(site -> site.path("id").asLong() != bySite)
                .flatMap(site -> Json.objects(site, "urls").stream())
                .anyMatch(other -> authority(other.path("url").asText()).equals(authority));
    }

    /** The host and the port, in lower case, as redirect files name a site. */
    public static String authority(String url) {
        return Optional.ofNullable(URI.create(url).getAuthority()).orElse("").toLowerCase(Locale.ROOT);
    }

    /**
     * The part of a host that its owner registered: {@code shop.example} of {@code www.shop.example}.
     *
     * <p>Without the public list of suffixes: a short label before a country's is taken for one, as in co.uk.
     */
    public static String mainDomain(String url) {
        String host = Optional.ofNullable(URI.create(url).getHost()).orElse("").toLowerCase(Locale.ROOT);
        String[] labels = host.split("\\.");
        int count = labels.length;
        if (count < 3 || host.matches("[\\d.]+")) {
            return host;
        }
        boolean isTwoPartSuffix = labels[count - 1].length() == 2 && labels[count - 2].length() <= 3;
        int kept = isTwoPartSuffix ? 3 : 2;
        return String.join(".", Arrays.copyOfRange(labels, count - kept, count));
    }
}
