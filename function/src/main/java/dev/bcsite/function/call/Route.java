package dev.bcsite.function.call;

import dev.bcsite.function.guard.Limits.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address of the function.
 *
 * @param name how it is called in logs and counts
 * @param rate how often one may ask
 * @param pattern such as {@code /api/cart/lines/{}}; a pair of braces stands for one id
 * @param view the page that tells whoever sent a form why it was not done
 * @param isKept whether the same click gets the same answer again; not for secrets, neither in the request nor in the answer
 */
public record Route(
        String name, String method, String pattern, Rate rate, String view, boolean isKept, Operation operation) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** What is read and changes nothing. Opened as a page it is the filled page of the same name. */
    public static Route get(String name, String pattern, Operation operation) {
        return new Route(name, "GET", pattern, Rate.READ, "cart", true, operation);
    }

    public static Route post(String name, String pattern, Operation operation) {
        return new Route(name, "POST", pattern, Rate.CHANGE, "cart", true, operation);
    }

    /** What somebody could try to guess with. */
    public static Route guess(String name, String pattern, Operation operation) {
        return new Route(name, "POST", pattern, Rate.GUESS, "cart", true, operation);
    }

    /** The same, but another page tells what was refused. */
    public Route toldAt(String page) {
        return new Route(name, method, pattern, rate, page, isKept, operation);
    }

    /** The same, but neither its request nor its answer is ever written down; each request is done by itself. */
    public Route unkept() {
        return new Route(name, method, pattern, rate, view, false, operation);
    }

    public boolean isReading() {
        return method.equals("GET");
    }

    /** What stands for the braces; absent when the path is another. */
    Optional<List<String>> parts(String path) {
        List<String> parts = new ArrayList<>(2);
        int at = 0;
        int from = 0;
        for (int braces = pattern.indexOf("{}"); braces >= 0; braces = pattern.indexOf("{}", at)) {
            if (!path.regionMatches(from, pattern, at, braces - at)) {
                return Optional.empty();
            }
            from += braces - at;
            int end = path.indexOf('/', from);
            String part = path.substring(from, end < 0 ? path.length() : end);
            if (!ID.matcher(part).matches()) {
                return Optional.empty();
            }
            parts.add(part);
            at = braces + 2;
            from += part.length();
        }
        boolean isWhole = path.length() - from == pattern.length() - at
                && path.regionMatches(from, pattern, at, pattern.length() - at);
        return isWhole ? Optional.of(parts) : Optional.empty();
    }
}
