package dev.bcsite.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One of those that take turns in being timed.
 *
 * @param before brings everything into the state to start from; not timed
 * @param after looks at what was done, and says how many pages were made; not timed
 */
record Turn(String what, Step before, Path folder, Map<String, String> environment, List<String> command, Look after) {

    /** Something that is not timed. */
    interface Step {
        void run() throws Exception;
    }

    /** Counts pages. */
    interface Look {
        long pages() throws Exception;
    }
}
