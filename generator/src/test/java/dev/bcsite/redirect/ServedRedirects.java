package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a server for every old path there is, and follows where it leads. */
final class ServedRedirects {

    private ServedRedirects() {}

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Each redirect answers 301 to a page that answers 200, in one hop, also with the other slash at its end. */
    static void check(RedirectMap map, int port) throws IOException {
        List<SiteRedirect> all = new ArrayList<>(map.redirects());
        all.addAll(map.respellings());
        for (SiteRedirect redirect : all) {
            check(redirect.from(), redirect, port);
            Optional<OldPath> other = redirect.from().otherSlash();
            if (other.isPresent()) {
                check(other.get(), redirect, port);
            }
        }
    }

    private static void check(OldPath from, SiteRedirect redirect, int port) throws IOException {
        String asked = from.encoded() + (from.query().isEmpty() ? "" : "?" + from.query());
        Asked first = Asked.get(port, asked);
        assertEquals(301, first.status(), asked);
        assertEquals(redirect.to().location(), first.path(), asked);
        Asked second = Asked.get(port, first.path());
        assertEquals(200, second.status(), first.path());
        String page = ((Destination.OnSite) redirect.to()).path().toString();
        assertEquals(page, second.body(), first.path());
    }
}
