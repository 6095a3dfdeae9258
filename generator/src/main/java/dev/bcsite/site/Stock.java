package dev.bcsite.site;

import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.Product.Availability;
import dev.bcsite.catalog.Product.StockTracking;
import dev.bcsite.catalog.Settings.StockLevel;
import dev.bcsite.catalog.Variant;
import dev.bcsite.site.view.Badge;
import dev.bcsite.site.view.Price;
import dev.bcsite.site.view.StockNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says whether a product can be had, by the merchant's settings for stock. */
final class Stock {

    private final SiteContext context;

    Stock(SiteContext context) {
        this.context = context;
    }

    boolean isSoldOut(Product product) {
        return switch (product.tracking()) {
            case NONE -> false;
            case PRODUCT -> product.stock() <= 0;
            case VARIANT -> !hasBuyable(product);
        };
    }

    boolean isBuyable(Product product) {
        return product.availability() != Availability.DISABLED && !isSoldOut(product) && hasBuyable(product);
    }

    private boolean hasBuyable(Product product) {
        for (Variant variant : product.variants()) {
            if (isBuyable(product, variant)) {
                return true;
            }
        }
        return false;
    }

    boolean isBuyable(Product product, Variant variant) {
        boolean inStock =
                product.tracking() != StockTracking.VARIANT || variant.stock().orElse(0) > 0;
        return inStock && variant.unavailableMessage().isEmpty();
    }

    Optional<String> note(Product product, Variant variant) {
        if (variant.unavailableMessage().isPresent()) {
            return variant.unavailableMessage().map(text -> text.isBlank() ? word("stock.unavailable") : text);
        }
        if (!isBuyable(product, variant)) {
            return Optional.of(soldOutText());
        }
        return product.tracking() == StockTracking.VARIANT
                ? left(variant.stock().orElse(0), variant.lowStockLevel())
                : Optional.empty();
    }

    StockNote note(Product product) {
        if (product.availability() == Availability.DISABLED) {
            return new StockNote("unavailable", word("stock.unavailable"), "Discontinued");
        }
        if (isSoldOut(product)) {
            return new StockNote("out-of-stock", soldOutText(), "OutOfStock");
        }
        if (!isBuyable(product)) {
            return new StockNote("unavailable", word("stock.unavailable"), "OutOfStock");
        }
        if (product.availability() == Availability.PREORDER) {
            return new StockNote("preorder", preorderText(product), "PreOrder");
        }
        return available(product);
    }

    List<Badge> badges(StockNote note, Price price) {
        List<Badge> badges = new ArrayList<>();
        switch (note.state()) {
            case "out-of-stock" -> badges.add(new Badge("sold-out", word("badge.soldOut")));
            case "preorder" -> badges.add(new Badge("preorder", word("badge.preorder")));
            case "low-stock" -> badges.add(new Badge("low-stock", word("badge.lowStock")));
            default -> {}
        }
        if (price.was().isPresent() && !note.state().equals("out-of-stock")) {
            badges.add(0, new Badge("sale", word("badge.sale")));
        }
        return badges;
    }

    private StockNote available(Product product) {
        int units = units(product);
        boolean low = product.tracking() == StockTracking.PRODUCT
                && product.lowStockLevel() > 0
                && units <= product.lowStockLevel()
                && context.settings().stockLevel() != StockLevel.DONT_SHOW;
        String told = product.availabilityDescription();
        String text = product.tracking() == StockTracking.NONE
                ? told
                : left(units, product.lowStockLevel()).orElse(told.isEmpty() ? word("stock.available") : told);
        return low
                ? new StockNote("low-stock", text, "LimitedAvailability")
                : new StockNote("in-stock", text.isEmpty() ? word("stock.available") : text, "InStock");
    }

    private Optional<String> left(int units, int lowLevel) {
        boolean low = lowLevel > 0 && units <= lowLevel;
        return switch (context.settings().stockLevel()) {
            case DONT_SHOW -> Optional.empty();
            case SHOW -> Optional.of(context.strings().counted(low ? "stock.onlyLeft" : "stock.inStock", units));
            case SHOW_WHEN_LOW ->
                low ? Optional.of(context.strings().counted("stock.onlyLeft", units)) : Optional.empty();
        };
    }

    private static int units(Product product) {
        if (product.tracking() != StockTracking.VARIANT) {
            return product.stock();
        }
        int units = 0;
        for (Variant variant : product.variants()) {
            units += variant.stock().orElse(0);
        }
        return units;
    }

    private String soldOutText() {
        String message = context.settings().outOfStockMessage();
        return message.isBlank() ? word("stock.soldOut") : message;
    }

    private String preorderText(Product product) {
        Optional<String> date = product.preorderDate().flatMap(Dates::day).map(context.strings()::date);
        String message = product.preorderMessage().isBlank()
                ? context.settings().defaultPreorderMessage()
                : product.preorderMessage();
        if (message.isBlank()) {
            return date.map(day -> context.strings().text("stock.preorderOn", day))
                    .orElseGet(() -> word("stock.preorder"));
        }
        return message.replace("%%DATE%%", date.orElse("")).strip();
    }

    private String word(String key) {
        return context.strings().text(key);
    }
}
