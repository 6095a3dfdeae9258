package dev.bcsite.function.cart;

import dev.bcsite.function.json.Data;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of a cart, as the store has it.
 *
 * @param isFixed whether the store put it there itself, so that a shopper cannot change it
 * @param price of one, before discounts of the cart
 * @param all everything that was asked of it
 */
public record Line(
        String id,
        long product,
        OptionalLong variant,
        long quantity,
        boolean isFixed,
        BigDecimal price,
        String currency,
        Data all) {

    static Line read(Data line) {
        return new Line(
                line.at("entityId").text().orElseThrow(),
                line.at("productEntityId").number().orElse(0),
                line.at("variantEntityId").number(),
                line.at("quantity").number().orElse(1),
                line.at("isMutable").isThere() && !line.at("isMutable").isTrue(),
                line.at("listPrice", "value").amount().orElse(BigDecimal.ZERO),
                line.at("listPrice", "currencyCode").text().orElse(""),
                line);
    }

    /** The same choices, as they have to be sent along when the quantity changes. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Data option : all.at("selectedOptions").items()) {
            long id = option.at("entityId").number().orElse(0);
            Choice.Kind kind = switch (option.at("__typename").text().orElse("")) {
                case "CartSelectedMultipleChoiceOption" -> Choice.Kind.CHOICE;
                case "CartSelectedCheckboxOption" -> Choice.Kind.TICK;
                case "CartSelectedTextFieldOption" -> Choice.Kind.TEXT;
                case "CartSelectedMultiLineTextFieldOption" -> Choice.Kind.LINES;
                case "CartSelectedNumberFieldOption" -> Choice.Kind.NUMBER;
                case "CartSelectedDateFieldOption" -> Choice.Kind.DATE;
                default -> null;
            };
            if (kind != null) {
                boolean isListed = kind == Choice.Kind.CHOICE || kind == Choice.Kind.TICK;
                choices.add(new Choice(kind, id, isListed ? option.at("valueEntityId") : said(option)));
            }
        }
        return choices;
    }

    Optional<String> name() {
        return all.at("name").text();
    }

    private static Data said(Data option) {
        for (String member : List.of("text", "number", "fileName")) {
            if (option.at(member).isThere()) {
                return option.at(member);
            }
        }
        return option.at("date", "utc");
    }
}
