package dev.bcsite.site;

import dev.bcsite.base.NearestName;
import java.util.Set;

/** A template or the generator asked for a text that the theme's strings do not have. */
public final class UnknownStringException extends RuntimeException {

    public UnknownStringException(String key, String language, Set<String> known) {
        super("the strings for \"" + language + "\" have no \"" + key + "\"; " + NearestName.advice(key, known));
    }
}
