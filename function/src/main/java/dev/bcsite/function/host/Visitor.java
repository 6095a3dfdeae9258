package dev.bcsite.function.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out at which address a shopper is.
 *
 * <p>Whoever sends a request can write any address into {@code X-Forwarded-For}. It is believed only of a proxy that proves itself with the key
 * that both know; then it is the last one there that is not the proxy's own, or what the proxy says in a header of ours.
 */
final class Visitor {

    private static final String KEY = "X-Bcsite-Proxy-Key";
    private static final String VISITOR = "X-Bcsite-Visitor";
    private static final String ADDRESSES = "X-Forwarded-For";

    private final Optional<String> proxyKey;

    Visitor(Optional<String> proxyKey) {
        this.proxyKey = proxyKey;
    }

    /** @param peer the address that the request came from, as the host knows it by itself */
    String address(Map<String, List<String>> headers, String peer) {
        if (!isOfOurProxy(headers)) {
            return peer;
        }
        List<String> told = every(headers, VISITOR);
        if (told.size() == 1) {
            return told.get(0).strip();
        }
        List<String> addresses = addresses(headers);
        int last = addresses.size() - 1;
        if (last >= 0 && addresses.get(last).equals(peer)) {
            last--;
        }
        return last < 0 ? peer : addresses.get(last);
    }

    /** The address at the end, which a host's own front end has written there. */
    static String lastForwarded(Map<String, List<String>> headers) {
        List<String> addresses = addresses(headers);
        return addresses.isEmpty() ? "" : addresses.get(addresses.size() - 1);
    }

    private boolean isOfOurProxy(Map<String, List<String>> headers) {
        List<String> sent = every(headers, KEY);
        return proxyKey.isPresent() && sent.size() == 1 && areEqual(proxyKey.get(), sent.get(0));
    }

    private static List<String> addresses(Map<String, List<String>> headers) {
        List<String> addresses = new ArrayList<>();
        for (String value : every(headers, ADDRESSES)) {
            for (String address : value.split(",")) {
                if (!address.isBlank()) {
                    addresses.add(address.strip());
                }
            }
        }
        return addresses;
    }

    private static List<String> every(Map<String, List<String>> headers, String name) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                values.addAll(header.getValue());
            }
        }
        return values;
    }

    /** Takes the same time wherever they differ. */
    private static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
