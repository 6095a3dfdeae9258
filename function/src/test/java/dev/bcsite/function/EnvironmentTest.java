package dev.bcsite.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.function.call.Home;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    private static final String KEY = "a:" + Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void fewVariablesAreEnough() {
        Settings settings = Environment.read(enough()).settings();

        assertEquals(URI.create("https://shop.example/"), settings.site());
        assertEquals(List.of(new Home("/", Optional.empty())), settings.homes());
        assertEquals(URI.create("https://store-abc123.mybigcommerce.com/graphql"), settings.storefrontApi());
        assertEquals(URI.create("https://api.bigcommerce.com/stores/abc123"), settings.managementApi());
        assertEquals("token1", settings.accessToken());
        assertEquals(1, settings.channel());
        assertEquals(Optional.empty(), settings.storefrontToken());
        assertEquals(Optional.empty(), settings.proxySecret());
        assertEquals(
                Set.of("https://store-abc123.mybigcommerce.com"),
                settings.checkoutHosts().origins());
        assertEquals(Optional.empty(), Environment.read(enough()).proxyKey());
    }

    @Test
    void everyVariableIsRead() {
        Map<String, String> all = enough();
        all.put("BCSITE_SITE_URL", " HTTPS://Shop.Example:443 ");
        all.put("BCSITE_LOCALES", "en, de,pt-BR");
        all.put("BCSITE_CHANNEL", "7");
        all.put("BCSITE_API_URL", "http://127.0.0.1:4000/stores/sandbox1/");
        all.put("BCSITE_STOREFRONT_URL", "http://127.0.0.1:4000/channels/7/");
        all.put("BCSITE_STOREFRONT_TOKEN", "private1");
        all.put("BCSITE_CHECKOUT_URL", "https://checkout.shop.example, https://pay.shop.example/");
        all.put("BCSITE_TRUSTED_PROXY_SECRET", "secret1");
        all.put("BCSITE_METRICS_TOKEN", "m".repeat(32));
        all.put("BCSITE_PROXY_KEY", "k".repeat(32));

        Settings settings = Environment.read(all).settings();

        assertEquals(URI.create("https://shop.example/"), settings.site());
        assertEquals(
                List.of(
                        new Home("/", Optional.of("en")),
                        new Home("/de/", Optional.of("de")),
                        new Home("/pt-BR/", Optional.of("pt-BR"))),
                settings.homes());
        assertEquals(7, settings.channel());
        assertEquals(URI.create("http://127.0.0.1:4000/stores/sandbox1"), settings.managementApi());
        assertEquals(URI.create("http://127.0.0.1:4000/channels/7/graphql"), settings.storefrontApi());
        assertEquals(Optional.of("private1"), settings.storefrontToken());
        assertEquals(Optional.of("secret1"), settings.proxySecret());
        assertEquals(Optional.of("m".repeat(32)), settings.metricsToken());
        assertEquals(
                Set.of("http://127.0.0.1:4000", "https://checkout.shop.example", "https://pay.shop.example"),
                settings.checkoutHosts().origins());
        assertEquals(Optional.of("k".repeat(32)), Environment.read(all).proxyKey());
    }

    @Test
    void eachChannelHasAnAddressOfItsOwn() {
        Map<String, String> all = enough();
        all.put("BCSITE_CHANNEL", "7");

        assertEquals(
                URI.create("https://store-abc123-7.mybigcommerce.com/graphql"),
                Environment.read(all).settings().storefrontApi());
    }

    @Test
    void nothingIsNeededOfAStoreWhoseAddressesAreBothGiven() {
        Map<String, String> all = enough();
        all.remove("BCSITE_STORE_HASH");
        all.put("BCSITE_API_URL", "https://api.example/stores/x");
        all.put("BCSITE_STOREFRONT_URL", "https://store.example");

        assertEquals(
                URI.create("https://store.example/graphql"),
                Environment.read(all).settings().storefrontApi());
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertEquals(
                List.of(
                        "BCSITE_SITE_URL: it is not set; set it to where shoppers find the shop, such as https://shop.example",
                        "BCSITE_STORE_HASH: it is not set; set it to the letters and digits after store- in your store's address",
                        "BCSITE_ACCESS_TOKEN: it is not set; set it to the access token of an API account of the store",
                        "BCSITE_SESSION_KEYS: it is not set; make a key with: openssl rand -base64 32, and set it with a"
                                + " name in front, as a:KEY"),
                mistakes(Map.of("BCSITE_SITE_URL", "  ")));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingSecretIsRepeated() {
        Map<String, String> all = new TreeMap<>();
        all.put("BCSITE_SITE_URL", "shop.example");
        all.put("BCSITE_LOCALES", "en,de,en,d\u00fc");
        all.put("BCSITE_STORE_HASH", "abc-123");
        all.put("BCSITE_CHANNEL", "0");
        all.put("BCSITE_API_URL", "ftp://api.example");
        all.put("BCSITE_STOREFRONT_URL", "https://user:s3cr3t@store.example");
        all.put("BCSITE_ACCESS_TOKEN", "s3cr3t with blanks");
        all.put("BCSITE_STOREFRONT_TOKEN", "s3cr3t\n2");
        all.put("BCSITE_TRUSTED_PROXY_SECRET", "s3cr3t \u00fc");
        all.put("BCSITE_METRICS_TOKEN", "s3cr3t");
        all.put("BCSITE_CHECKOUT_URL", "https://pay.example/now");
        all.put("BCSITE_SESSION_KEYS", "s3cr3t");
        all.put("BCSITE_PROXY_KEY", "s3cr3t");

        List<String> mistakes = mistakes(all);

        assertEquals(
                List.of(
                        "BCSITE_PROXY_KEY: it has 6 characters, and needs 32; make one with: openssl rand -hex 32",
                        "BCSITE_SITE_URL: \"shop.example\" is no address; write it with https://, such as https://shop.example",
                        "BCSITE_LOCALES: \"en\" comes twice; write the storefront's locales in their order, such as en,de",
                        "BCSITE_LOCALES: \"d?\" is no language tag; write the storefront's locales in their order, such as en,de",
                        "BCSITE_STORE_HASH: \"abc-123\" is not right; write the letters and digits after store- in your store's"
                                + " address",
                        "BCSITE_CHANNEL: \"0\" is not right; write the channel's number",
                        "BCSITE_API_URL: \"ftp://api.example\" is no address; write it with https://, such as https://shop.example",
                        "BCSITE_STOREFRONT_URL: \"https://***@store.example\" is no address; write it with https://, such as"
                                + " https://shop.example",
                        "BCSITE_ACCESS_TOKEN: it has blanks or letters outside ASCII, and is an access token; copy it again",
                        "BCSITE_STOREFRONT_TOKEN: it has blanks or letters outside ASCII, and is a private storefront token;"
                                + " copy it again",
                        "BCSITE_TRUSTED_PROXY_SECRET: it has blanks or letters outside ASCII, and is a secret that you got from"
                                + " BigCommerce; copy it again",
                        "BCSITE_METRICS_TOKEN: it has 6 characters, and needs 16; make one with: openssl rand -hex 32",
                        "BCSITE_CHECKOUT_URL: \"https://pay.example/now\" has a path; write scheme and host only, such as"
                                + " https://shop.example",
                        "BCSITE_SESSION_KEYS: a key is written as NAME:KEY, the name with letters and digits"),
                mistakes);
        assertFalse(mistakes.toString().contains("s3cr3t"), mistakes::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example",
                "http://127.0.0.1.shop.example",
                "https://",
                "https:///x",
                "https://shop.example?x",
                "https://shop.example#x",
                "https://shop example",
                "//shop.example",
                "https:shop.example",
                "javascript:alert(1)",
                "https://b\u00fccher.example"
            })
    void whatIsNoSafeAddressIsNone(String text) {
        Map<String, String> all = enough();
        all.put("BCSITE_SITE_URL", text);

        assertEquals(1, mistakes(all).size(), () -> text);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080/",
        "http://127.0.0.1:80, http://127.0.0.1/",
        "http://[::1]:8080/, http://[::1]:8080/",
        "https://shop.example:8443//, https://shop.example:8443/"
    })
    void addressesAreSpelledAsBrowsersSpellThem(String text, String expected) {
        Map<String, String> all = enough();
        all.put("BCSITE_SITE_URL", text);

        assertEquals(URI.create(expected), Environment.read(all).settings().site());
    }

    @Test
    void everyVariableIsInTheReference() throws IOException {
        String code = Files.readString(Path.of("src/main/java/dev/bcsite/function/Environment.java"));
        String page = Files.readString(Path.of("../docs/reference/function.md"));

        assertEquals(
                names("\"(BCSITE_[A-Z_]+)\"", code),
                names("(?m)^\\| `(BCSITE_[A-Z_]+)` \\|", page.substring(page.indexOf("## Variables"))));
    }

    private static TreeSet<String> names(String pattern, String text) {
        TreeSet<String> names = new TreeSet<>();
        Matcher name = Pattern.compile(pattern).matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private static Map<String, String> enough() {
        return new TreeMap<>(Map.of(
                "BCSITE_SITE_URL", "https://shop.example",
                "BCSITE_STORE_HASH", "abc123",
                "BCSITE_ACCESS_TOKEN", "token1",
                "BCSITE_SESSION_KEYS", KEY));
    }

    private static List<String> mistakes(Map<String, String> variables) {
        return assertThrows(Misconfiguration.class, () -> Environment.read(variables))
                .mistakes();
    }
}
