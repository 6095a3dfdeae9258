package dev.bcsite;

import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.NearestName;
import dev.bcsite.base.Problem;
import dev.bcsite.content.YamlDocument;
import dev.bcsite.content.YamlMap;
import dev.bcsite.content.YamlValue;
import dev.bcsite.header.HeaderHost;
import dev.bcsite.publish.Publication;
import dev.bcsite.redirect.RedirectHost;
import dev.bcsite.register.Kind;
import dev.bcsite.register.WrittenBack;
import dev.bcsite.site.Permalinks;
import dev.bcsite.site.Storefront.ImageSource;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code bcsite.yaml}. All problems of the file are reported together. */
final class SiteConfigReader {

    private static final List<String> KEYS = List.of(
            "store",
            "storefronts",
            "theme",
            "content",
            "output",
            "register",
            "redirects",
            "headers",
            "images",
            "permalinks",
            "writeBack",
            "releases",
            "pullAllAfter");
    private static final List<String> STORE_KEYS = List.of("hash", "api", "seed");
    private static final List<String> STOREFRONT_KEYS = List.of(
            "channel",
            "url",
            "locales",
            "currencies",
            "function",
            "checkout",
            "output",
            "checkoutUrl",
            "routes",
            "webhooks",
            "scripts",
            "checkoutScript",
            "signIn");
    private static final List<String> PERMALINK_KEYS = List.of("product", "category", "brand");
    private static final String SANDBOX = "sandbox";

    /** A month: BigCommerce does not tell of every change. */
    private static final long MOST_HOURS = 720;

    private final Path file;
    private final Path folder;

    SiteConfigReader(Path file) {
        this.file = file;
        this.folder = file.getParent();
    }

    SiteConfig read() throws IOException {
        YamlDocument document = YamlDocument.parse(file.getFileName().toString(), text());
        YamlMap root = document.root();
        root.unknownKeys(KEYS);
        SiteConfig config = new SiteConfig(
                Optional.of(file),
                folder,
                store(root),
                storefronts(root),
                root.text("theme").orElse("default"),
                folder.resolve(root.text("content").orElse("content")).normalize(),
                root.has("content"),
                folder.resolve(root.text("output").orElse("target/site")).normalize(),
                folder.resolve(".bcsite"),
                root.flag("register").orElse(false),
                redirects(root),
                headers(root),
                root.oneOf("images", List.of("cdn", "copy")).map(SiteConfigReader::imageSource),
                permalinks(root),
                writeBack(root),
                publication(root),
                pullAllAfter(root));
        if (!document.problems().isEmpty()) {
            throw new BcsiteException(document.problems());
        }
        return config;
    }

    private static Optional<Duration> pullAllAfter(YamlMap root) {
        Optional<Long> hours = root.number("pullAllAfter");
        if (hours.isPresent() && (hours.get() < 0 || hours.get() > MOST_HOURS)) {
            root.problem("pullAllAfter", hours.get() + " is no number of hours", "write one from 0 to " + MOST_HOURS);
            return Optional.empty();
        }
        return hours.map(Duration::ofHours);
    }

