package dev.bcsite.site.view;

import java.util.Optional;

/**
 * A price as shoppers read it.
 *
 * @param text what is charged: {@code $12.50}, {@code $12.50 – $18.00}, or the label of a hidden price
 * @param hidden no price is shown; {@code text} is the merchant's label and may be empty
 * @param range whether {@code text} is a range over variants
 * @param was the regular price, when {@code text} is a sale price
 * @param retail what it costs elsewhere, when the merchant says so
 * @param saving how much less {@code text} is than {@code was} or {@code retail}
 * @param otherTax the same price with the other way of counting tax, labelled: {@code $15.00 inc. tax}
 * @param amount the lowest price as a plain decimal, for structured data; absent when hidden
 * @param highest the highest price as a plain decimal; equal to {@code amount} when there is no range
 * @param currency ISO code
 */
public record Price(
        String text,
        boolean hidden,
        boolean range,
        Optional<String> was,
        Optional<String> retail,
        Optional<String> saving,
        Optional<String> otherTax,
        Optional<String> amount,
        Optional<String> highest,
        String currency) {}
