package dev.bcsite.register;

import java.util.List;

/**
 * Everything that is to change at BigCommerce, as shown to people and as written to a file.
 *
 * @param store the hash of the store it is meant for
 * @param channels one for each storefront, in the order of the configuration
 */
public record RegistrationPlan(String store, List<ChannelPlan> channels) {

    public RegistrationPlan {
        channels = List.copyOf(channels);
    }

    public boolean isEmpty() {
        return channels.stream().allMatch(ChannelPlan::isEmpty);
    }
}
