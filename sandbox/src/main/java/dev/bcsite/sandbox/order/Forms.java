package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.shape.Timestamps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How v2 writes what orders hold: amounts as texts with four decimals, dates as in mail. */
final class Forms {

    private Forms() {}

    static String money(JsonNode amount) {
        return money(Money.read(amount));
    }

    static String money(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    /** Empty for what has not happened. */
    static String date(JsonNode moment) {
        return Timestamps.read(moment.asText("")).map(Timestamps::mail).orElse("");
    }

    static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    static void moneys(JsonNode row, ObjectNode shown, List<String> names) {
        names.forEach(name -> shown.put(name, money(row.path(name))));
    }

    static void texts(JsonNode row, ObjectNode shown, List<String> names) {
        names.forEach(name -> shown.put(name, row.path(name).asText("")));
    }

    static void numbers(JsonNode row, ObjectNode shown, List<String> names) {
        names.forEach(name -> shown.put(name, row.path(name).asLong()));
    }
}
