package dev.bcsite.sandbox.hook;

import java.util.List;
import java.util.stream.Stream;

/** Which events the differences in the rows of one table are. */
@FunctionalInterface
interface Rule {

    Stream<Event> events(List<Difference> differences, Surroundings around);

    /** What most rules are: they look at one row at a time. */
    @FunctionalInterface
    interface OfRow {
        Stream<Event> events(Difference difference, Surroundings around);
    }

    static Rule each(OfRow rule) {
        return (differences, around) -> differences.stream().flatMap(difference -> rule.events(difference, around));
    }
}
