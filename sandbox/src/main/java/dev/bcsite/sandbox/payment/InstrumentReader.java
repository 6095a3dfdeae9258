package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import java.util.Map;
import java.util.Optional;

/** Reads what somebody wants to pay with, by its {@code type}. */
final class InstrumentReader {

    private static final Field TOKEN = Field.text("token").required().between(64, 64);
    private static final Shape NOTHING = Shape.of();
    private static final Map<String, Shape> SHAPES = Map.of(
            "card",
            Shape.of(
                    Field.text("cardholder_name").required().least(1),
                    Field.text("number").required().between(1, 25),
                    Field.whole("expiry_month").required().between(1, 12),
                    Field.whole("expiry_year").required().between(1000, 9999),
                    Field.text("verification_value").between(3, 4).or("")),
            "stored_card",
            Shape.of(TOKEN, Field.text("verification_value").between(3, 4)),
            "stored_paypal_account",
            Shape.of(TOKEN),
            "stored_bank_account",
            Shape.of(TOKEN),
            "tokenized_card",
            Shape.of(
                    TOKEN,
                    Field.text("iin").between(6, 8).or("400000"),
                    Field.text("last_four_digits").between(4, 4).or("0000"),
                    Field.text("expiration_month").or("12"),
                    Field.text("expiration_year").or("2999")),
            "gift_certificate",
            Shape.of(Field.text("gift_certificate_code").required().least(1)),
            "store_credit",
            NOTHING);

    private InstrumentReader() {}

    /** Empty when it is none, or a part of it is missing; {@code problems} then says which. */
    static Optional<Instrument> read(JsonNode given, Problems problems) {
        String type = given.path("type").asText("");
        if (!(given instanceof ObjectNode) || !SHAPES.containsKey(type)) {
            problems.add("payment.instrument.type", "must be one of the known instruments");
            return Optional.empty();
        }
        Problems found = new Problems();
        ObjectNode read = SHAPES.get(type).created(given, "payment.instrument.", found);
        if (type.equals("tokenized_card")) {
            refuseDate(read, found);
        }
        found.found().forEach(problems::add);
        return found.isEmpty() ? Optional.of(of(type, read)) : Optional.empty();
    }

    private static void refuseDate(ObjectNode read, Problems problems) {
        boolean isDate = read.path("expiration_month").asText().matches("0?[1-9]|1[0-2]")
                && read.path("expiration_year").asText().matches("\\d{4}")
                && read.path("iin").asText().matches("\\d+");
        if (!isDate) {
            problems.add("payment.instrument.expiration_month", "must make a date with the year");
        }
    }

    private static Instrument of(String type, ObjectNode read) {
        return switch (type) {
            case "card" ->
                new Instrument.OfCard(new Card(
                        read.path("cardholder_name").asText(),
                        read.path("number").asText().replaceAll("[ -]", ""),
                        read.path("expiry_month").asInt(),
                        read.path("expiry_year").asInt(),
                        read.path("verification_value").asText()));
            case "tokenized_card" ->
                new Instrument.Tokenized(
                        read.path("iin").asText().substring(0, 6)
                                + read.path("last_four_digits").asText(),
                        Integer.parseInt(read.path("expiration_month").asText()),
                        Integer.parseInt(read.path("expiration_year").asText()));
            case "gift_certificate" ->
                new Instrument.Certificate(read.path("gift_certificate_code").asText());
            case "store_credit" -> new Instrument.StoreCredit();
            default -> new Instrument.Stored(type, read.path("token").asText());
        };
    }
}
