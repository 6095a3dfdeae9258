package dev.bcsite.base;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops a build because of something its user can put right.
 *
 * <p>The message is for that user and needs no stack trace beside it. Trouble of the world (a full disk, a broken
 * connection) stays an {@link java.io.IOException}; our own mistakes stay unchecked.
 */
public final class BcsiteException extends RuntimeException {

    private static final int SHOWN = 100;

    private final transient List<Problem> problems;

    public BcsiteException(List<Problem> problems) {
        this(problems, null);
    }

    public BcsiteException(Problem problem) {
        this(List.of(problem), null);
    }

    public BcsiteException(Problem problem, Throwable cause) {
        this(List.of(problem), cause);
    }

    private BcsiteException(List<Problem> problems, Throwable cause) {
        super(message(problems), cause);
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order in which it was found; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An exception without a problem says nothing");
        }
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        return problems.size() <= SHOWN ? shown : shown + "\n... and " + (problems.size() - SHOWN) + " more";
    }
}
