package dev.bcsite;

import dev.bcsite.content.YamlMap;
import dev.bcsite.content.YamlValue;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the scripts that a storefront gives to pages of BigCommerce. */
final class ScriptReader {

    /** BigCommerce takes no more of one API account, on all channels together. */
    static final int MOST = 10;

    private static final List<String> KEYS =
            List.of("name", "file", "src", "integrity", "on", "location", "load", "consent", "enabled");
    private static final int LONGEST_NAME = 255;

    private final Path folder;

    ScriptReader(Path folder) {
        this.folder = folder;
    }

    List<ScriptSetting> all(YamlMap storefront) {
        List<ScriptSetting> scripts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlValue value : storefront.list("scripts").orElse(List.of())) {
            Optional<YamlMap> map = value.map();
            map.flatMap(this::script).ifPresent(script -> {
                if (!names.add(script.name())) {
                    map.get().problem("name", "two scripts are called \"" + script.name() + "\"", "name them apart");
                }
                scripts.add(script);
            });
        }
        return scripts;
    }

    private Optional<ScriptSetting> script(YamlMap map) {
        map.unknownKeys(KEYS);
        Optional<String> name = name(map);
        Optional<ScriptSetting.Source> source = source(map);
        Optional<String> on = required(map, "on", List.of("storefront", "all_pages", "checkout", "order_confirmation"));
        String location = map.oneOf("location", List.of("head", "footer")).orElse("head");
        String load = map.oneOf("load", List.of("default", "async", "defer")).orElse("default");
        Optional<String> consent =
                required(map, "consent", List.of("essential", "functional", "analytics", "targeting"));
        boolean enabled = map.flag("enabled").orElse(true);
        return name.isEmpty() || source.isEmpty() || on.isEmpty() || consent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ScriptSetting(name.get(), source.get(), on.get(), location, load, consent.get(), enabled));
    }

    private static Optional<String> name(YamlMap map) {
        Optional<String> name = map.text("name").map(String::strip).filter(text -> !text.isEmpty());
        if (name.isEmpty()) {
            map.problem("name", "a script has no name", "add name: Orders, or what you want to know it by");
        }
        if (name.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
            map.problem("name", "the name is longer than " + LONGEST_NAME + " characters", "shorten it");
        }
        return name;
    }

    private static Optional<String> required(YamlMap map, String key, List<String> words) {
        if (map.value(key).isEmpty()) {
            map.problem(key, "a script does not say \"" + key + "\"", "add " + key + ": " + String.join(" or ", words));
            return Optional.empty();
        }
        return map.oneOf(key, words);
    }

    private Optional<ScriptSetting.Source> source(YamlMap map) {
        if (map.has("file") == map.has("src")) {
            map.problem(
                    "file",
                    "a script needs either a file or a src",
                    "write file: scripts/order.js, or src: https://...");
            return Optional.empty();
        }
        if (map.has("src")) {
            Optional<String> integrity = integrity(map, "integrity");
            return url(map, "src").map(url -> new ScriptSetting.Linked(url, integrity));
        }
        return hosted(map, "file", "integrity");
    }

    /** A file of the project. */
    Optional<ScriptSetting.Source> hosted(YamlMap map, String key, String integrity) {
        if (map.has(integrity)) {
            map.problem(integrity, "the hash of a file is worked out by bcsite", "remove " + integrity);
        }
        return map.text(key).flatMap(text -> file(map, key, text));
    }

    private Optional<ScriptSetting.Source> file(YamlMap map, String key, String text) {
        Optional<Path> file = path(text);
        if (file.isEmpty() || !text.matches("(.*/)?[A-Za-z0-9_][A-Za-z0-9._-]*\\.js")) {
            map.problem(key, "\"" + text + "\" is no script", "write a file such as scripts/order.js");
            return Optional.empty();
        }
        if (!Files.isRegularFile(file.get())) {
            map.problem(key, "there is no file \"" + text + "\"", "create it, or correct the path");
            return Optional.empty();
        }
        return file.map(ScriptSetting.Hosted::new);
    }

    private Optional<Path> path(String text) {
        try {
            return Optional.of(folder.resolve(text).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** An https URL, as browsers want it on a page that is https. */
    static Optional<String> url(YamlMap map, String key) {
        Optional<String> text = map.text(key);
        if (text.filter(url -> !url.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?/[!-~&&[^\"'<>\\\\]]*"))
                .isPresent()) {
            map.problem(key, "\"" + text.get() + "\" is no https URL of a file", "write https://cdn.example/order.js");
            return Optional.empty();
        }
        return text;
    }

    static Optional<String> integrity(YamlMap map, String key) {
        Optional<String> text = map.text(key);
        if (text.filter(hash -> !hash.matches("sha(256|384|512)-[A-Za-z0-9+/]{43,86}={0,2}"))
                .isPresent()) {
            map.problem(
                    key,
                    "\"" + text.get() + "\" is no hash of a file",
                    "write sha384- and the Base64 of the file's SHA-384");
            return Optional.empty();
        }
        return text;
    }
}
