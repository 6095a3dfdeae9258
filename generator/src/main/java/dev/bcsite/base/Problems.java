package dev.bcsite.base;

import java.util.ArrayList;
import java.util.List;

/** Collects what its user has to put right, so that one run reports all of it. Not safe for several threads. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** Stops here if anything was found. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new BcsiteException(found);
        }
    }
}
