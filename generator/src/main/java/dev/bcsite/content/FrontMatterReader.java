package dev.bcsite.content;

import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.SafeUrl;
import dev.bcsite.base.UrlPath;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the keys of one front matter. Everything wrong goes to the problems of its {@link YamlDocument}. */
final class FrontMatterReader {

    private static final Set<String> KNOWN = Set.of(
            "title",
            "description",
            "permalink",
            "product",
            "category",
            "brand",
            "position",
            "date",
            "tags",
            "author",
            "image",
            "imageAlt",
            "menu",
            "draft",
            "locale",
            "noindex",
            "redirectFrom",
            "listing",
            "seo",
            "metafields");

    private final YamlMap yaml;
    private final DocumentName name;

    FrontMatterReader(YamlMap yaml, DocumentName name) {
        this.yaml = yaml;
        this.name = name;
    }

    FrontMatter read() {
        yaml.unknownKeys(KNOWN);
        return new FrontMatter(
                text("title"),
                text("description"),
                permalink(),
                attachment(),
                date(),
                yaml.texts("tags"),
                text("author"),
                image(),
                text("imageAlt"),
                yaml.value("menu").flatMap(this::menu),
                yaml.flag("draft").orElse(false),
                locale(),
                yaml.flag("noindex").orElse(false),
                redirects(),
                new WriteBackReader(yaml).read());
    }

    private Optional<String> text(String key) {
        return yaml.text(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<UrlPath> permalink() {
        Optional<String> written = text("permalink");
        try {
            return written.map(UrlPath::of);
        } catch (InvalidPathException e) {
            yaml.problem("permalink", "\"permalink\" cannot be " + e.getMessage(), "write a path such as \"/about/\"");
            return Optional.empty();
        }
    }

    private Optional<Attachment> attachment() {
        List<Attachment> found = new ArrayList<>();
        for (Attachment.Target target : Attachment.Target.values()) {
            String key = target.name().toLowerCase(Locale.ROOT);
            List<Long> ids = yaml.value(key).map(value -> ids(key, value)).orElse(List.of());
            if (!ids.isEmpty()) {
                found.add(new Attachment(target, ids, position()));
            }
        }
        if (found.size() > 1) {
            yaml.problem(
                    found.get(1).target().name().toLowerCase(Locale.ROOT),
                    "the document is attached to more than one sort of page",
                    "keep one of product, category and brand");
        }
        if (found.isEmpty() && yaml.has("position")) {
            yaml.problem(
                    "position", "\"position\" says nothing without an attachment", "add product, category or brand");
        }
        return found.stream().findFirst();
    }

    private List<Long> ids(String key, YamlValue value) {
        Set<Long> ids = new LinkedHashSet<>();
        for (YamlValue item : value.isList() ? value.list().orElse(List.of()) : List.of(value)) {
            item.number().ifPresent(id -> {
                if (id < 1) {
                    item.problem("\"" + key + "\" cannot be " + id, "write the id from the control panel");
                } else {
                    ids.add(id);
                }
            });
        }
        return List.copyOf(ids);
    }

    private Attachment.Position position() {
        return yaml.oneOf("position", List.of("before", "after"))
                .map(word -> Attachment.Position.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Attachment.Position.AFTER);
    }

    private Optional<OffsetDateTime> date() {
        Optional<String> written = text("date");
        Optional<OffsetDateTime> date = written.flatMap(FrontMatterReader::parse);
        if (written.isPresent() && date.isEmpty()) {
            yaml.problem(
                    "date",
                    "\"date\" cannot be \"" + YamlValue.shown(written.get()) + "\"",
                    "write it like 2026-03-01 or 2026-03-01T09:30:00+01:00");
        }
        boolean isPost = name.isPost() && !yaml.has("product") && !yaml.has("category") && !yaml.has("brand");
        Optional<OffsetDateTime> named =
                name.date().map(day -> day.atStartOfDay().atOffset(ZoneOffset.UTC));
        if (isPost && written.isEmpty() && named.isEmpty() && name.locale().isEmpty()) {
            yaml.problem(
                    "date", "a post needs a date", "add \"date: 2026-03-01\" or name the file 2026-03-01-title.md");
        }
        return date.or(() -> named);
    }

    private static Optional<OffsetDateTime> parse(String written) {
        String iso = written.replaceFirst("^([0-9-]{10}) ", "$1T");
        List<Function<String, OffsetDateTime>> forms = List.of(
                OffsetDateTime::parse,
                text -> LocalDateTime.parse(text).atOffset(ZoneOffset.UTC),
                text -> LocalDate.parse(text).atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC));
        for (Function<String, OffsetDateTime> form : forms) {
            try {
                return Optional.of(form.apply(iso));
            } catch (DateTimeException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** As written: a file is looked for once all files are known. */
    private Optional<SafeUrl> image() {
        Optional<String> written = text("image");
        Optional<SafeUrl> url = written.map(text -> ContentPath.isAbsolute(text) ? text : ContentPath.url(name, text))
                .flatMap(SafeUrl::parse)
                .filter(image -> image.isPath() || image.toString().startsWith("https://"));
        if (written.isPresent() && url.isEmpty()) {
            yaml.problem(
                    "image",
                    "\"image\" cannot be \"" + YamlValue.shown(written.get()) + "\"",
                    "write a file of the content folder or an https URL");
        }
        return url;
    }

    private Optional<FrontMatter.MenuEntry> menu(YamlValue value) {
        if (value.isFlag()) {
            return value.flag().filter(shown -> shown).map(shown -> new FrontMatter.MenuEntry(Optional.empty(), 0));
        }
        if (value.isNumber()) {
            return order(value).map(order -> new FrontMatter.MenuEntry(Optional.empty(), order));
        }
        if (!value.isMap()) {
            value.problem("\"menu\" must be true, a number or a group of keys", "write \"menu: true\"");
            return Optional.empty();
        }
        YamlMap menu = value.map().orElseThrow();
        menu.unknownKeys(Set.of("label", "order"));
        return Optional.of(new FrontMatter.MenuEntry(
                menu.text("label"), menu.value("order").flatMap(this::order).orElse(0)));
    }

    private Optional<Integer> order(YamlValue value) {
        return value.number().map(order -> (int) Math.max(-1_000_000, Math.min(1_000_000, order)));
    }

    private Optional<String> locale() {
        Optional<String> written = text("locale");
        if (written.isPresent() && name.locale().isPresent() && !written.equals(name.locale())) {
            yaml.problem(
                    "locale",
                    "\"locale\" is " + YamlValue.shown(written.get()) + ", and the file name says "
                            + name.locale().get(),
                    "remove one of them");
        }
        if (written.isPresent() && !written.get().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            yaml.problem(
                    "locale",
                    "\"locale\" cannot be \"" + YamlValue.shown(written.get()) + "\"",
                    "write it like en or en-GB");
            return Optional.empty();
        }
        return written;
    }

    private List<String> redirects() {
        List<String> paths = new ArrayList<>();
        for (String path : yaml.texts("redirectFrom")) {
            boolean usable = path.indexOf('#') < 0
                    && SafeUrl.parse(path).filter(SafeUrl::isPath).isPresent();
            if (usable) {
                paths.add(path);
            } else {
                yaml.problem(
                        "redirectFrom",
                        "\"redirectFrom\" cannot be \"" + YamlValue.shown(path) + "\"",
                        "write a path such as \"/old-page/\"");
            }
        }
        return paths;
    }
}
