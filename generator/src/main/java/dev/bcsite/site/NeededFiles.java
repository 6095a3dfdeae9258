package dev.bcsite.site;

import dev.bcsite.base.Digest;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.catalog.Brand;
import dev.bcsite.catalog.Category;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.Image;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.ProductOption;
import dev.bcsite.catalog.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks for every picture and every swatch colour that views of an entity may hold, so that files which all pages share
 * do not depend on which pages happen to be rendered.
 */
final class NeededFiles {

    private static final List<String> PAGE_BOXES = List.of("thumb", "gallery", "zoom");

    /** A picture among the store's files, as merchants write it into a text: with or without the store's domain. */
    private static final Pattern STORE_FILE = Pattern.compile(
            "[\"'](?:https?://(?<host>[^/\"']+))?(?<path>/(?:product_images|content)/[^\"'?#]+\\.(?:jpe?g|png|gif|webp))[\"'?#]",
            Pattern.CASE_INSENSITIVE);

    private static final Digest NOTHING = StructureDigest.of();

    private final SiteContext context;
    private final ImageLinks images;
    private final SwatchColors colors;

    NeededFiles(SiteContext context, SwatchColors colors) {
        this.context = context;
        this.images = context.images();
        this.colors = colors;
    }

    void of(Product product) {
        if (images.areCopied()) {
            ProductCards.thumbnail(product).ifPresent(image -> images.in("card", image.url(), ""));
            for (Image image : product.images()) {
                PAGE_BOXES.forEach(box -> images.in(box, image.url(), ""));
            }
        }
        Stream.concat(product.options().stream(), product.modifiers().stream())
                .flatMap(option -> option.values().stream())
                .forEach(this::of);
        text(product.description());
        text(product.warranty());
    }

    /** Equal for two states of a product that need the same files and colours, listing included. */
    Digest digest(Product product, Optional<String> listed) {
        List<Object> facts = new ArrayList<>();
        Stream.concat(product.options().stream(), product.modifiers().stream())
                .flatMap(option -> option.values().stream())
                .forEach(value -> facts.addAll(value.colors()));
        if (images.areCopied()) {
            Stream.concat(product.options().stream(), product.modifiers().stream())
                    .flatMap(option -> option.values().stream())
                    .forEach(value -> facts.add(value.imageUrl()));
            facts.add(product.images());
            facts.addAll(files(product.description()));
            facts.addAll(files(product.warranty()));
            facts.addAll(files(listed.orElse("")));
        }
        return facts.isEmpty() ? NOTHING : StructureDigest.of(facts);
    }

    /** Pictures that a text of the store shows from the store's own files. */
    void text(String html) {
        files(html).forEach(file -> images.file(file, context.fileBase()));
    }

    private List<String> files(String html) {
        if (!images.areCopied()) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        Matcher file = STORE_FILE.matcher(html);
        while (file.find()) {
            String host = file.group("host");
            if (host == null || context.storeHosts().contains(host)) {
                files.add(file.group("path"));
            }
        }
        return files;
    }

    void of(Category category) {
        text(category.description());
        category.imageUrl().ifPresent(url -> List.of("banner", "tile").forEach(box -> images.in(box, url, "")));
    }

    void of(Store store) {
        images.in("logo", store.logoUrl(), "");
    }

    void of(Brand brand) {
        images.in("brand", brand.imageUrl(), "");
    }

    void of(SiteTexts texts) {
        texts.posts().forEach(post -> images.in("post", post.image(), ""));
        Stream.concat(texts.posts().stream(), texts.pages().stream())
                .filter(entry -> entry.ref().kind() != EntityKind.DOCUMENT)
                .forEach(entry -> text(entry.html()));
        texts.home().ifPresent(home -> images.in("hero", home.image(), ""));
    }

    private void of(ProductOption.Value value) {
        colors.classFor(value.colors());
        images.in("swatch", value.imageUrl(), "");
    }
}
