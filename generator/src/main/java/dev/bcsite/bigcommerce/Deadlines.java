package dev.bcsite.bigcommerce;

import java.time.Duration;

/**
 * How long one request may take.
 *
 * @param connect until the connection stands
 * @param read between two pieces of the answer
 * @param call from sending to the last byte
 */
record Deadlines(Duration connect, Duration read, Duration call) {

    static final Deadlines USUAL = new Deadlines(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(60));
}
