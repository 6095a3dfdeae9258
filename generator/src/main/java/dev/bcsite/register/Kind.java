package dev.bcsite.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sorts of things at BigCommerce that a registration speaks of, in the order in which they are made; they are
 * taken away in the opposite order.
 *
 * <p>Nothing is told to BigCommerce before what it leads to is there: the channel site before routes, routes before
 * redirects, all of them before the webhooks that start rebuilds.
 */
public enum Kind {
    CHANNEL("channel", "channel"),
    SITE("site", "channel site"),
    CHECKOUT_URL("checkout-url", "checkout URL"),
    LISTING("listings", "listing"),
    TEXT("texts", "text"),
    METAFIELD("metafields", "metafield"),
    ROUTE("routes", "route"),
    REDIRECT("redirects", "redirect"),
    CHECKOUT_SETTING("checkout-settings", "checkout setting"),
    SCRIPT("scripts", "script"),
    WEBHOOK("webhooks", "webhook");

    private final String target;
    private final String word;

    Kind(String target, String word) {
        this.target = target;
        this.word = word;
    }

    /** The kind that {@code --target} means. */
    public static Optional<Kind> ofTarget(String target) {
        return Arrays.stream(values())
                .filter(kind -> kind.target.equals(target))
                .findFirst();
    }

    /** Everything {@code --target} may say. */
    public static List<String> targets() {
        return Arrays.stream(values()).map(Kind::target).toList();
    }

    /** How options and files name all of its sort: {@code routes}. */
    public String target() {
        return target;
    }

    /** How messages name one: {@code route}. */
    public String word() {
        return word;
    }
}
