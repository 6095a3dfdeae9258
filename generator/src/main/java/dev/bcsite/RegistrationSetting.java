package dev.bcsite;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        CheckoutSetting checkout) {

    public static final RegistrationSetting NONE = new RegistrationSetting(
            Optional.empty(), new TreeMap<>(), Optional.empty(), List.of(), CheckoutSetting.STOCK);

    public RegistrationSetting {
        routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
        scripts = List.copyOf(scripts);
    }

    /** The files of scripts that are published with the site. */
    List<Path> files() {
        return Stream.concat(scripts.stream().map(ScriptSetting::source), checkout.sources().stream())
                .filter(ScriptSetting.Hosted.class::isInstance)
                .map(source -> ((ScriptSetting.Hosted) source).file())
                .distinct()
                .toList();
    }
}
