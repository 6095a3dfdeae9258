package dev.bcsite.bigcommerce;

import java.time.Duration;
import java.util.List;

/**
 * How the webhooks of the API account fare.
 *
 * @param emails who is told of failures, sorted
 * @param hooks ascending by id
 * @param blocked domains that get no deliveries for the moment, by name
 */
public record WebhookAdmin(List<String> emails, List<Health> hooks, List<BlockedDomain> blocked) {

    public WebhookAdmin {
        emails = List.copyOf(emails);
        hooks = List.copyOf(hooks);
        blocked = List.copyOf(blocked);
    }

    /** @param status {@code active}, {@code inactive} as its owner wants it, or {@code deactivated} by BigCommerce */
    public record Health(Webhook hook, String status) {}

    /**
     * A domain that failed too often.
     *
     * @param timeLeft until deliveries go on
     * @param reasons what went wrong, in BigCommerce's words
     */
    public record BlockedDomain(String domain, Duration timeLeft, List<String> reasons) {

        public BlockedDomain {
            reasons = List.copyOf(reasons);
        }
    }
}
