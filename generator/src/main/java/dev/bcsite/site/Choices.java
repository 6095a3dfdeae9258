package dev.bcsite.site;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.ProductOption;
import dev.bcsite.catalog.ProductOption.Limits;
import dev.bcsite.catalog.Settings.OptionOutOfStock;
import dev.bcsite.catalog.Variant;
import dev.bcsite.site.view.Choice;
import dev.bcsite.site.view.Link;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/** Makes the form controls of a product page from its options and modifiers. */
final class Choices {

    private static final Comparator<ProductOption> MERCHANTS_ORDER =
            Comparator.comparingInt(ProductOption::sortOrder).thenComparingLong(ProductOption::id);

    private final SiteContext context;
    private final SwatchColors colors;
    private final LongFunction<Optional<ProductEntry>> products;
    private final Prices prices;
    private final Stock stock;

    Choices(SiteContext context, SwatchColors colors, LongFunction<Optional<ProductEntry>> products) {
        this.context = context;
        this.colors = colors;
        this.products = products;
        this.prices = new Prices(context);
        this.stock = new Stock(context);
    }

    /** Options first, then modifiers, each in the merchant's order. */
    List<Choice> of(Product product) {
        List<Choice> choices = new ArrayList<>();
        product.options().stream()
                .sorted(MERCHANTS_ORDER)
                .forEach(option -> choices.add(choice(product, option, true)));
        product.modifiers().stream()
                .sorted(MERCHANTS_ORDER)
                .forEach(modifier -> choices.add(choice(product, modifier, false)));
        return choices;
    }

    private Choice choice(Product product, ProductOption option, boolean makesVariants) {
        Limits limits = option.limits();
        return new Choice(
                option.id(),
                word(option.kind()) + "-" + option.id(),
                option.name(),
                option.kind().name().toLowerCase(Locale.ROOT),
                option.required() || makesVariants,
                makesVariants,
                values(product, option, makesVariants),
                limits.defaultText(),
                limits.label(),
                limits.minimumLength(),
                limits.maximumLength(),
                limits.maximumLines(),
                limits.lowest().map(Choices::plain),
                limits.highest().map(Choices::plain),
                limits.wholeNumbersOnly(),
                limits.earliest().flatMap(Dates::day).map(Object::toString),
                limits.latest().flatMap(Dates::day).map(Object::toString),
                fileKinds(limits),
                hint(option));
    }

    /** What a field's name begins with, so that whoever reads the form knows the sort of its answer. */
    private static String word(ProductOption.Kind kind) {
        return switch (kind) {
            case CHECKBOX -> "tick";
            case DATE -> "date";
            case FILE -> "file";
            case TEXT -> "text";
            case MULTI_LINE_TEXT -> "lines";
            case NUMBERS_ONLY_TEXT -> "number";
            default -> "choice";
        };
    }

    private List<Choice.Value> values(Product product, ProductOption option, boolean makesVariants) {
        List<Choice.Value> values = new ArrayList<>();
        for (ProductOption.Value value : option.values()) {
            boolean soldOut = makesVariants && isSoldOut(product, option, value);
            boolean hide = soldOut && context.settings().optionOutOfStock() == OptionOutOfStock.HIDE_OPTION;
            if (!hide) {
                values.add(value(product, option, value, soldOut));
            }
        }
        return values;
    }

    private Choice.Value value(Product product, ProductOption option, ProductOption.Value value, boolean soldOut) {
        boolean label = context.settings().optionOutOfStock() == OptionOutOfStock.LABEL_OPTION;
        Optional<String> note = value.unavailableMessage()
                .map(text -> text.isBlank() ? context.strings().text("stock.unavailable") : text)
                .or(() -> soldOut && label ? Optional.of(context.strings().text("stock.soldOut")) : Optional.empty());
        Optional<ProductEntry> picked = value.productId().flatMap(products::apply);
        return new Choice.Value(
                value.id(),
                value.label(),
                value.isDefault(),
                value.unavailableMessage().isPresent() || soldOut,
                SwatchColors.valid(value.colors()),
                option.kind() == ProductOption.Kind.SWATCH ? colors.classFor(value.colors()) : "",
                context.images().in("swatch", value.imageUrl(), ""),
                picked.map(entry -> new Link(entry.name(), path(entry.path()))),
                value.priceChange().flatMap(change -> prices.change(product, change)),
                note);
    }

    /** Whether there are variants with this value, and none of them can be had. */
    private boolean isSoldOut(Product product, ProductOption option, ProductOption.Value value) {
        boolean found = false;
        for (Variant variant : product.variants()) {
            if (has(variant, option, value)) {
                if (stock.isBuyable(product, variant)) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    private static boolean has(Variant variant, ProductOption option, ProductOption.Value value) {
        for (Variant.Value own : variant.values()) {
            if (own.optionId() == option.id() && own.valueId() == value.id()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> hint(ProductOption option) {
        Limits limits = option.limits();
        return switch (option.kind()) {
            case TEXT, MULTI_LINE_TEXT -> lengthHint(limits);
            case NUMBERS_ONLY_TEXT ->
                rangeHint(limits.lowest().map(Choices::plain), limits.highest().map(Choices::plain));
            case DATE -> rangeHint(dateText(limits.earliest()), dateText(limits.latest()));
            case FILE ->
                limits.fileKinds().isEmpty()
                        ? Optional.empty()
                        : Optional.of(context.strings().text("hint.files", String.join(", ", limits.fileKinds())));
            default -> Optional.empty();
        };
    }

    private Optional<String> lengthHint(Limits limits) {
        return limits.maximumLength()
                .map(longest -> limits.minimumLength()
                        .filter(shortest -> shortest > 0)
                        .map(shortest -> context.strings().text("hint.length", shortest, longest))
                        .orElseGet(() -> context.strings().text("hint.maximumLength", longest)));
    }

    private Optional<String> rangeHint(Optional<String> from, Optional<String> to) {
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(context.strings().text("hint.between", from.get(), to.get()));
        }
        return from.map(text -> context.strings().text("hint.from", text))
                .or(() -> to.map(text -> context.strings().text("hint.to", text)));
    }

    private Optional<String> dateText(Optional<String> date) {
        return date.flatMap(Dates::day).map(context.strings()::date);
    }

    private static Optional<String> fileKinds(Limits limits) {
        List<String> endings =
                limits.fileKinds().stream().map(kind -> "." + kind).toList();
        return endings.isEmpty() ? Optional.empty() : Optional.of(String.join(",", endings));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String path(UrlPath path) {
        return path.encoded();
    }
}
