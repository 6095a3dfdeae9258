package dev.bcsite.function.cart;

import dev.bcsite.function.http.Fields;
import dev.bcsite.function.json.Data;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a shopper chose or wrote for one option or modifier of a product.
 *
 * @param value as GraphQL Storefront takes it, checked
 */
public record Choice(Kind kind, long option, Data value) {

    private static final Pattern FIELD = Pattern.compile("([a-z]{4,6})-([0-9]{1,9})");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final int LONGEST_TEXT = 2000;

    /** The sorts of options, with the word that begins the names of their fields on product pages. */
    public enum Kind {
        CHOICE("choice", "multipleChoices", "optionValueEntityId", Choice::valueId),
        TICK("tick", "checkboxes", "optionValueEntityId", Choice::valueId),
        TEXT(
                "text",
                "textFields",
                "text",
                (fields, name) -> fields.line(name, LONGEST_TEXT).map(Data::of)),
        LINES(
                "lines",
                "multiLineTextFields",
                "text",
                (fields, name) -> fields.lines(name, LONGEST_TEXT).map(Data::of)),
        NUMBER("number", "numberFields", "number", Choice::decimal),
        DATE("date", "dateFields", "date", Choice::date);

        private final String word;
        private final String list;
        private final String member;
        private final BiFunction<Fields, String, Optional<Data>> reader;

        Kind(String word, String list, String member, BiFunction<Fields, String, Optional<Data>> reader) {
            this.word = word;
            this.list = list;
            this.member = member;
            this.reader = reader;
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Every field that is named like {@code choice-113}. */
    static List<Choice> in(Fields fields) {
        List<Choice> choices = new ArrayList<>();
        for (String name : fields.others()) {
            Matcher field = FIELD.matcher(name);
            if (field.matches()) {
                long option = Long.parseLong(field.group(2));
                Kind.of(field.group(1))
                        .ifPresent(kind -> kind.reader
                                .apply(fields, name)
                                .ifPresent(value -> choices.add(new Choice(kind, option, value))));
            }
        }
        return choices;
    }

    /** {@code CartSelectedOptionsInput}; absent when nothing is chosen. */
    static Optional<Data> selectedOptions(List<Choice> choices) {
        Data.Members options = Data.object();
        for (Kind kind : Kind.values()) {
            List<Data> ofKind = new ArrayList<>();
            for (Choice choice : choices) {
                if (choice.kind() == kind) {
                    ofKind.add(Data.object()
                            .with("optionEntityId", choice.option())
                            .with(kind.member, choice.value()));
                }
            }
            options = ofKind.isEmpty() ? options : options.with(kind.list, Data.list(ofKind));
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(options);
    }

    private static Optional<Data> valueId(Fields fields, String name) {
        var id = fields.id(name);
        return id.isPresent() ? Optional.of(Data.of(id.getAsLong())) : Optional.empty();
    }

    private static Optional<Data> decimal(Fields fields, String name) {
        return fields.like(DECIMAL, name).map(text -> new Data.Amount(new BigDecimal(text)));
    }

    private static Optional<Data> date(Fields fields, String name) {
        return fields.line(name, 10).map(text -> {
            try {
                return Data.of(LocalDate.parse(text) + "T00:00:00Z");
            } catch (DateTimeParseException e) {
                throw fields.wrong(name, "must be a day such as 2026-03-01");
            }
        });
    }
}
