package dev.bcsite.render;

import dev.bcsite.base.Problems;
import dev.bcsite.content.YamlDocument;
import dev.bcsite.content.YamlMap;
import dev.bcsite.content.YamlValue;
import dev.bcsite.plan.PageKind;
import dev.bcsite.site.ImageBoxes;
import dev.bcsite.site.PageNeeds;
import dev.bcsite.site.ProductOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code theme.yaml} says: picture boxes, what pages need, and which files to publish.
 *
 * @param base the bundled theme that lies behind this one; absent for a theme of its own
 */
record ThemeSettings(
        String name,
        Optional<String> base,
        ImageBoxes boxes,
        PageNeeds needs,
        List<String> assets,
        List<String> languages) {

    private static final Pattern BOX = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    static final List<String> ROLES =
            List.of("card", "thumb", "gallery", "zoom", "banner", "tile", "brand", "post", "swatch", "logo", "hero");
    private static final List<String> KEYS = List.of("name", "extends", "images", "pages", "assets", "languages");
    private static final List<String> PAGE_KEYS = List.of("home", "category", "brand", "product", "blog", "filled");

    /** Reads the settings; {@code behind} gives what this file leaves out. */
    static ThemeSettings read(YamlDocument document, Optional<ThemeSettings> behind, Problems problems) {
        YamlMap root = document.root();
        root.unknownKeys(KEYS);
        Map<String, ImageBoxes.Box> boxes = new LinkedHashMap<>();
        behind.ifPresent(settings -> boxes.putAll(settings.boxes().boxes()));
        root.map("images").ifPresent(images -> readBoxes(images, boxes));
        PageNeeds needs = root.map("pages")
                .map(pages -> needs(pages, behind))
                .orElseGet(() -> behind.map(ThemeSettings::needs).orElse(PageNeeds.NOTHING));
        List<String> assets = new ArrayList<>(behind.map(ThemeSettings::assets).orElse(List.of()));
        root.texts("assets").stream().filter(asset -> !assets.contains(asset)).forEach(assets::add);
        List<String> languages =
                new ArrayList<>(behind.map(ThemeSettings::languages).orElse(List.of()));
        root.texts("languages").stream()
                .filter(language -> !languages.contains(language))
                .forEach(languages::add);
        for (String role : ROLES) {
            if (!boxes.containsKey(role)) {
                root.problem("images", "the box \"" + role + "\" is missing", "add it, with widths and box");
            }
        }
        Optional<String> name = root.text("name");
        Optional<String> base = root.text("extends");
        problems.addAll(document.problems());
        return new ThemeSettings(name.orElse("unnamed"), base, new ImageBoxes(boxes), needs, assets, languages);
    }

    private static void readBoxes(YamlMap images, Map<String, ImageBoxes.Box> boxes) {
        images.unknownKeys(ROLES);
        for (String role : images.keys()) {
            images.map(role)
                    .ifPresent(settings -> readBox(images, role, settings).ifPresent(box -> boxes.put(role, box)));
        }
    }

    private static Optional<ImageBoxes.Box> readBox(YamlMap images, String role, YamlMap settings) {
        settings.unknownKeys(List.of("widths", "box"));
        List<Integer> widths = new ArrayList<>();
        for (YamlValue width : settings.list("widths").orElse(List.of())) {
            width.number()
                    .filter(pixels -> pixels > 0 && pixels <= 10_000)
                    .ifPresent(pixels -> widths.add(pixels.intValue()));
        }
        Optional<Matcher> box = settings.text("box").map(BOX::matcher).filter(Matcher::matches);
        if (widths.isEmpty() || box.isEmpty()) {
            images.problem(role, "a box needs widths and a size", "write {widths: [320, 640], box: 320x320}");
            return Optional.empty();
        }
        return Optional.of(new ImageBoxes.Box(
                widths,
                Integer.parseInt(box.get().group(1)),
                Integer.parseInt(box.get().group(2))));
    }

    private static PageNeeds needs(YamlMap pages, Optional<ThemeSettings> behind) {
        pages.unknownKeys(PAGE_KEYS);
        PageNeeds before = behind.map(ThemeSettings::needs).orElse(PageNeeds.NOTHING);
        return new PageNeeds(
                number(pages, "home", "featured", before.featured()),
                number(pages, "home", "newest", before.newest()),
                number(pages, "home", "bestSelling", before.bestSelling()),
                number(pages, "home", "posts", before.homePosts()),
                number(pages, "category", "perPage", before.categoryPage()),
                orders(pages, "category", before.categoryOrders()),
                number(pages, "brand", "perPage", before.brandPage()),
                orders(pages, "brand", before.brandOrders()),
                number(pages, "product", "related", before.related()),
                number(pages, "blog", "perPage", before.blogPage()),
                filled(pages, before.filled()));
    }

    private static List<String> filled(YamlMap pages, List<String> otherwise) {
        if (!pages.has("filled")) {
            return otherwise;
        }
        List<String> known = PageKind.FILLED.stream().map(PageKind::word).toList();
        List<String> words = new ArrayList<>();
        for (YamlValue value : pages.list("filled").orElse(List.of())) {
            value.oneOf(known).ifPresent(words::add);
        }
        return words;
    }

    private static int number(YamlMap pages, String page, String key, int otherwise) {
        Optional<YamlMap> settings = pages.map(page);
        settings.ifPresent(found -> found.unknownKeys(keysOf(page)));
        return settings.flatMap(found -> found.number(key))
                .map(value -> (int) Math.max(0, Math.min(1000, value)))
                .orElse(otherwise);
    }

    private static List<Optional<ProductOrder>> orders(
            YamlMap pages, String page, List<Optional<ProductOrder>> otherwise) {
        Optional<YamlMap> settings = pages.map(page).filter(found -> found.has("sorts"));
        if (settings.isEmpty()) {
            return otherwise;
        }
        List<String> words = new ArrayList<>(List.of("default"));
        Arrays.stream(ProductOrder.values()).map(ProductOrder::word).forEach(words::add);
        List<Optional<ProductOrder>> orders = new ArrayList<>();
        for (YamlValue value : settings.get().list("sorts").orElse(List.of())) {
            value.oneOf(words).map(ProductOrder::ofWord).ifPresent(orders::add);
        }
        return orders;
    }

    private static List<String> keysOf(String page) {
        return switch (page) {
            case "home" -> List.of("featured", "newest", "bestSelling", "posts");
            case "category", "brand" -> List.of("perPage", "sorts");
            case "product" -> List.of("related");
            default -> List.of("perPage");
        };
    }
}
