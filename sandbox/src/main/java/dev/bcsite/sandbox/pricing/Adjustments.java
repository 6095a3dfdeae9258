package dev.bcsite.sandbox.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * What choosing changes about a product besides its variant: price, weight, picture, and whether it can be bought.
 *
 * <p>First the adjusters of the chosen modifier values, then the product's complex rules whose conditions all hold, in
 * their order, until one says {@code stop}.
 */
public record Adjustments(List<Effect> effects) {

    public static final Adjustments NONE = new Adjustments(List.of());

    /**
     * Of one value or rule.
     *
     * @param price an adjuster: {@code adjuster} and {@code adjuster_value}; like the weight's it may be empty
     * @param picture empty for none
     * @param barred why it cannot be bought then; the text may be empty
     */
    record Effect(JsonNode price, JsonNode weight, String picture, Optional<String> barred, boolean isHidden) {

        static Effect ofValue(JsonNode adjusters) {
            JsonNode disabled = adjusters.path("purchasing_disabled");
            return new Effect(
                    adjusters.path("price"),
                    adjusters.path("weight"),
                    adjusters.path("image_url").asText(""),
                    reason(disabled.path("status"), disabled.path("message")),
                    false);
        }

        static Effect ofRule(JsonNode rule) {
            return new Effect(
                    rule.path("price_adjuster"),
                    rule.path("weight_adjuster"),
                    rule.path("image_url").asText(""),
                    reason(rule.path("purchasing_disabled"), rule.path("purchasing_disabled_message")),
                    rule.path("purchasing_hidden").asBoolean());
        }

        private static Optional<String> reason(JsonNode isBarred, JsonNode message) {
            return isBarred.asBoolean() ? Optional.of(message.asText("")) : Optional.empty();
        }
    }

    public Adjustments {
        effects = List.copyOf(effects);
    }

    /** @param options what was chosen, each with {@code option_id} and {@code value_id}; those without value count not */
    public static Adjustments of(ObjectNode product, OptionalLong variant, List<ObjectNode> options) {
        List<Effect> effects = new ArrayList<>();
        for (ObjectNode chosen : options) {
            for (ObjectNode modifier : Json.objects(product, "modifiers")) {
                for (ObjectNode value : Json.objects(modifier, "option_values")) {
                    if (isChosen(chosen, modifier.path("id"), value.path("id"))) {
                        effects.add(Effect.ofValue(value.path("adjusters")));
                    }
                }
            }
        }
        for (ObjectNode rule : rules(product)) {
            if (holds(rule, variant, options)) {
                effects.add(Effect.ofRule(rule));
                if (rule.path("stop").asBoolean()) {
                    break;
                }
            }
        }
        return effects.isEmpty() ? NONE : new Adjustments(effects);
    }

    private static List<ObjectNode> rules(ObjectNode product) {
        return Json.objects(product, "complex_rules").stream()
                .filter(rule -> rule.path("enabled").asBoolean(true))
                .sorted(Comparator.<ObjectNode>comparingLong(
                                rule -> rule.path("sort_order").asLong())
                        .thenComparingLong(rule -> rule.path("id").asLong()))
                .toList();
    }

    private static boolean holds(ObjectNode rule, OptionalLong variant, List<ObjectNode> options) {
        return Json.objects(rule, "conditions").stream().allMatch(condition -> isMet(condition, variant, options));
    }

    private static boolean isMet(ObjectNode condition, OptionalLong variant, List<ObjectNode> options) {
        long wanted = condition.path("variant_id").asLong();
        boolean isVariant = wanted == 0 || variant.isPresent() && variant.getAsLong() == wanted;
        JsonNode modifier = condition.path("modifier_id");
        return isVariant
                && (modifier.asLong() == 0
                        || options.stream()
                                .anyMatch(chosen -> isChosen(chosen, modifier, condition.path("modifier_value_id"))));
    }

    private static boolean isChosen(ObjectNode chosen, JsonNode option, JsonNode value) {
        return chosen.path("option_id").asLong() == option.asLong()
                && chosen.path("value_id").asLong() == value.asLong();
    }

    /**
     * What is added to a price; negative when it is lowered.
     *
     * @param inCurrency converts amounts, which are in the store's default currency
     */
    public BigDecimal onPrice(BigDecimal base, UnaryOperator<BigDecimal> inCurrency) {
        return effects.stream()
                .map(effect -> change(effect.price(), base, inCurrency))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal weight(BigDecimal own) {
        return effects.stream()
                .map(effect -> change(effect.weight(), own, UnaryOperator.identity()))
                .reduce(own, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }

    private static BigDecimal change(JsonNode adjuster, BigDecimal base, UnaryOperator<BigDecimal> inCurrency) {
        BigDecimal value = adjuster.path("adjuster_value").decimalValue();
        return switch (adjuster.path("adjuster").asText("")) {
            case "relative" -> inCurrency.apply(value);
            case "percentage" -> base.multiply(value).movePointLeft(2);
            default -> BigDecimal.ZERO;
        };
    }

    /** The picture to show instead of the product's: the last one given. */
    public Optional<String> picture() {
        return effects.stream()
                .map(Effect::picture)
                .filter(picture -> !picture.isEmpty())
                .reduce((one, later) -> later);
    }

    /** Why what was chosen cannot be bought: the merchant's words, which may be empty. */
    public Optional<String> barred() {
        return effects.stream()
                .map(Effect::barred)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> isHidden() ? Optional.of("") : Optional.empty());
    }

    /** Whether not even the button to buy is shown. */
    public boolean isHidden() {
        return effects.stream().anyMatch(Effect::isHidden);
    }
}
