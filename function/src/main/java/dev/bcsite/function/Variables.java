package dev.bcsite.function;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads variables of the environment one by one, and remembers what is wrong with each. A secret's value is never repeated. */
final class Variables {

    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final Pattern ON_THIS_MACHINE = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1]");

    private final Map<String, String> all;
    private final List<String> mistakes = new ArrayList<>();

    Variables(Map<String, String> all) {
        this.all = all;
    }

    /** A variable without anything in it is one that is not set. */
    Optional<String> text(String name) {
        String text = all.getOrDefault(name, "").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** @param form what the value is, such as {@code letters and digits} */
    Optional<String> like(Pattern pattern, String name, String form) {
        Optional<String> text = text(name);
        if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
            wrong(name, quoted(text.get()) + " is not right; write " + form);
            return Optional.empty();
        }
        return text;
    }

    /** What is sent in a header, and must therefore be made of visible ASCII signs. */
    Optional<String> secret(String name, int least, String form) {
        Optional<String> text = text(name);
        if (text.isPresent() && !VISIBLE.matcher(text.get()).matches()) {
            wrong(name, "it has blanks or letters outside ASCII, and is " + form + "; copy it again");
        } else if (text.isPresent() && text.get().length() < least) {
            wrong(
                    name,
                    "it has " + text.get().length() + " characters, and needs " + least + "; make one with: "
                            + "openssl rand -hex 32");
        }
        return text;
    }

    /** The scheme, host and port of a server, in the spelling of browsers, and the path {@code /}. */
    Optional<URI> origin(String name, String text) {
        Optional<URI> address = address(name, text);
        if (address.isPresent() && !address.get().getPath().matches("/?")) {
            wrong(name, quoted(text) + " has a path; write scheme and host only, such as https://shop.example");
            return Optional.empty();
        }
        return address.isPresent() ? Optional.of(address.get().resolve("/")) : address;
    }

    /** An address that other paths are put behind; it has no slash at its end. */
    Optional<URI> address(String name, String text) {
        try {
            URI uri = new URI(text.replaceFirst("/+$", ""));
            boolean isWhole = uri.getHost() != null && uri.getRawUserInfo() == null && !uri.isOpaque();
            boolean isOnlyPath = uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (isWhole && isOnlyPath && isSafe(uri)) {
                return Optional.of(asBrowsersSpellIt(uri));
            }
        } catch (URISyntaxException e) {
            // The same answer as for any other text that is no address.
        }
        wrong(name, quoted(text) + " is no address; write it with https://, such as https://shop.example");
        return Optional.empty();
    }

    void needed(Optional<?> found, String name, String what) {
        if (found.isEmpty() && text(name).isEmpty()) {
            wrong(name, "it is not set; " + what);
        }
    }

    void wrong(String name, String what) {
        mistakes.add(name + ": " + what);
    }

    /** Everything was read: tells all that was wrong. */
    void close() {
        if (!mistakes.isEmpty()) {
            throw new Misconfiguration(mistakes);
        }
    }

    /** Values are shown as one line, whatever is in them; a password before a host is not. */
    static String quoted(String text) {
        String shown = text.replaceAll("[^ -~]", "?").replaceAll("[^/]*@", "***@");
        return '"' + (shown.length() > 80 ? shown.substring(0, 80) + "..." : shown) + '"';
    }

    /** Without encryption only what never leaves this machine. */
    private static boolean isSafe(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme())
                        && ON_THIS_MACHINE.matcher(uri.getHost()).matches();
    }

    private static URI asBrowsersSpellIt(URI uri) throws URISyntaxException {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = uri.getPort() == usual ? -1 : uri.getPort();
        return new URI(scheme, null, uri.getHost().toLowerCase(Locale.ROOT), port, uri.getPath(), null, null);
    }
}
