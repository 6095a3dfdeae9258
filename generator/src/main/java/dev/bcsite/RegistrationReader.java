package dev.bcsite;

import dev.bcsite.content.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a storefront in {@code bcsite.yaml} says of its registration. */
final class RegistrationReader {

    /** Types of routes that the catalog's pages do not stand for: those of BigCommerce's schema, prose and guides. */
    private static final List<String> ROUTE_TYPES = List.of(
            "account",
            "account_new_return",
            "account_order_status",
            "cart",
            "checkout",
            "create_account",
            "forgot_password",
            "login",
            "logout",
            "recover_abandoned_cart",
            "returns",
            "search",
            "static");

    private RegistrationReader() {}

    /** @param folder where relative paths start */
    static RegistrationSetting read(YamlMap storefront, Path folder) {
        ScriptReader scripts = new ScriptReader(folder);
        return new RegistrationSetting(
                storefront
                        .text("checkoutUrl")
                        .flatMap(text -> SiteConfigReader.url(storefront, "checkoutUrl", text))
                        .flatMap(url -> SiteConfigReader.origin(storefront, "checkoutUrl", url)),
                storefront.map("routes").map(RegistrationReader::routes).orElseGet(TreeMap::new),
                storefront.map("webhooks").flatMap(WebhookReader::read),
                scripts.all(storefront),
                new CheckoutReader(scripts).read(storefront));
    }

    private static SortedMap<String, String> routes(YamlMap map) {
        map.unknownKeys(ROUTE_TYPES);
        SortedMap<String, String> routes = new TreeMap<>();
        for (String type : ROUTE_TYPES) {
            Optional<String> path = map.text(type);
            if (path.filter(text -> !text.matches("/[A-Za-z0-9/._~{}%?=&-]*")).isPresent()) {
                map.problem(
                        type,
                        "\"" + path.get() + "\" is no path of this storefront",
                        "write for example /" + type.replace('_', '-') + "/");
            } else {
                path.ifPresent(text -> routes.put(type, text));
            }
        }
        return routes;
    }
}
