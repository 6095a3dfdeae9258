package dev.bcsite.register;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.Webhook;
import dev.bcsite.bigcommerce.Webhooks;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Webhooks by scope and destination, with the header that a receiver knows them by. What is compared is a digest of its
 * value, so that a new secret is a change and no secret is shown.
 */
final class WebhookRegistry implements Registry {

    static final String HEADER = "X-Bcsite-Webhook-Secret";
    private static final String ACTIVE = "active";
    private static final String SECRET = "secret";
    private static final String DEACTIVATED =
            "false (BigCommerce deactivated it: deliveries failed, or there were none for 90 days)";

    private final Webhooks webhooks;
    private final Optional<Secret> secret;

    /** @param secret absent where webhooks are only looked at or removed */
    WebhookRegistry(Webhooks webhooks, Optional<Secret> secret) {
        this.webhooks = webhooks;
        this.secret = secret;
    }

    static List<Wanted> wanted(URI destination, Set<String> scopes, Secret secret) {
        String digest = SecretDigest.of(secret, destination.toString());
        Fields fields = Fields.of(ACTIVE, "true").with(SECRET, digest);
        return scopes.stream()
                .map(scope -> new Wanted(key(scope, destination.toString()), fields))
                .toList();
    }

    @Override
    public Kind kind() {
        return Kind.WEBHOOK;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        List<Webhook> hooks = keys.isEmpty()
                ? List.of()
                : webhooks.list().stream()
                        .filter(hook -> keys.contains(key(hook.scope(), hook.destination())))
                        .toList();
        Set<Long> deactivated = deactivated(hooks);
        return hooks.stream()
                .map(hook -> found(hook, deactivated.contains(hook.id())))
                .toList();
    }

    /** Which are off because BigCommerce wanted it and nobody else. Asked only when one is off. */
    private Set<Long> deactivated(List<Webhook> hooks) throws InterruptedException {
        if (hooks.stream().allMatch(Webhook::isActive)) {
            return Set.of();
        }
        return webhooks.admin().hooks().stream()
                .filter(health -> health.status().equals("deactivated"))
                .map(health -> health.hook().id())
                .collect(Collectors.toSet());
    }

    @Override
    public void check(List<Change> changes) {
        changes.stream().filter(change -> !change.isRemoval()).forEach(this::requireSecret);
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        if (changes.get(0).isRemoval()) {
            for (Change change : changes) {
                String id = change.id().orElseThrow();
                outcomes.attempt(change, () -> {
                    webhooks.delete(Long.parseLong(id));
                    return id;
                });
            }
            return;
        }
        Map<Long, Webhook> there = new HashMap<>();
        webhooks.list().forEach(hook -> there.put(hook.id(), hook));
        for (Change change : changes) {
            outcomes.attempt(change, () -> Long.toString(written(change, there).id()));
        }
    }

    private Webhook written(Change change, Map<Long, Webhook> there) throws InterruptedException {
        return change.id().isPresent()
                ? webhooks.update(
                        changed(change, there.get(Long.parseLong(change.id().get()))))
                : webhooks.create(fresh(change)).orElseThrow();
    }

    private Webhook fresh(Change change) {
        Map<String, Secret> headers = new TreeMap<>();
        secret.filter(value -> hasSecret(change)).ifPresent(value -> headers.put(HEADER, value));
        return Webhook.fresh(scope(change), destination(change), headers);
    }

    /** Headers that somebody else gave a webhook that was taken over stay. */
    private Webhook changed(Change change, Webhook there) {
        Map<String, Secret> headers = new TreeMap<>(there.headers());
        if (!change.after().get(SECRET).equals(secretOf(there))) {
            headers.keySet().removeIf(HEADER::equalsIgnoreCase);
            secret.filter(value -> hasSecret(change)).ifPresent(value -> headers.put(HEADER, value));
        }
        boolean isActive = change.after().get(ACTIVE).equals("true");
        return new Webhook(there.id(), there.scope(), there.destination(), new TreeMap<>(headers), isActive);
    }

    private Found found(Webhook hook, boolean isDeactivated) {
        Fields left = Fields.of(ACTIVE, Boolean.toString(hook.isActive() || isDeactivated))
                .with(SECRET, secretOf(hook));
        return new Found(
                key(hook.scope(), hook.destination()),
                Long.toString(hook.id()),
                isDeactivated ? left.with(ACTIVE, DEACTIVATED) : left,
                left);
    }

    /** Empty without the header. */
    private String secretOf(Webhook hook) {
        return hook.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(HEADER))
                .map(header -> SecretDigest.of(header.getValue(), hook.destination()))
                .findFirst()
                .orElse("");
    }

    /** What is sent is what was planned, or nothing. */
    private void requireSecret(Change change) {
        boolean isNew = !change.after().get(SECRET).equals(change.before().get(SECRET));
        Optional<String> ours = secret.map(value -> SecretDigest.of(value, destination(change)));
        if (isNew
                && hasSecret(change)
                && !ours.equals(Optional.of(change.after().get(SECRET)))) {
            throw new BcsiteException(Problem.at(
                    "BCSITE_WEBHOOK_SECRET",
                    secret.isEmpty()
                            ? "it is not set, and the plan makes webhooks that send it"
                            : "it is another secret than the plan was made with",
                    "set the secret that the plan was made with, or make a new plan"));
        }
    }

    private static boolean hasSecret(Change change) {
        return !change.after().get(SECRET).isEmpty();
    }

    private static ItemKey key(String scope, String destination) {
        return new ItemKey(Kind.WEBHOOK, scope + " " + destination);
    }

    private static String scope(Change change) {
        return change.key().name().split(" ", 2)[0];
    }

    private static String destination(Change change) {
        return change.key().name().split(" ", 2)[1];
    }
}
