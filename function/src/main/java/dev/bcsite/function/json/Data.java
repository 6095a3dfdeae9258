package dev.bcsite.function.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /**
     * Names with values, in the order in which they were written. Equal to others with the same in the same order.
     *
     * <p>Objects of the store and of pages have few members, most have less than ten: they are looked through one by one, which costs less than
     * a table, and far less than a new table for each member that is added.
     */
    final class Members implements Data {

        private static final Members NONE = new Members(new String[0], new Data[0]);

        private final String[] names;
        private final Data[] values;

        private Members(String[] names, Data[] values) {
            this.names = names;
            this.values = values;
        }

        /** @param names no two of them the same, and as many as there are values */
        static Members joined(List<String> names, List<Data> values) {
            return new Members(names.toArray(new String[0]), values.toArray(new Data[0]));
        }

        public List<String> names() {
            return List.of(names);
        }

        /** The same with one more member, or with another value for it. */
        public Members with(String name, Data value) {
            int at = index(name);
            boolean isNew = at < 0;
            int place = isNew ? names.length : at;
            String[] moreNames = isNew ? Arrays.copyOf(names, place + 1) : names;
            Data[] moreValues = Arrays.copyOf(values, moreNames.length);
            moreNames[place] = name;
            moreValues[place] = value;
            return new Members(moreNames, moreValues);
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
            return value.isPresent() ? with(name, value.get()) : this;
        }

        int size() {
            return names.length;
        }

        String name(int at) {
            return names[at];
        }

        Data value(int at) {
            return values[at];
        }

        private Data get(String name) {
            int at = index(name);
            return at < 0 ? NOTHING : values[at];
        }

        private int index(String name) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Members members
                    && Arrays.equals(names, members.names)
                    && Arrays.equals(values, members.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(names) + 31 * Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return new String(Json.write(this), StandardCharsets.UTF_8);
        }
    }

    static Members object() {
        return Members.NONE;
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

    /** What has this name; {@link #NOTHING} when nothing has. */
    default Data at(String name) {
        return this instanceof Members members ? members.get(name) : NOTHING;
    }

    /** What is found along these names; {@link #NOTHING} when one of them is missing. */
    default Data at(String... names) {
        Data found = this;
        for (String name : names) {
            found = found.at(name);
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
