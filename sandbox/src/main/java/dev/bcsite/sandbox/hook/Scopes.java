package dev.bcsite.sandbox.hook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** What webhooks can ask for, and what of it an event is. */
final class Scopes {

    private static final Set<String> KNOWN = load();

    private Scopes() {}

    /** Whether something can happen in a scope: one of its own, or one that ends in a star. */
    static boolean isKnown(String scope) {
        String general = scope.replaceFirst("^store/channel/\\d+/", "store/channel/{channel}/");
        if (KNOWN.contains(general)) {
            return true;
        }
        boolean isWild = general.matches("store/.+/\\*");
        return isWild && KNOWN.stream().anyMatch(known -> known.startsWith(withoutStar(general)));
    }

    /** Whether a webhook with this scope hears of an event; a star at the end stands for any rest. */
    static boolean covers(String scope, Event event) {
        return scope.equals(event.scope())
                || scope.endsWith("/*") && event.scope().startsWith(withoutStar(scope));
    }

    private static String withoutStar(String scope) {
        return scope.substring(0, scope.length() - 1);
    }

    private static Set<String> load() {
        Set<String> known = new TreeSet<>();
        try (InputStream in = Scopes.class.getResourceAsStream("scopes.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(": ");
                for (String rest : parts[1].split(" ")) {
                    known.add(parts[0] + "/" + rest);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
