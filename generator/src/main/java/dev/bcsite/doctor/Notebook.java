package dev.bcsite.doctor;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.doctor.Finding.Grade;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where checks write down what they find. Not for several threads. */
public final class Notebook {

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> remedies = new HashSet<>();

    /** All that was written, in its order. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public void well(Area area, String looked, String found) {
        findings.add(new Finding(area, Grade.WELL, looked, found, Optional.empty()));
    }

    public void note(Area area, String looked, String found) {
        findings.add(new Finding(area, Grade.NOTE, looked, found, Optional.empty()));
    }

    public void warning(Area area, String looked, String found, String remedy) {
        findings.add(new Finding(area, Grade.WARNING, looked, found, Optional.of(remedy)));
    }

    public void problem(Area area, String looked, String found, String remedy) {
        problem(area, looked, found, Optional.of(remedy));
    }

    /**
     * Writes down why a check could not look.
     *
     * <p>One missing scope keeps several checks from looking. What is to be done about it is said once.
     */
    public void failure(Area area, String looked, BcsiteException failure) {
        for (Problem problem : failure.problems()) {
            boolean isSaid = problem.remedy().filter(remedies::contains).isPresent();
            if (!isSaid) {
                String place = problem.where().isEmpty() ? "" : problem.where() + ": ";
                problem(area, looked, place + problem.finding(), problem.remedy());
            }
        }
    }

    private void problem(Area area, String looked, String found, Optional<String> remedy) {
        remedy.ifPresent(remedies::add);
        findings.add(new Finding(area, Grade.PROBLEM, looked, found, remedy));
    }
}
