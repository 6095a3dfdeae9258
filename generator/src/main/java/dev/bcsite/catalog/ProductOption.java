package dev.bcsite.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Something a shopper chooses or fills in: an option (makes variants) or a modifier (does not).
 *
 * @param name the label for shoppers
 * @param required always true for options
 * @param values the choices, in the merchant's order; of a checkbox what ticking it chooses; empty for kinds that are filled in
 * @param limits what may be filled in; {@link Limits#NONE} for choices
 */
public record ProductOption(
        long id, String name, Kind kind, boolean required, int sortOrder, List<Value> values, Limits limits) {

    public ProductOption {
        values = List.copyOf(values);
    }

    /** How it is chosen or filled in. */
    public enum Kind {
        RADIO_BUTTONS,
        RECTANGLES,
        DROPDOWN,
        PRODUCT_LIST,
        PRODUCT_LIST_WITH_IMAGES,
        SWATCH,
        CHECKBOX,
        DATE,
        FILE,
        TEXT,
        MULTI_LINE_TEXT,
        NUMBERS_ONLY_TEXT;

        /** Whether the shopper picks one of given values. */
        public boolean isChoice() {
            return ordinal() <= SWATCH.ordinal();
        }
    }

    /**
     * One choice.
     *
     * @param colors one to three CSS colours of a swatch
     * @param imageUrl the picture of a swatch
     * @param productId the product that a pick list stands for
     * @param priceChange what choosing it adds to the price; absent when nothing
     * @param unavailableMessage why choosing it makes the product unbuyable; absent when it does not
     */
    public record Value(
            long id,
            String label,
            boolean isDefault,
            List<String> colors,
            Optional<String> imageUrl,
            Optional<Long> productId,
            Optional<PriceChange> priceChange,
            Optional<String> unavailableMessage) {

        public Value {
            colors = List.copyOf(colors);
        }
    }

    /** A change of price, absolute or in percent of the price; may be negative. */
    public record PriceChange(boolean isPercentage, BigDecimal amount) {}

    /**
     * Limits of what may be filled in; what is absent has no limit.
     *
     * @param defaultText what the field starts with; for a checkbox "on" or empty
     * @param label the text beside a checkbox
     * @param earliest first allowed date, ISO
     * @param latest last allowed date, ISO
     * @param fileKinds allowed file name endings, lower case, without the dot
     */
    public record Limits(
            String defaultText,
            String label,
            Optional<Integer> minimumLength,
            Optional<Integer> maximumLength,
            Optional<Integer> maximumLines,
            Optional<BigDecimal> lowest,
            Optional<BigDecimal> highest,
            boolean wholeNumbersOnly,
            Optional<String> earliest,
            Optional<String> latest,
            List<String> fileKinds,
            Optional<Long> maximumBytes) {

        public static final Limits NONE = new Limits(
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());

        public Limits {
            fileKinds = List.copyOf(fileKinds);
        }
    }
}
