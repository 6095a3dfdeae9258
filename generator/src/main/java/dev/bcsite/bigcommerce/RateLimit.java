package dev.bcsite.bigcommerce;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/**
 * What an answer says about the store's quota. Each part is absent when its header is missing or is no number.
 *
 * @param window how long a window lasts
 * @param reset how long until the next window begins
 * @param quota requests in one window, for all applications of the store together
 * @param left requests left in this window
 * @param retryAfter how long to stay away, on some refusals
 */
record RateLimit(
        Optional<Duration> window,
        Optional<Duration> reset,
        Optional<Long> quota,
        Optional<Long> left,
        Optional<Duration> retryAfter) {

    /** No header makes anybody wait longer than this. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    static RateLimit of(HttpHeaders headers) {
        return new RateLimit(
                number(headers, "X-Rate-Limit-Time-Window-Ms").map(RateLimit::milliseconds),
                number(headers, "X-Rate-Limit-Time-Reset-Ms").map(RateLimit::milliseconds),
                number(headers, "X-Rate-Limit-Requests-Quota"),
                number(headers, "X-Rate-Limit-Requests-Left"),
                number(headers, "X-Retry-After").map(seconds -> milliseconds(clamped(seconds) * 1000)));
    }

    /** The longer of the two times that a refusal may name. */
    Optional<Duration> stayAway() {
        if (reset.isPresent() && retryAfter.isPresent()) {
            return reset.get().compareTo(retryAfter.get()) >= 0 ? reset : retryAfter;
        }
        return reset.isPresent() ? reset : retryAfter;
    }

    private static Optional<Long> number(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .map(String::strip)
                .filter(RateLimit::isNumber)
                .map(RateLimit::parsed);
    }

    private static boolean isNumber(String text) {
        int digitsFrom = text.startsWith("-") ? 1 : 0;
        return text.length() > digitsFrom && text.chars().skip(digitsFrom).allMatch(unit -> unit >= '0' && unit <= '9');
    }

    /** A number too long for a {@code long} means "very much" all the same. */
    private static long parsed(String digits) {
        if (digits.startsWith("-")) {
            return 0;
        }
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private static Duration milliseconds(long number) {
        return Duration.ofMillis(Math.min(number, LONGEST.toMillis()));
    }

    private static long clamped(long seconds) {
        return Math.min(seconds, LONGEST.toSeconds());
    }
}
