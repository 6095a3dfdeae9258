package dev.bcsite.sandbox.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path with named ids in braces, such as {@code /v3/sites/{site_id}/routes}.
 *
 * <p>Ids are whole numbers, unless the name says otherwise: {@code {cart_id:uuid}}, {@code {code:text}}.
 *
 * @param text the path as people write it, without the sorts of its ids
 */
record PathTemplate(String text, List<Segment> segments) {

    /** @param name of the id, empty when this is plain text */
    record Segment(String text, String name, Sort sort) {

        static Segment of(String written) {
            if (!written.startsWith("{")) {
                return new Segment(written, "", Sort.PLAIN);
            }
            String[] parts = written.substring(1, written.length() - 1).split(":");
            Sort sort = parts.length == 1 ? Sort.NUMBER : Sort.valueOf(parts[1].toUpperCase(Locale.ROOT));
            return new Segment("{" + parts[0] + "}", parts[0], sort);
        }

        boolean matches(String found) {
            return sort == Sort.PLAIN
                    ? found.equals(text)
                    : sort.pattern.matcher(found).matches();
        }
    }

    /** What a segment can be; a path that fits two templates belongs to the one whose sorts come first. */
    enum Sort {
        PLAIN(""),
        NUMBER("\\d{1,18}"),
        UUID("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
        TEXT(".+");

        private final Pattern pattern;

        Sort(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    static PathTemplate of(String written) {
        List<Segment> segments =
                List.of(written.split("/")).stream().map(Segment::of).toList();
        return new PathTemplate(
                String.join("/", segments.stream().map(Segment::text).toList()), segments);
    }
}
