package dev.bcsite.function.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One value of JSON. Immutable.
 *
 * <p>Whoever looks for something that is not there finds {@link Nothing}, which is also what {@code null} is: to the
 * store's answers and to shoppers' requests alike, null and absent are one thing.
 */
public sealed interface Data {

    /** Null, or nothing at all. */
    Data NOTHING = new Nothing();

    record Nothing() implements Data {}

    record Text(String value) implements Data {}

    record Amount(BigDecimal value) implements Data {}

    record Flag(boolean value) implements Data {}

    /** @param items in order */
    record Items(List<Data> all) implements Data {

        public Items {
            all = List.copyOf(all);
        }
    }

    /** @param all in the order in which they were written */
    record Members(Map<String, Data> all) implements Data {

        public Members {
            all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        }

        /** The same with one more member, or with another value for it. */
        public Members with(String name, Data value) {
            Map<String, Data> more = new LinkedHashMap<>(all);
            more.put(name, value);
            return new Members(more);
        }

        public Members with(String name, String value) {
            return with(name, new Text(value));
        }

        public Members with(String name, long value) {
            return with(name, of(value));
        }

        public Members with(String name, boolean value) {
            return with(name, new Flag(value));
        }

        /** The same, with one more member if there is a value. */
        public Members with(String name, Optional<String> value) {
            return value.map(text -> with(name, text)).orElse(this);
        }
    }

    static Members object() {
        return new Members(Map.of());
    }

    static Data of(long value) {
        return new Amount(BigDecimal.valueOf(value));
    }

    static Data of(String value) {
        return new Text(value);
    }

    static Data list(List<? extends Data> items) {
        return new Items(new ArrayList<>(items));
    }

    /** What is found along these names; {@link #NOTHING} when one of them is missing. */
    default Data at(String... names) {
        Data found = this;
        for (String name : names) {
            found = found instanceof Members members ? members.all().getOrDefault(name, NOTHING) : NOTHING;
        }
        return found;
    }

    /** The elements of a list; none of anything else. */
    default List<Data> items() {
        return this instanceof Items items ? items.all() : List.of();
    }

    default boolean isThere() {
        return !(this instanceof Nothing);
    }

    default boolean isTrue() {
        return this instanceof Flag flag && flag.value();
    }

    default Optional<String> text() {
        return this instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    default Optional<BigDecimal> amount() {
        return this instanceof Amount amount ? Optional.of(amount.value()) : Optional.empty();
    }

    /** A whole number that fits; absent for any other value. */
    default OptionalLong number() {
        if (this instanceof Amount amount && fits(amount.value())) {
            return OptionalLong.of(amount.value().longValue());
        }
        return OptionalLong.empty();
    }

    private static boolean fits(BigDecimal value) {
        // Asked before anything else of it: 1e999999999 would fill the memory when written out.
        return value.precision() - value.scale() <= 18
                && value.scale() <= 18
                && value.stripTrailingZeros().scale() <= 0;
    }
}
