package dev.bcsite.cli;

import dev.bcsite.base.BcsiteException;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys that a reader knows, asked of itself: a key that resembles none of them makes it list all. */
final class KnownNames {

    /** A key that nobody has. */
    static final String STRANGE = "xxxxxxxxxxxxxxxxxxxxxxxx";

    private static final Pattern LIST = Pattern.compile("unknown key \"" + STRANGE + "\"; known names are ([\\w, -]+)");

    private KnownNames() {}

    /** What a reader does; it must refuse {@link #STRANGE}. */
    interface Reading {

        void read() throws IOException;
    }

    static TreeSet<String> of(Reading reading) throws IOException {
        try {
            reading.read();
        } catch (BcsiteException e) {
            return in(e.getMessage());
        }
        throw new AssertionError("the key " + STRANGE + " was accepted");
    }

    static TreeSet<String> in(String message) {
        Matcher list = LIST.matcher(message);
        if (!list.find()) {
            throw new AssertionError("no list of known names in: " + message);
        }
        return new TreeSet<>(List.of(list.group(1).split(", ")));
    }
}
