package dev.bcsite.sandbox.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Blocks a lane for three minutes when, of a hundred or more attempts in two minutes, fewer than nine in ten were taken.
 * Safe to use from several threads.
 */
final class Breaker {

    static final Duration BLOCK = Duration.ofMinutes(3);
    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final int ENOUGH = 100;

    private final Map<Lane, Deque<Try>> windows = new HashMap<>();
    private final Map<Lane, Block> blocks = new HashMap<>();

    private record Try(Instant when, String problem) {}

    /** A lane that is blocked, and how often which problem brought it there. */
    record Block(Lane lane, Instant from, Instant until, Map<String, Integer> reasons) {}

    synchronized boolean isBlocked(Lane lane, Instant now) {
        return blocks.containsKey(lane) && now.isBefore(blocks.get(lane).until());
    }

    /** Until when a blocked lane is. */
    synchronized Instant blockedUntil(Lane lane) {
        return blocks.get(lane).until();
    }

    /**
     * Counts an attempt.
     *
     * @param problem empty when it was taken
     * @return whether the lane is blocked because of it
     */
    synchronized boolean count(Lane lane, Instant now, String problem) {
        Deque<Try> window = windows.computeIfAbsent(lane, key -> new ArrayDeque<>());
        window.addLast(new Try(now, problem));
        window.removeIf(one -> one.when().isBefore(now.minus(WINDOW)));
        long taken = window.stream().filter(one -> one.problem().isEmpty()).count();
        if (window.size() < ENOUGH || taken * 10 >= window.size() * 9L) {
            return false;
        }
        blocks.put(lane, new Block(lane, now, now.plus(BLOCK), reasons(window)));
        windows.remove(lane);
        return true;
    }

    private static Map<String, Integer> reasons(Deque<Try> window) {
        Map<String, Integer> reasons = new TreeMap<>();
        window.stream()
                .map(Try::problem)
                .filter(problem -> !problem.isEmpty())
                .forEach(problem -> reasons.merge(problem, 1, Integer::sum));
        return reasons;
    }

    /** What is blocked of a client's, by domain. */
    synchronized List<Block> of(String client, Instant now) {
        return blocks.values().stream()
                .filter(block -> block.lane().client().equals(client) && now.isBefore(block.until()))
                .sorted((one, other) ->
                        one.lane().domain().compareTo(other.lane().domain()))
                .toList();
    }

    synchronized void clear() {
        windows.clear();
        blocks.clear();
    }
}
