package dev.bcsite.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A form control of a product page: an option or a modifier.
 *
 * @param field the name of the form field
 * @param kind radio_buttons, rectangles, dropdown, product_list, product_list_with_images, swatch, checkbox, date,
 *     file, text, multi_line_text or numbers_only_text
 * @param defaultText what a field starts with; for a checkbox "on" or empty
 * @param label the text beside a checkbox
 */
public record Choice(
        long id,
        String field,
        String name,
        String kind,
        boolean required,
        boolean variant,
        List<Value> values,
        String defaultText,
        String label,
        Optional<Integer> minimumLength,
        Optional<Integer> maximumLength,
        Optional<Integer> maximumLines,
        Optional<String> lowest,
        Optional<String> highest,
        boolean wholeNumbersOnly,
        Optional<String> earliest,
        Optional<String> latest,
        Optional<String> fileKinds,
        Optional<String> hint) {

    /**
     * One value that can be chosen.
     *
     * @param colors CSS colours of a swatch, none for others
     * @param colorClass a class that the site's generated style sheet gives these colours, so that pages need no
     *     inline style; empty without colours
     * @param priceChange what it adds: {@code +$5.00}
     * @param note why it cannot be chosen, or that it is sold out; absent when there is nothing to say
     */
    public record Value(
            long id,
            String label,
            boolean selected,
            boolean disabled,
            List<String> colors,
            String colorClass,
            Optional<SizedImage> image,
            Optional<Link> product,
            Optional<String> priceChange,
            Optional<String> note) {}
}
