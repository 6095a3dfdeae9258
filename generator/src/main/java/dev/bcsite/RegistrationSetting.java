package dev.bcsite;

import dev.bcsite.bigcommerce.CheckoutSetup;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What BigCommerce is to know of a storefront besides the routes of its catalog.
 *
 * @param checkoutUrl absent leaves the checkout where BigCommerce has it
 * @param routes path by type of route, for pages that no entity of the catalog stands for
 * @param webhooks absent for none
 * @param scripts what BigCommerce puts into its own pages, each name once
 * @param checkout which checkout is shown; what is as in BigCommerce's own is left as it is
 */
public record RegistrationSetting(
        Optional<URI> checkoutUrl,
        SortedMap<String, String> routes,
        Optional<WebhookSetting> webhooks,
        List<ScriptSetting> scripts,
        CheckoutSetup checkout) {

    public static final RegistrationSetting NONE = new RegistrationSetting(
            Optional.empty(), new TreeMap<>(), Optional.empty(), List.of(), CheckoutSetup.STOCK);

    public RegistrationSetting {
        routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
        scripts = List.copyOf(scripts);
    }

    /** The files of scripts that are published with the site. */
    List<Path> files() {
        return scripts.stream()
                .map(ScriptSetting::source)
                .filter(ScriptSetting.Hosted.class::isInstance)
                .map(source -> ((ScriptSetting.Hosted) source).file())
                .distinct()
                .toList();
    }
}
