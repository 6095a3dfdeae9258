package dev.bcsite.sandbox.hook;

/**
 * What deliveries share their fate by: the client that owns the webhook, and the domain they go to.
 *
 * @param domain with the port where it has one: two servers on one machine are two domains
 */
record Lane(String client, String domain) {

    /** Of deliveries whose webhook is gone. */
    static final Lane NOWHERE = new Lane("", "");
}
