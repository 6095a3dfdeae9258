package dev.bcsite.register;

import java.util.Optional;

/**
 * One thing at BigCommerce that is ours.
 *
 * @param id what BigCommerce knows it by
 * @param fields as we left it; something that says otherwise now was changed by somebody else
 * @param original what it said before we were asked to take it over, to be put back in the end; absent when we made it
 */
public record Owned(String id, Fields fields, Optional<Fields> original) {

    /** Whether no person changed it since. */
    boolean isUntouched(Found found) {
        return found.id().equals(id) && found.left().covers(fields);
    }
}
