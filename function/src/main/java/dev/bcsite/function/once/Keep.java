package dev.bcsite.function.once;

import java.util.Optional;

/** Where clicks outlive the process. */
public interface Keep {

    /** Nowhere: what is not in memory never was. */
    Keep NOWHERE = new Keep() {
        @Override
        public Optional<Click> read(String id) {
            return Optional.empty();
        }

        @Override
        public void write(Click click) {}
    };

    /** Absent when there is none, or it cannot be read. */
    Optional<Click> read(String id);

    /** Keeps it as it is now. What cannot be written is not kept, and the click goes on. */
    void write(Click click);
}
