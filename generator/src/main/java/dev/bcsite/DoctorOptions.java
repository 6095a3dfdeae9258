package dev.bcsite;

import dev.bcsite.base.Secret;
import java.util.Optional;

/**
 * What doctor is to do besides looking.
 *
 * @param reactivates whether webhooks of ours that BigCommerce deactivated are to be switched on again
 * @param live whether to ask the public addresses, too
 * @param storefrontToken a token to look at; absent for none
 */
public record DoctorOptions(boolean reactivates, boolean live, Optional<Secret> storefrontToken) {

    public static DoctorOptions standard() {
        return new DoctorOptions(false, false, Optional.empty());
    }
}
