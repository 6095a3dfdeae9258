package dev.bcsite.function.view;

import dev.bcsite.function.json.Data;
import java.util.ArrayList;
import java.util.List;

/** Facts, and those around them: the innermost that has a name says what it means. */
record Scope(List<Data> levels) {

    static Scope of(Data facts) {
        return new Scope(List.of(facts));
    }

    Scope within(Data inner) {
        List<Data> deeper = new ArrayList<>(levels);
        deeper.add(inner);
        return new Scope(deeper);
    }

    Data fact(String name) {
        String[] names = name.split("\\.");
        for (int i = levels.size() - 1; i >= 0; i--) {
            Data found = levels.get(i).at(names);
            if (found.isThere()) {
                return found;
            }
        }
        return Data.NOTHING;
    }

    static String asText(Data fact) {
        return fact.text()
                .or(() ->
                        fact.amount().map(number -> number.stripTrailingZeros().toPlainString()))
                .orElse("");
    }

    /** False, zero, an empty text, an empty list and nothing are nothing. */
    static boolean isSomething(Data fact) {
        return fact.isTrue()
                || fact.text().filter(text -> !text.isEmpty()).isPresent()
                || fact.amount().filter(number -> number.signum() != 0).isPresent()
                || !fact.items().isEmpty()
                || fact instanceof Data.Members;
    }
}
