package dev.bcsite;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Secret;
import dev.bcsite.register.Registration;
import dev.bcsite.register.WebhookScopes;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where BigCommerce is to tell of changes.
 *
 * @param scopes of which; empty means all that change what the storefront shows
 */
public record WebhookSetting(URI url, SortedSet<String> scopes) {

    public WebhookSetting {
        scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    }

    /** @throws BcsiteException without a secret: a receiver could not tell BigCommerce from anybody else */
    void register(long channel, Optional<Secret> secret, Registration registration) {
        Secret known = secret.orElseThrow(() -> new BcsiteException(Problem.at(
                "webhooks",
                "channel " + channel + " has webhooks, and there is no secret by which their receiver knows them",
                "set BCSITE_WEBHOOK_SECRET to 16 characters or more, such as from: openssl rand -hex 32")));
        registration.webhooks(url, scopes.isEmpty() ? WebhookScopes.of(channel) : scopes, known);
    }
}
