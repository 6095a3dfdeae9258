package dev.bcsite.base;

/**
 * Hears how far long work has come. Calls may come from several threads, often; an implementation decides what is
 * worth showing.
 */
public interface Progress {

    /** Starts a stage, such as "Pulling products". {@code total} is 0 while nobody knows it. */
    void stage(String name, long total);

    /** The current stage is this far; may jump, never goes back within a stage. */
    void at(long done);

    /** A sentence worth a line of its own. */
    void note(String sentence);

    static Progress silent() {
        return new Progress() {
            @Override
            public void stage(String name, long total) {}

            @Override
            public void at(long done) {}

            @Override
            public void note(String sentence) {}
        };
    }
}
