package dev.bcsite.redirect;

import dev.bcsite.base.UrlPath;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a redirect ends: never at a path that is redirected again. */
public sealed interface Destination {

    /** The address without query and fragment, encoded. */
    String address();

    /** Encoded, without the question mark; empty without one. */
    String query();

    /** Encoded, without the hash sign; empty without one. */
    String fragment();

    /** The whole as a {@code Location} header has it: ASCII without blanks, quotes, {@code $} or {@code ;}. */
    default String location() {
        return address()
                + (query().isEmpty() ? "" : "?" + query())
                + (fragment().isEmpty() ? "" : "#" + fragment());
    }

    /** This one, with the query and fragment of a hop that was left out, where it has none of its own. */
    Destination via(String earlierQuery, String earlierFragment);

    /** A page or a file of this site. */
    record OnSite(UrlPath path, String query, String fragment) implements Destination {

        public OnSite {
            query = UrlText.tidy(query);
            fragment = UrlText.tidy(fragment);
        }

        @Override
        public String address() {
            return UrlText.path(path.toString());
        }

        @Override
        public OnSite via(String earlierQuery, String earlierFragment) {
            return new OnSite(
                    path, query.isEmpty() ? earlierQuery : query, fragment.isEmpty() ? earlierFragment : fragment);
        }
    }

    /** An address of another host, over https. */
    record Elsewhere(String address, String query, String fragment) implements Destination {

        private static final int MAX_LENGTH = 2048;
        private static final Pattern URL = Pattern.compile(
                "(?i)https://([\\p{L}\\p{N}\\p{M}.-]+)(:[0-9]{1,5})?(/[^?#]*)?(?:\\?([^#]*))?(?:#(.*))?");

        /** Absent for anything but an absolute https URL without a user's name in it. */
        static Optional<Elsewhere> parse(String url) {
            Matcher parts = URL.matcher(url);
            boolean control = url.chars().anyMatch(Character::isISOControl);
            if (!parts.matches() || control || url.length() > MAX_LENGTH) {
                return Optional.empty();
            }
            try {
                String host = IDN.toASCII(parts.group(1)).toLowerCase(Locale.ROOT);
                String path = UrlText.tidy(part(parts, 3)).replace("?", "%3F");
                return Optional.of(new Elsewhere(
                        "https://" + host + part(parts, 2) + (path.isEmpty() ? "/" : path),
                        UrlText.tidy(part(parts, 4)),
                        UrlText.tidy(part(parts, 5))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        @Override
        public Elsewhere via(String earlierQuery, String earlierFragment) {
            return new Elsewhere(
                    address,
                    query.isEmpty() ? UrlText.tidy(earlierQuery) : query,
                    fragment.isEmpty() ? UrlText.tidy(earlierFragment) : fragment);
        }

        private static String part(Matcher parts, int group) {
            return Optional.ofNullable(parts.group(group)).orElse("");
        }
    }
}
