package dev.bcsite.preview;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host names under which the preview answers: those that mean this machine, with any port.
 *
 * <p>A page of some other site may have its own name resolve to 127.0.0.1 (DNS rebinding). Its requests reach us,
 * but carry that name.
 */
final class LocalNames {

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(?::[0-9]{1,5})?");
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private LocalNames() {}

    static boolean allow(String hostHeader) {
        Matcher host = HOST.matcher(hostHeader);
        return host.matches() && NAMES.contains(host.group(1).toLowerCase(Locale.ROOT));
    }
}
