package dev.bcsite;

import dev.bcsite.base.PublicUrl;
import dev.bcsite.content.YamlMap;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads where a storefront wants webhooks to go, and which. */
final class WebhookReader {

    private static final List<String> KEYS = List.of("url", "scopes");

    private WebhookReader() {}

    static Optional<WebhookSetting> read(YamlMap webhooks) {
        webhooks.unknownKeys(KEYS);
        List<String> scopes = webhooks.texts("scopes");
        for (String scope : scopes) {
            if (!scope.matches("store/[A-Za-z0-9*]+(/[A-Za-z0-9_*]+)+")) {
                webhooks.problem(
                        "scopes",
                        "\"" + scope + "\" is no scope of webhooks",
                        "write for example store/product/updated");
            }
        }
        return url(webhooks).map(url -> new WebhookSetting(url, new TreeSet<>(scopes)));
    }

    private static Optional<URI> url(YamlMap webhooks) {
        Optional<String> text = webhooks.text("url");
        Optional<String> complaint = text.isEmpty()
                ? Optional.of("webhooks need a URL")
                : PublicUrl.complaint(text.get()).map(finding -> "\"" + text.get() + "\" " + finding);
        complaint.ifPresent(finding -> webhooks.problem(
                "url", finding, "write a URL that BigCommerce can reach: https://hooks.shop.example/bcsite"));
        return complaint.isPresent() ? Optional.empty() : text.map(URI::create);
    }
}
