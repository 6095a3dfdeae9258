package dev.bcsite.header;

import dev.bcsite.base.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two files for nginx: {@code headers.map} for {@code http}, which chooses values by path, and {@code headers.conf} for {@code server}.
 *
 * <p>A {@code location} that adds a header itself gets none of these. By the time nginx adds them, {@code /checkout/} is {@code
 * /checkout/index.html}. A header whose value is empty is not sent.
 *
 * @see <a href="https://nginx.org/en/docs/http/ngx_http_headers_module.html">ngx_http_headers_module</a>
 */
final class NginxForm implements HeaderForm {

    private static final String MAPS = "headers.map";

    /** What the function says itself, and better. */
    private static final Set<String> FUNCTIONS_OWN =
            Set.of(HeaderRules.CACHE, "Referrer-Policy", "X-Content-Type-Options");

    @Override
    public String file() {
        return "headers.conf";
    }

    @Override
    public SortedMap<OutputPath, byte[]> files(HeaderRules rules) {
        Map<String, String> usual = new LinkedHashMap<>(rules.everywhere());
        rules.assets().keySet().forEach(name -> usual.putIfAbsent(name, ""));
        StringBuilder maps = new StringBuilder();
        StringBuilder headers = new StringBuilder();
        usual.forEach((name, value) -> {
            Map<String, String> others = others(name, rules);
            String given = others.isEmpty() ? quoted(value) : variable(name);
            headers.append("add_header " + name + " " + given + " always;\n");
            maps.append(others.isEmpty() ? "" : map(name, value, others));
        });
        SortedMap<OutputPath, byte[]> files = new TreeMap<>();
        files.put(OutputPath.of(MAPS), maps.toString().getBytes(StandardCharsets.UTF_8));
        files.put(OutputPath.of(file()), headers.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The header's other values, by path or expression. */
    private static Map<String, String> others(String name, HeaderRules rules) {
        Map<String, String> others = new LinkedHashMap<>();
        rules.pages().forEach((path, headers) -> {
            if (headers.containsKey(name)) {
                others.put(path, headers.get(name));
                if (path.endsWith("/")) {
                    others.put(path + "index.html", headers.get(name));
                }
            }
        });
        if (rules.assets().containsKey(name)) {
            others.put("~^" + PageHeaders.ASSETS, rules.assets().get(name));
        }
        if (FUNCTIONS_OWN.contains(name)) {
            others.put("~^/api/", "");
        }
        return others;
    }

    private static String map(String name, String value, Map<String, String> others) {
        StringBuilder map =
                new StringBuilder("map $uri " + variable(name) + " {\n    default " + quoted(value) + ";\n");
        others.forEach((path, other) -> map.append("    " + path + " " + quoted(other) + ";\n"));
        return map.append("}\n").toString();
    }

    private static String variable(String name) {
        return "$bcsite_" + name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
