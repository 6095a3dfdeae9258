package dev.bcsite.catalog;

import java.util.Set;

/**
 * A product as a pull found it.
 *
 * @param channels ids of the channels it is assigned to
 * @param lacksOptions whether its options and modifiers have yet to be asked for
 */
public record PulledProduct(Product product, Set<Long> channels, boolean lacksOptions) {

    public PulledProduct {
        channels = Set.copyOf(channels);
    }
}
