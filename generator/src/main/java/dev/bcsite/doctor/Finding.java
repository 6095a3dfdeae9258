package dev.bcsite.doctor;

import java.util.Optional;

/**
 * One thing that was looked at, and how it is.
 *
 * @param looked what was looked at, in a few words
 * @param found how it is
 * @param remedy what to do; absent where there is nothing to do
 */
public record Finding(Area area, Grade grade, String looked, String found, Optional<String> remedy) {

    /** How well it is. */
    public enum Grade {
        WELL("ok"),
        /** Good to know, and nothing to do about. */
        NOTE("note"),
        /** Works, but perhaps not as meant. */
        WARNING("warning"),
        /** Does not work. */
        PROBLEM("problem");

        private final String word;

        Grade(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Without its area: {@code problem  clock: it is 5 minutes ahead; set it}. */
    @Override
    public String toString() {
        return grade.word() + "  " + looked + ": " + found
                + remedy.map(text -> "; " + text).orElse("");
    }
}