    private String text() throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new BcsiteException(
                    Problem.at(file.getFileName().toString(), "it is not UTF-8 text", "save it as UTF-8"), e);
        }
    }

    private static StoreSetting store(YamlMap root) {
        Optional<YamlValue> value = root.value("store");
        if (value.isEmpty()) {
            return new StoreSetting.Sandbox("sample");
        }
        if (value.get().isMap()) {
            return store(root, value.get().map().orElseThrow());
        }
        String word = value.get().text().orElse(SANDBOX);
        return word.equals(SANDBOX)
                ? new StoreSetting.Sandbox("sample")
                : new StoreSetting.Remote(hash(root, "store", word), Optional.empty());
    }

    private static StoreSetting store(YamlMap root, YamlMap store) {
        store.unknownKeys(STORE_KEYS);
        Optional<String> seed = store.text("seed");
        Optional<String> hash = store.text("hash");
        if (seed.isPresent() == hash.isPresent()) {
            root.problem("store", "it needs a hash, or a seed for the sandbox", "write store: {hash: abc123}");
        }
        if (seed.isPresent()) {
            return new StoreSetting.Sandbox(seed.get());
        }
        Optional<URI> api = store.text("api").flatMap(text -> url(store, "api", text));
        return new StoreSetting.Remote(hash(store, "hash", hash.orElse("")), api);
    }

    private static String hash(YamlMap map, String key, String written) {
        if (!written.isEmpty() && !written.matches("[a-zA-Z0-9]{1,40}")) {
            map.problem(
                    key,
                    "\"" + written + "\" is no store hash",
                    "take the letters and digits from the store's API path, or write \"" + SANDBOX + "\"");
        }
        return written;
    }

    private List<StorefrontSetting> storefronts(YamlMap root) {
        List<StorefrontSetting> storefronts = new ArrayList<>();
        for (YamlValue value : root.list("storefronts").orElse(List.of())) {
            value.map().ifPresent(map -> storefronts.add(storefront(map)));
        }
        List<Long> channels =
                storefronts.stream().map(StorefrontSetting::channel).toList();
        if (channels.stream().distinct().count() < channels.size()) {
            root.problem("storefronts", "a channel is listed twice", "list each channel once");
        }
        int scripts = storefronts.stream()
                .mapToInt(storefront -> storefront.registration().scripts().size())
                .sum();
        if (scripts > ScriptReader.MOST) {
            root.problem(
                    "storefronts",
                    "there are " + scripts + " scripts, and an API account can have " + ScriptReader.MOST,
                    "join some of them in one file");
        }
        return storefronts;
    }

    private StorefrontSetting storefront(YamlMap map) {
        map.unknownKeys(STOREFRONT_KEYS);
        List<String> locales = map.texts("locales");
        for (String locale : locales) {
            if (!locale.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")) {
                map.problem("locales", "\"" + locale + "\" is no language tag", "write for example en or en-GB");
            }
        }
        List<String> currencies = map.texts("currencies").stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        for (String currency : currencies) {
            if (!currency.matches("[A-Z]{3}")) {
                map.problem("currencies", "\"" + currency + "\" is no currency code", "write for example USD");
            }
        }
        return new StorefrontSetting(
                map.number("channel").orElse(1L),
                map.text("url").flatMap(text -> url(map, "url", text)).flatMap(url -> origin(map, "url", url)),
                locales,
                currencies,
                map.flag("function").orElse(true),
                map.oneOf("checkout", List.of("hosted", "embedded", "custom")).orElse("hosted"),
                map.text("output").map(text -> folder.resolve(text).normalize()),
                RegistrationReader.read(map, folder));
    }

    static Optional<URI> origin(YamlMap map, String key, URI url) {
        boolean bare = url.getPath() == null
                || url.getPath().isEmpty()
                || url.getPath().equals("/");
        if (!bare || url.getQuery() != null || url.getFragment() != null) {
            map.problem(key, "\"" + url + "\" has a path", "write only the scheme and the host: https://shop.example");
        }
        return Optional.of(url);
    }

    static Optional<URI> url(YamlMap map, String key, String text) {
        try {
            URI url = new URI(text);
            boolean http = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            if (http && url.getHost() != null && url.getUserInfo() == null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException e) {
            // said below, like any other text that is no URL
        }
        map.problem(key, "\"" + text + "\" is no URL", "write for example https://shop.example");
        return Optional.empty();
    }

    private static List<RedirectHost> redirects(YamlMap root) {
        List<RedirectHost> hosts = new ArrayList<>();
        for (YamlValue word : words(root, "redirects")) {
            word.oneOf(RedirectHost.words())
                    .flatMap(RedirectHost::of)
                    .filter(host -> !hosts.contains(host))
                    .ifPresent(hosts::add);
        }
        if (hosts.stream().anyMatch(host -> hosts.stream().anyMatch(host::excludes))) {
            root.problem(
                    "redirects",
                    "netlify and cloudflare-pages both want the file _redirects",
                    "name one of them, and build once more for the other");
        }
        return hosts;
    }

    private static List<HeaderHost> headers(YamlMap root) {
        List<HeaderHost> hosts = new ArrayList<>();
        for (YamlValue word : words(root, "headers")) {
            word.oneOf(HeaderHost.words())
                    .flatMap(HeaderHost::of)
                    .filter(host -> !hosts.contains(host))
                    .ifPresent(hosts::add);
        }
        if (hosts.stream().anyMatch(host -> hosts.stream().anyMatch(host::excludes))) {
            root.problem(
                    "headers",
                    "netlify and cloudflare-pages both want the file _headers",
                    "name one of them, and build once more for the other");
        }
        return hosts;
    }

    /** One word, or a list of them. */
    private static List<YamlValue> words(YamlMap root, String key) {
        return root.value(key)
                .map(value -> value.isList() ? value.list().orElseThrow() : List.of(value))
                .orElse(List.of());
    }

    private static Permalinks permalinks(YamlMap root) {
        Optional<YamlMap> found = root.map("permalinks");
        if (found.isEmpty()) {
            return Permalinks.AS_IN_STORE;
        }
        found.get().unknownKeys(PERMALINK_KEYS);
        return new Permalinks(
                pattern(found.get(), "product"), pattern(found.get(), "category"), pattern(found.get(), "brand"));
    }

    private static String pattern(YamlMap map, String key) {
        String pattern = map.text(key).orElse("{url}");
        if (!pattern.contains("{url}") && !pattern.contains("{slug}") && !pattern.contains("{id}")) {
            map.problem(key, "\"" + pattern + "\" gives every page one URL", "use {url}, {slug} or {id} in it");
            return "{url}";
        }
        try {
            new Permalinks(pattern, pattern, pattern).product(1, "/a/b/");
            return pattern;
        } catch (InvalidPathException e) {
            map.problem(key, "the pattern " + e.getMessage(), "write for example /p/{slug}/");
            return "{url}";
        }
    }

    private static Set<Kind> writeBack(YamlMap root) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String word : root.texts("writeBack")) {
            Optional<Kind> kind = WrittenBack.kind(word);
            kind.ifPresent(kinds::add);
            if (kind.isEmpty()) {
                root.problem(
                        "writeBack",
                        "\"" + word + "\" is nothing that is written back",
                        NearestName.advice(word, WrittenBack.words()));
            }
        }
        return kinds;
    }

    private static Publication publication(YamlMap root) {
        Optional<Long> keep = root.number("releases");
        if (keep.isEmpty()) {
            return new Publication.InPlace();
        }
        if (keep.get() < Publication.Releases.FEWEST || keep.get() > Publication.Releases.MOST) {
            root.problem(
                    "releases",
                    "releases: " + keep.get() + " is no number from 2 to 100",
                    "write for example releases: 5, or leave it out to publish in place");
            return new Publication.InPlace();
        }
        return new Publication.Releases(keep.get().intValue());
    }

    private static ImageSource imageSource(String word) {
        return word.equals("copy") ? ImageSource.COPY : ImageSource.CDN;
    }
}
