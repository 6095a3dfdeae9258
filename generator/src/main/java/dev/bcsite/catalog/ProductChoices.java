package dev.bcsite.catalog;

import java.util.List;

/** The options and modifiers of one product, which BigCommerce gives apart from the rest of it. */
public record ProductChoices(long productId, List<ProductOption> options, List<ProductOption> modifiers) {

    public ProductChoices {
        options = List.copyOf(options);
        modifiers = List.copyOf(modifiers);
    }
}
