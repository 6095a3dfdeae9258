package dev.bcsite.redirect;

import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entries of two nginx maps: {@code redirects.map} by path, {@code redirects-query.map} by path and query.
 *
 * <p>nginx compares the decoded path without regard to case. In a quoted entry only the quote and the backslash need an
 * escape; a {@code $} is plain in what is compared and never in a value, except where a value hands the query on. nginx
 * has no limit in numbers, but a path longer than {@code map_hash_bucket_size} stops it, and so does an entry that does
 * not fit into the {@value #BUFFER} bytes with which it reads its configuration.
 *
 * @see <a href="https://nginx.org/en/docs/http/ngx_http_map_module.html">ngx_http_map_module</a>
 * @see <a href="https://nginx.org/en/docs/hash.html">Setting up hashes</a>
 */
final class NginxForm implements HostForm {

    static final int BUFFER = 4_096;

    private static final String QUERY_FILE = "redirects-query.map";

    @Override
    public String file() {
        return "redirects.map";
    }

    @Override
    public HostFiles files(RedirectMap map) {
        Map<String, String> byPath = new TreeMap<>();
        Map<String, String> byQuery = new TreeMap<>();
        for (SiteRedirect redirect : map.redirects()) {
            OldPath from = redirect.from();
            boolean plain = from.query().isEmpty();
            Map<String, String> entries = plain ? byPath : byQuery;
            String value = value(redirect.to(), plain);
            entries.put(quoted(from.toString()), value);
            Optional<OldPath> other = from.otherSlash();
            other.ifPresent(path -> entries.put(quoted(path.toString()), value));
        }
        map.respellings().forEach(redirect -> byPath.put(letterByLetter(redirect.from()), value(redirect.to(), true)));
        SortedMap<OutputPath, byte[]> files = HostFiles.file(file(), text(byPath));
        files.putAll(HostFiles.file(QUERY_FILE, text(byQuery)));
        List<Problem> problems = new ArrayList<>();
        check(file(), byPath, problems);
        check(QUERY_FILE, byQuery, problems);
        return new HostFiles(files, problems, List.of());
    }

    /** What the visitor asks for besides the path goes along, unless the redirect says otherwise. */
    private static String value(Destination to, boolean handOn) {
        if (!handOn || !to.query().isEmpty()) {
            return quoted(to.location());
        }
        String fragment = to.fragment().isEmpty() ? "" : "#" + to.fragment();
        return "\"" + to.address() + "$is_args$args" + fragment + "\"";
    }

    /** An expression, since nginx heeds the case of letters only in these. It looks at them after all plain entries. */
    private static String letterByLetter(OldPath from) {
        String path = from.path();
        boolean anySlash = from.otherSlash().isPresent();
        String bare = anySlash && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return quoted("~^" + UrlText.expression(bare) + (anySlash ? "/?$" : "$"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String text(Map<String, String> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach((from, to) -> text.append(from).append(' ').append(to).append(";\n"));
        return text.toString();
    }

    private static void check(String file, Map<String, String> entries, List<Problem> problems) {
        entries.forEach((from, to) -> {
            int longest = Math.max(from.getBytes(StandardCharsets.UTF_8).length, to.length());
            if (longest + 2 >= BUFFER) {
                problems.add(Problem.at(
                        file,
                        "the redirect from " + from.substring(1, Math.min(from.length() - 1, 60)) + "... has " + longest
                                + " bytes on one side, and nginx reads fewer than " + (BUFFER - 2),
                        "give the page a shorter URL, or remove the redirect"));
            }
        });
    }
}
