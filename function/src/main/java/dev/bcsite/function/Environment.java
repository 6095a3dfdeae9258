package dev.bcsite.function;

import dev.bcsite.function.call.Home;
import dev.bcsite.function.cart.CheckoutHosts;
import dev.bcsite.function.checkout.CheckoutWay;
import dev.bcsite.function.customer.ApiAccount;
import dev.bcsite.function.session.SessionKeys;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the variables {@code BCSITE_…} say. They are read once, when a host starts; the function never looks at the environment again.
 *
 * <p>All mistakes are told at once.
 */
public final class Environment {

    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9]{1,40}");
    private static final Pattern CHANNEL = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");

    private static final URI LOADER = URI.create("https://checkout-sdk.bigcommerce.com/v1/loader.js");

    private final Variables variables;
    private final Optional<String> proxyKey;
    private final Settings settings;

    private Environment(Variables variables) {
        this.variables = variables;
        this.proxyKey = variables.secret("BCSITE_PROXY_KEY", 32, "a key that the proxy in front sends along");
        this.settings = settingsOfAll();
    }

    /** @throws Misconfiguration with everything that is wrong */
    public static Environment read(Map<String, String> variables) {
        return new Environment(new Variables(variables));
    }

    public Settings settings() {
        return settings;
    }

    /** What the proxy in front sends along, so that it is believed whose request it brings. */
    public Optional<String> proxyKey() {
        return proxyKey;
    }

    /** Reads everything before it tells what is wrong. */
    private Settings settingsOfAll() {
        Optional<URI> site = site();
        List<Home> homes = homes();
        Optional<String> hash = variables.like(
                HASH, "BCSITE_STORE_HASH", "the letters and digits after store- in your store's address");
        long channel = Long.parseLong(variables
                .like(CHANNEL, "BCSITE_CHANNEL", "the channel's number")
                .orElse("1"));
        Optional<URI> api = address("BCSITE_API_URL", hash, "https://api.bigcommerce.com/stores/", "");
        Optional<URI> storefront = address(
                "BCSITE_STOREFRONT_URL",
                hash,
                "https://store-",
                (channel == 1 ? "" : "-" + channel) + ".mybigcommerce.com");
        if (variables.text("BCSITE_API_URL").isEmpty()
                || variables.text("BCSITE_STOREFRONT_URL").isEmpty()) {
            variables.needed(
                    hash, "BCSITE_STORE_HASH", "set it to the letters and digits after store- in your store's address");
        }
        Optional<String> access = variables.secret("BCSITE_ACCESS_TOKEN", 1, "an access token");
        variables.needed(access, "BCSITE_ACCESS_TOKEN", "set it to the access token of an API account of the store");
        Optional<String> token = variables.secret("BCSITE_STOREFRONT_TOKEN", 1, "a private storefront token");
        Optional<String> proxySecret =
                variables.secret("BCSITE_TRUSTED_PROXY_SECRET", 1, "a secret that you got from BigCommerce");
        Optional<String> metricsToken = variables.secret("BCSITE_METRICS_TOKEN", 16, "a token that nobody can guess");
        Optional<ApiAccount> account = account();
        Set<String> checkouts = checkouts();
        Optional<SessionKeys> keys = keys();
        Optional<CheckoutWay> way = way(hash);
        variables.close();
        checkouts.add(origin(storefront.orElseThrow()));
        return new Settings(
                site.orElseThrow(),
                List.of(),
                homes,
                URI.create(storefront.orElseThrow() + "/graphql"),
                token,
                api.orElseThrow(),
                access.orElseThrow(),
                account,
                channel,
                proxySecret,
                metricsToken,
                new CheckoutHosts(checkouts),
                keys.orElseThrow(),
                way.orElseThrow());
    }

    /** Both or neither: one without the other is a mistake. */
    private Optional<ApiAccount> account() {
        Optional<String> id = variables.text("BCSITE_CLIENT_ID");
        Optional<String> secret = variables.secret("BCSITE_CLIENT_SECRET", 1, "the API account's client secret");
        if (id.isPresent() || secret.isPresent()) {
            variables.needed(id, "BCSITE_CLIENT_ID", "set it to the client id that belongs to BCSITE_CLIENT_SECRET");
            variables.needed(secret, "BCSITE_CLIENT_SECRET", "set it to the secret that belongs to BCSITE_CLIENT_ID");
        }
        return id.isPresent() && secret.isPresent()
                ? Optional.of(new ApiAccount(id.get(), secret.get()))
                : Optional.empty();
    }

    private Optional<URI> site() {
        Optional<String> text = variables.text("BCSITE_SITE_URL");
        Optional<URI> site = text.isPresent() ? variables.origin("BCSITE_SITE_URL", text.get()) : Optional.empty();
        variables.needed(
                site, "BCSITE_SITE_URL", "set it to where shoppers find the shop, such as https://shop.example");
        return site;
    }

    /** The first language is at the root, each other one below its own tag, as pages are built. */
    private List<Home> homes() {
        List<Home> homes = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String locale : list("BCSITE_LOCALES")) {
            String path = homes.isEmpty() ? "/" : "/" + locale + "/";
            boolean isNew = known.add(locale);
            if (isNew && LOCALE.matcher(locale).matches()) {
                homes.add(new Home(path, Optional.of(locale)));
            } else {
                variables.wrong(
                        "BCSITE_LOCALES",
                        Variables.quoted(locale) + (isNew ? " is no language tag" : " comes twice")
                                + "; write the storefront's locales in their order, such as en,de");
            }
        }
        return homes.isEmpty() ? List.of(new Home("/", Optional.empty())) : homes;
    }

    private Set<String> checkouts() {
        Set<String> origins = new TreeSet<>();
        for (String text : list("BCSITE_CHECKOUT_URL")) {
            Optional<URI> address = variables.origin("BCSITE_CHECKOUT_URL", text);
            if (address.isPresent()) {
                origins.add(origin(address.get()));
            }
        }
        return origins;
    }

    /** BigCommerce's own pages, unless something else is set up. */
    private Optional<CheckoutWay> way(Optional<String> hash) {
        Optional<URI> loader = address("BCSITE_CHECKOUT_LOADER");
        Optional<URI> payments =
                address("BCSITE_PAYMENTS_URL", hash, "https://payments.bigcommerce.com/stores/", "/payments");
        String way = variables.text("BCSITE_CHECKOUT").orElse("hosted");
        switch (way) {
            case "hosted":
                return Optional.of(new CheckoutWay.Hosted());
            case "embedded":
                return Optional.of(new CheckoutWay.Embedded(loader.orElse(LOADER)));
            case "custom":
                variables.needed(payments, "BCSITE_PAYMENTS_URL", "set it to the payments host for your store");
                return payments.isPresent() ? Optional.of(new CheckoutWay.Custom(payments.get())) : Optional.empty();
            default:
                variables.wrong(
                        "BCSITE_CHECKOUT", Variables.quoted(way) + " is none; write hosted, embedded or custom");
                return Optional.empty();
        }
    }

    private Optional<SessionKeys> keys() {
        Optional<String> text = variables.text("BCSITE_SESSION_KEYS");
        if (text.isEmpty()) {
            variables.wrong(
                    "BCSITE_SESSION_KEYS",
                    "it is not set; make a key with: openssl rand -base64 32, and set it with a name in front, as a:KEY");
            return Optional.empty();
        }
        try {
            return Optional.of(SessionKeys.read(text.get()));
        } catch (IllegalArgumentException e) {
            variables.wrong("BCSITE_SESSION_KEYS", e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<URI> address(String name) {
        Optional<String> text = variables.text(name);
        return text.isPresent() ? variables.address(name, text.get()) : Optional.empty();
    }

    /** What the variable says, or else where BigCommerce has it for the store of this hash. */
    private Optional<URI> address(String name, Optional<String> hash, String before, String after) {
        Optional<URI> own = address(name);
        return own.isEmpty() && hash.isPresent() ? Optional.of(URI.create(before + hash.get() + after)) : own;
    }

    private List<String> list(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : variables.text(name).orElse("").split(",")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
