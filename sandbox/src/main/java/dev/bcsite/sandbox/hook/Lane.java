package dev.bcsite.sandbox.hook;

import java.net.URI;
import java.util.Locale;

/**
 * What deliveries share their fate by: the client that owns the webhook, and the domain they go to.
 *
 * @param domain with the port where it has one: two servers on one machine are two domains
 */
record Lane(String client, String domain) {

    static Lane of(String client, URI destination) {
        String host = destination.getHost().toLowerCase(Locale.ROOT);
        boolean isUsual = destination.getPort() == -1 || destination.getScheme().equals("https");
        return new Lane(client, isUsual ? host : host + ":" + destination.getPort());
    }

    /** Of deliveries whose webhook is gone. */
    static final Lane NOWHERE = new Lane("", "");
}
