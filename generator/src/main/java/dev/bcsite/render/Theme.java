package dev.bcsite.render;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Digest;
import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.content.YamlDocument;
import dev.bcsite.plan.PageKind;
import dev.bcsite.site.ImageBoxes;
import dev.bcsite.site.PageNeeds;
import dev.bcsite.site.Strings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The templates, words and files that decide what pages look like.
 *
 * <p>Everything is read, checked and digested when the theme is loaded; a build never meets half of a theme.
 */
public final class Theme {

    /** The name of the theme that comes with bcsite. */
    public static final String DEFAULT = "default";

    private static final List<String> FRAGMENTS =
            List.of("fragments/header.ftlh", "fragments/footer.ftlh", PageContexts.CARD);

    private final ThemeFiles files;
    private final ThemeSettings settings;
    private final SortedMap<String, String> templates = new TreeMap<>();
    private final SortedMap<String, TemplateUses> uses = new TreeMap<>();
    private final SortedMap<String, byte[]> assets = new TreeMap<>();
    private final SortedMap<String, Map<String, String>> strings = new TreeMap<>();
    private final Digest code;
    private Digest digest = Digest.of("");

    private Theme(ThemeFiles files, ThemeSettings settings, Digest code) {
        this.code = code;
        this.files = files;
        this.settings = settings;
    }

    /**
     * Loads a theme.
     *
     * @param name of a bundled theme, or a folder
     * @param folder where a relative folder is looked for
     * @throws BcsiteException with everything that is wrong with it
     */
    public static Theme load(String name, Path folder) throws IOException {
        return load(name, folder, CodeDigest.own());
    }

    /** Loads a theme anew in a process that loaded this one, and so need not look at its own code again. */
    public Theme reload(String name, Path folder) throws IOException {
        return load(name, folder, code);
    }

    private static Theme load(String name, Path folder, Digest code) throws IOException {
        Problems problems = new Problems();
        ThemeFiles files = find(name, folder);
        ThemeSettings settings = settings(files, name, problems);
        if (settings.base().isPresent()) {
            ThemeFiles behind = bundled(settings.base().get());
            Optional<ThemeSettings> under =
                    Optional.of(settings(behind, settings.base().get(), problems));
            settings = ThemeSettings.read(document(files), under, new Problems());
            files = ThemeFiles.over(folder.resolve(name), behind);
        }
        Theme theme = new Theme(files, settings, code);
        theme.readTemplates(problems);
        theme.readAssets(problems);
        theme.readStrings(problems);
        problems.throwIfAny();
        theme.digest = theme.digested();
        return theme;
    }

    public PageNeeds needs() {
        return settings.needs();
    }

    /** The sorts of pages that it has a template for. */
    List<PageKind> kinds() {
        return Arrays.stream(PageKind.values())
                .filter(kind ->
                        !PageKind.FILLED.contains(kind) || needs().filled().contains(kind.word()))
                .toList();
    }

    public ImageBoxes boxes() {
        return settings.boxes();
    }

    /** Whether a site that was planned with the other theme would be planned no differently with this one. */
    public boolean plansLike(Theme other) {
        return settings.equals(other.settings) && strings.equals(other.strings);
    }

    /** Languages that it has words in, as {@code en}. */
    public Set<String> languages() {
        return Collections.unmodifiableSet(strings.keySet());
    }

    /** The words for a locale: those of its language, else English. Words that a language lacks come from English. */
    public Strings strings(String locale) {
        return new Strings(locale, words(locale));
    }

    private SortedMap<String, String> words(String locale) {
        SortedMap<String, String> words = new TreeMap<>(strings.getOrDefault("en", Map.of()));
        words.putAll(strings.getOrDefault(language(locale), Map.of()));
        words.putAll(strings.getOrDefault(locale, Map.of()));
        return words;
    }

    /** The files to publish, by name. */
    SortedMap<String, byte[]> assets() {
        return assets;
    }

    /** The source of each template, by path. */
    SortedMap<String, String> templates() {
        return templates;
    }

    /** What a template is made of. */
    TemplateClosure closure(String template) {
        return TemplateClosure.of(template, uses);
    }

    /** How messages name a file of this theme. */
    String fileName(String path) {
        return files.name(path);
    }

    /** Digest of all that makes pages look as they do: the theme, and the code of bcsite itself. */
    public Digest digest() {
        return digest;
    }

    /** What every page of a locale has, whatever its templates are: words, settings, and bcsite's own code. */
    Map<String, Digest> common(String locale) {
        return Map.of(
                "bcsite:code", code,
                "theme:words", StructureDigest.of(words(locale)),
                "theme:settings", StructureDigest.of(settings));
    }

    private Digest digested() {
        Digest.Builder all = Digest.builder().add(code);
        templates.forEach((path, text) -> all.add(path).add(text));
        assets.forEach((path, content) -> all.add(path).add(content));
        strings.forEach((language, texts) -> {
            all.add(language);
            texts.forEach((key, text) -> all.add(key).add(text));
        });
        return all.add(StructureDigest.of(settings)).build();
    }

