package dev.bcsite.doctor;

import dev.bcsite.base.PublicUrl;
import dev.bcsite.bigcommerce.Webhook;
import dev.bcsite.bigcommerce.WebhookAdmin;
import dev.bcsite.bigcommerce.WebhookAdmin.BlockedDomain;
import dev.bcsite.bigcommerce.WebhookAdmin.Health;
import dev.bcsite.bigcommerce.Webhooks;
import dev.bcsite.register.Kind;
import dev.bcsite.register.LedgerKeeper;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether BigCommerce delivers the webhooks that are bcsite's. Others of the same API account are only mentioned.
 *
 * <p>BigCommerce switches a webhook off when nothing could be delivered for two days, and never on again. Doing that is
 * the one thing a check may change, and only when it was asked to.
 */
public final class HookCheck implements Check {

    private static final String REACTIVATE = "mend the receiver, then bcsite doctor --reactivate";

    private final Webhooks webhooks;
    private final List<LedgerKeeper> ledgers;
    private final boolean reactivates;

    /** @param ledgers of all storefronts, which say what is bcsite's */
    public HookCheck(Webhooks webhooks, List<LedgerKeeper> ledgers, boolean reactivates) {
        this.webhooks = webhooks;
        this.ledgers = List.copyOf(ledgers);
        this.reactivates = reactivates;
    }

    @Override
    public Area area() {
        return Area.WEBHOOKS;
    }

    @Override
    public String subject() {
        return "webhooks";
    }

    @Override
    public void look(Notebook notebook) throws InterruptedException {
        WebhookAdmin admin = webhooks.admin();
        Set<String> ours = ours();
        List<Health> own = admin.hooks().stream()
                .filter(health -> ours.contains(Long.toString(health.hook().id())))
                .toList();
        if (own.isEmpty()) {
            notebook.note(area(), subject(), "none is bcsite's, so the site is built when somebody builds it");
        }
        for (Health health : own) {
            status(health, notebook);
            destination(health.hook(), notebook);
        }
        admin.blocked().forEach(blocked -> blocked(blocked, own, notebook));
        if (!own.isEmpty() && admin.emails().isEmpty()) {
            notebook.note(area(), subject(), "BigCommerce has no address to tell of failed deliveries");
        }
    }

    private Set<String> ours() throws InterruptedException {
        Set<String> ids = new TreeSet<>();
        for (LedgerKeeper ledger : ledgers) {
            ledger.read().owned().forEach((key, owned) -> {
                if (key.kind() == Kind.WEBHOOK) {
                    ids.add(owned.id());
                }
            });
        }
        return ids;
    }

    private void status(Health health, Notebook notebook) throws InterruptedException {
        Webhook hook = health.hook();
        String name = "webhook " + hook.scope();
        if (health.status().equals("active")) {
            notebook.well(area(), name, "it is active");
        } else if (health.status().equals("deactivated") && reactivates) {
            webhooks.activate(hook.id());
            notebook.note(area(), name, "BigCommerce had deactivated it; it is switched on again");
        } else if (health.status().equals("deactivated")) {
            notebook.problem(area(), name, "BigCommerce has deactivated it", REACTIVATE);
        } else {
            notebook.warning(
                    area(),
                    name,
                    "somebody has switched it off",
                    "switch it on again with bcsite plan --adopt webhooks and bcsite apply");
        }
    }

    private void destination(Webhook hook, Notebook notebook) {
        PublicUrl.complaint(hook.destination())
                .ifPresent(complaint -> notebook.problem(
                        area(),
                        "webhook " + hook.scope(),
                        hook.destination() + " " + complaint,
                        "BigCommerce delivers to port 443 of public https addresses only"));
    }

    private void blocked(BlockedDomain blocked, List<Health> own, Notebook notebook) {
        boolean isOurs = own.stream()
                .anyMatch(health -> url(health.hook().destination())
                        .filter(url -> SiteUrls.host(url).equals(blocked.domain()))
                        .isPresent());
        long minutes = blocked.timeLeft().toMinutes() + 1;
        String found = "BigCommerce delivers nothing there for " + minutes + " min more, because too much failed";
        if (isOurs) {
            notebook.problem(
                    area(), "domain " + blocked.domain(), found, "look why its receiver fails, and answer 2xx at once");
        } else {
            notebook.note(area(), "domain " + blocked.domain(), found);
        }
    }

    private static Optional<URI> url(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
