package dev.bcsite.sandbox;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which reading the sandbox plays where BigCommerce's documentation is ambiguous.
 *
 * @param second where it plays the second reading; everywhere else the first
 */
public record Readings(Set<Reading> second) {

    public Readings {
        second = Set.copyOf(second);
    }

    public static Readings defaults() {
        return new Readings(Set.of());
    }

    public Readings with(Reading reading) {
        Set<Reading> more = EnumSet.of(reading);
        more.addAll(second);
        return new Readings(more);
    }

    public boolean has(Reading reading) {
        return second.contains(reading);
    }
}
