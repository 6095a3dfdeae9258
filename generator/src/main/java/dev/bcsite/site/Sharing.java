package dev.bcsite.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one of many equal facts, since the entries of all products are held at once and say the same again and again.
 * Safe for several threads.
 */
final class Sharing {

    private final Map<Object, Object> facts = new ConcurrentHashMap<>();

    /** The first fact that was equal to this one. */
    @SuppressWarnings("unchecked")
    <T> T one(T fact) {
        Object known = facts.putIfAbsent(fact, fact);
        return known == null ? fact : (T) known;
    }
}
