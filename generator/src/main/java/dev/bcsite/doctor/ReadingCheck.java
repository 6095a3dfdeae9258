package dev.bcsite.doctor;

import java.io.IOException;

/** Whether something of the project can be read; reading it throws what is wrong. */
public final class ReadingCheck implements Check {

    private final String subject;
    private final Reading reading;

    public ReadingCheck(String subject, Reading reading) {
        this.subject = subject;
        this.reading = reading;
    }

    /** Reads, and says in a few words what was read. */
    public interface Reading {
        String read() throws IOException;
    }

    @Override
    public Area area() {
        return Area.CONFIGURATION;
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public void look(Notebook notebook) throws IOException {
        notebook.well(area(), subject, reading.read());
    }
}
