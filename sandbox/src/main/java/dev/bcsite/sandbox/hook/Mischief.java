package dev.bcsite.sandbox.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What BigCommerce says may happen to deliveries and seldom does: twice the same, and in another order. Only on request.
 * Safe to use from several threads.
 */
final class Mischief {

    /** How long deliveries wait for others to change places with. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private int duplicates;
    private int shuffled;
    private final Set<String> held = new HashSet<>();

    synchronized void duplicate(int next) {
        duplicates = next;
    }

    synchronized void shuffle(int next) {
        shuffled = next;
    }

    /** Notes that this attempt was put off. */
    synchronized void hold(Delivery delivery) {
        held.add(name(delivery));
    }

    /** Whether this attempt was put off before, and so is made now; forgets that it was. */
    synchronized boolean lets(Delivery delivery) {
        return held.remove(name(delivery));
    }

    private static String name(Delivery delivery) {
        return delivery.id() + "/" + delivery.attempts();
    }

    /** Whether the next delivery is to be made twice; counts it. */
    synchronized boolean takesDuplicate() {
        boolean takes = duplicates > 0;
        duplicates -= takes ? 1 : 0;
        return takes;
    }

    /** Whether these deliveries are to wait, because more are awaited to change places with. */
    synchronized boolean holds(List<Delivery> due, Instant now) {
        return !due.isEmpty()
                && due.size() < shuffled
                && due.get(0).due().plus(PATIENCE).isAfter(now);
    }

    /** The deliveries in the order to make them. */
    synchronized List<Delivery> ordered(List<Delivery> due) {
        if (shuffled == 0 || due.isEmpty()) {
            return due;
        }
        List<Delivery> mixed = new ArrayList<>(due);
        Collections.shuffle(mixed, new Random(shuffled));
        if (mixed.equals(due)) {
            Collections.rotate(mixed, 1);
        }
        shuffled = 0;
        return mixed;
    }

    synchronized void clear() {
        duplicates = 0;
        shuffled = 0;
        held.clear();
    }
}
