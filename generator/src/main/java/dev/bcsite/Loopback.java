package dev.bcsite;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Tells addresses of this very machine from those that others can reach. */
final class Loopback {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private Loopback() {}

    static boolean is(URI url) {
        return Optional.ofNullable(url.getHost()).filter(NAMES::contains).isPresent();
    }
}