    private static ThemeFiles find(String name, Path folder) throws IOException {
        Optional<ThemeFiles> bundled = ThemeFiles.bundled(name);
        if (bundled.isPresent()) {
            return bundled.get();
        }
        Path own = folder.resolve(name).normalize();
        if (!Files.isDirectory(own)) {
            throw new BcsiteException(Problem.at(
                    "theme",
                    "there is no theme \"" + name + "\"",
                    "name a folder with a theme.yaml, or use \"" + DEFAULT + "\""));
        }
        return ThemeFiles.folder(own);
    }

    private static ThemeFiles bundled(String name) {
        return ThemeFiles.bundled(name)
                .orElseThrow(() -> new BcsiteException(Problem.at(
                        "theme.yaml",
                        "\"extends\" names \"" + name + "\", which does not come with bcsite",
                        "write extends: " + DEFAULT)));
    }

    private static ThemeSettings settings(ThemeFiles files, String name, Problems problems) throws IOException {
        YamlDocument document = document(files);
        Optional<String> base = document.root().text("extends");
        if (base.isPresent()) {
            Problems ignored = new Problems();
            ThemeSettings under = ThemeSettings.read(document(bundled(base.get())), Optional.empty(), ignored);
            return ThemeSettings.read(document, Optional.of(under), problems);
        }
        return ThemeSettings.read(document, Optional.empty(), problems);
    }

    private static YamlDocument document(ThemeFiles files) throws IOException {
        String text = files.read("theme.yaml")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new BcsiteException(Problem.at(
                        files.name("theme.yaml"),
                        "the theme has no theme.yaml",
                        "write at least: extends: " + DEFAULT)));
        return YamlDocument.parse(files.name("theme.yaml"), text);
    }

    private void readTemplates(Problems problems) throws IOException {
        Deque<String> waiting = new ArrayDeque<>(FRAGMENTS);
        kinds().forEach(kind -> waiting.add(kind.template()));
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            if (!templates.containsKey(path)) {
                readTemplate(path, problems).forEach(waiting::add);
            }
        }
    }

    /** Reads and checks one template; gives the templates that it takes in. */
    private List<String> readTemplate(String path, Problems problems) throws IOException {
        Optional<byte[]> found = files.read(path);
        if (found.isEmpty()) {
            problems.add(
                    Problem.at(files.name(path), "the template is missing", "add it, or extend the default theme"));
            templates.put(path, "");
            return List.of();
        }
        String text = new String(found.get(), StandardCharsets.UTF_8);
        templates.put(path, text);
        problems.addAll(TemplateLint.check(files.name(path), text));
        uses.put(path, TemplateUses.in(text));
        List<String> imports = new ArrayList<>();
        for (String written : uses.get(path).templates()) {
            resolve(path, written, problems).ifPresent(imports::add);
        }
        return imports;
    }

    private Optional<String> resolve(String from, String written, Problems problems) {
        try {
            return Optional.of(TemplateUses.resolve(from, written));
        } catch (InvalidPathException e) {
            problems.add(Problem.at(
                    files.name(from), "the import " + e.getMessage(), "write a path of the theme: \"/layout.ftlh\""));
            return Optional.empty();
        }
    }

    private void readAssets(Problems problems) throws IOException {
        for (String name : settings.assets()) {
            Optional<byte[]> content = files.read("assets/" + name);
            if (content.isEmpty()) {
                problems.add(Problem.at(
                        files.name("theme.yaml"),
                        "the asset \"" + name + "\" is not in the theme's folder assets",
                        "add the file or take it off the list"));
            }
            content.ifPresent(bytes -> assets.put(name, bytes));
        }
    }

    private void readStrings(Problems problems) throws IOException {
        List<String> languages = new ArrayList<>(settings.languages());
        if (!languages.contains("en")) {
            languages.add("en");
        }
        for (String language : languages) {
            readStrings(language, problems);
        }
    }

    /** The words of a language; a theme that extends another only has to say what it says differently. */
    private void readStrings(String language, Problems problems) throws IOException {
        String path = "strings/" + language + ".yaml";
        Map<String, String> words = new TreeMap<>();
        List<byte[]> versions = files.readAll(path);
        for (byte[] content : versions) {
            YamlDocument document = YamlDocument.parse(files.name(path), new String(content, StandardCharsets.UTF_8));
            for (String key : document.root().keys()) {
                document.root().text(key).ifPresent(text -> words.put(key, text));
            }
            problems.addAll(document.problems());
        }
        if (versions.isEmpty()) {
            problems.add(Problem.at(
                    files.name(path),
                    "the strings are missing",
                    "add the file or take the language off the list in theme.yaml"));
        }
        strings.put(language, words);
    }

    private static String language(String locale) {
        return locale.split("[-_]")[0];
    }
}
