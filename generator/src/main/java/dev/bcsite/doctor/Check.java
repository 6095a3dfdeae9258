package dev.bcsite.doctor;

import java.io.IOException;

/**
 * Looks at one thing. Whatever keeps it from looking may be thrown as a BcsiteException: it is written down like any
 * other finding, and the other checks go on.
 */
public interface Check {

    Area area();

    /** What it looks at, for the case that it cannot. */
    String subject();

    void look(Notebook notebook) throws IOException, InterruptedException;
}
