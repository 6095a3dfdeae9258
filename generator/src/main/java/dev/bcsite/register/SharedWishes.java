package dev.bcsite.register;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several storefronts want of things that the store has only once: texts, metafields and webhooks.
 *
 * <p>Each such thing is looked after by one of them: the one whose ledger has it, so that nothing goes to and fro, else
 * the first that wants it. Not for several threads.
 */
public final class SharedWishes {

    private static final Set<Kind> OF_THE_STORE = EnumSet.of(Kind.TEXT, Kind.METAFIELD, Kind.WEBHOOK);

    private final Map<ItemKey, Long> owners = new HashMap<>();
    private final Map<Long, List<Wanted>> own = new HashMap<>();
    private final SortedMap<ItemKey, Map<Long, Wanted>> shared = new TreeMap<>();

    /** Says what a storefront's ledger has. To be called for all of them before the first of {@link #add}. */
    public void owns(long channel, Set<ItemKey> keys) {
        keys.forEach(key -> owners.putIfAbsent(key, channel));
    }

    /**
     * Adds what a storefront wants.
     *
     * @throws BcsiteException when that is another value of something than one before it wants
     */
    public void add(long channel, Collection<Wanted> items) {
        List<Problem> rivals = new ArrayList<>();
        for (Wanted item : items) {
            if (OF_THE_STORE.contains(item.key().kind())) {
                Map<Long, Wanted> claims = shared.computeIfAbsent(item.key(), key -> new LinkedHashMap<>());
                rival(claims, channel, item).ifPresent(rivals::add);
                claims.put(channel, item);
            } else {
                own.computeIfAbsent(channel, one -> new ArrayList<>()).add(item);
            }
        }
        if (!rivals.isEmpty()) {
            throw new BcsiteException(rivals);
        }
    }

    /** What one storefront's plan is to be about: its own, and what it looks after for others that were added. */
    public Collection<Wanted> of(long channel) {
        List<Wanted> items = new ArrayList<>(own.getOrDefault(channel, List.of()));
        shared.forEach((key, claims) -> {
            if (keeper(key) == channel) {
                items.add(claims.values().iterator().next());
            }
        });
        return items;
    }

    /** Which of its wishes others look after. */
    public List<Problem> notes(long channel) {
        SortedMap<Long, List<ItemKey>> elsewhere = new TreeMap<>();
        shared.forEach((key, claims) -> {
            if (claims.containsKey(channel) && keeper(key) != channel) {
                elsewhere
                        .computeIfAbsent(keeper(key), keeper -> new ArrayList<>())
                        .add(key);
            }
        });
        return elsewhere.entrySet().stream()
                .map(some -> elsewhere(channel, some.getKey(), some.getValue()))
                .toList();
    }

    private long keeper(ItemKey key) {
        return Optional.ofNullable(owners.get(key))
                .orElseGet(() -> shared.get(key).keySet().iterator().next());
    }

    private static Problem elsewhere(long channel, long keeper, List<ItemKey> keys) {
        boolean one = keys.size() == 1;
        return Problem.at(
                "channel " + channel,
                "the store has only once what it wants, too: " + keys.get(0)
                        + (one ? "" : " and " + (keys.size() - 1) + " more") + "; the plan of channel " + keeper
                        + (one ? " has it" : " has them"));
    }

    private static Optional<Problem> rival(Map<Long, Wanted> claims, long channel, Wanted item) {
        return claims.entrySet().stream()
                .filter(claim -> !claim.getValue().fields().equals(item.fields()))
                .findFirst()
                .map(claim -> Problem.at(
                        item.key().toString(),
                        "channel " + claim.getKey() + " wants \""
                                + claim.getValue().fields() + "\", channel " + channel + " wants \"" + item.fields()
                                + "\", and the store has it only once",
                        "let the documents of both languages say the same, or take it out of \"writeBack\""));
    }
}
