package dev.bcsite.sandbox.customer;

import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.http.Query;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Finds people by first and last name with a space between. */
final class FullName {

    private FullName() {}

    static Filter filter() {
        return new Filter("name", List.of("in", "like"), (operator, value, exchange) -> {
            List<String> wanted = Query.parts(value.toLowerCase(Locale.ROOT));
            BiPredicate<String, String> same = operator.equals("like") ? String::contains : String::equals;
            return row -> {
                String name = row.path("first_name").asText() + " "
                        + row.path("last_name").asText();
                return wanted.stream().anyMatch(text -> same.test(name.toLowerCase(Locale.ROOT), text));
            };
        });
    }
}
