package dev.bcsite.sandbox.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with named ids in braces, such as {@code /v3/sites/{site_id}/routes}. Ids are whole numbers. */
record PathTemplate(String text, List<String> segments) {

    private static final String NUMBER = "\\d{1,18}";

    static PathTemplate of(String text) {
        return new PathTemplate(text, List.of(text.split("/")));
    }

    /** The ids in a path like this one; empty when it is another path. */
    Optional<Map<String, Long>> match(String path) {
        List<String> found = List.of(path.replaceFirst("/$", "").split("/"));
        if (found.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, Long> ids = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            String wanted = segments.get(i);
            if (wanted.startsWith("{") && found.get(i).matches(NUMBER)) {
                ids.put(wanted.substring(1, wanted.length() - 1), Long.valueOf(found.get(i)));
            } else if (!wanted.equals(found.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }
}
