package dev.bcsite.site;

import dev.bcsite.catalog.Brand;
import dev.bcsite.catalog.Category;
import dev.bcsite.catalog.Image;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.ProductOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks for every picture and every swatch colour that pages of an entity may show, so that files which all pages share
 * do not depend on which pages happen to be rendered.
 */
final class NeededFiles {

    private static final List<String> PRODUCT_BOXES = List.of("card", "thumb", "gallery", "zoom");

    private final ImageLinks images;
    private final SwatchColors colors;

    NeededFiles(SiteContext context, SwatchColors colors) {
        this.images = context.images();
        this.colors = colors;
    }

    void of(Product product) {
        for (Image image : product.images()) {
            PRODUCT_BOXES.forEach(box -> images.in(box, image.url(), ""));
        }
        Stream.concat(product.options().stream(), product.modifiers().stream())
                .flatMap(option -> option.values().stream())
                .forEach(this::of);
    }

    void of(Category category) {
        category.imageUrl().ifPresent(url -> List.of("banner", "tile").forEach(box -> images.in(box, url, "")));
    }

    void of(Brand brand) {
        images.in("brand", brand.imageUrl(), "");
    }

    void of(SiteTexts texts) {
        texts.posts().forEach(post -> images.in("post", post.image(), ""));
        texts.home().ifPresent(home -> images.in("hero", home.image(), ""));
    }

    private void of(ProductOption.Value value) {
        colors.classFor(value.colors());
        images.in("swatch", value.imageUrl(), "");
    }
}
