package dev.bcsite;

import java.util.List;

/**
 * One way in which a healthy set-up can be broken.
 *
 * @param findings all problems and warnings that it leads to
 */
record BrokenSetUp(String name, Breaking breaking, List<String> findings) {

    interface Breaking {
        void change(PatientSite patient) throws Exception;
    }

    static BrokenSetUp of(String name, Breaking breaking, String... findings) {
        return new BrokenSetUp(name, breaking, List.of(findings));
    }

    @Override
    public String toString() {
        return name;
    }
}
