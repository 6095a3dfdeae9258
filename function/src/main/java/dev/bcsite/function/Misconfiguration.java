package dev.bcsite.function;

import java.util.List;

/** The function was set up wrongly. Holds every mistake, each as one sentence without anything secret. */
public final class Misconfiguration extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> mistakes;

    Misconfiguration(List<String> mistakes) {
        // Whoever reads it has set a variable wrongly: where in the program it was found out is of no use to them.
        super("The function cannot start:\n" + String.join("\n", mistakes), null, false, false);
        this.mistakes = List.copyOf(mistakes);
    }

    public List<String> mistakes() {
        return mistakes;
    }
}
