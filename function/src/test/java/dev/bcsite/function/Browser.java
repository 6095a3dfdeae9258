package dev.bcsite.function;

import dev.bcsite.function.http.Headers;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One shopper's browser: keeps cookies, and asks the function as pages of the storefront do. */
public final class Browser {

    private final ShopFunction function;
    private final String origin;
    private final String address;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(ShopFunction function, String origin, String address) {
        this.function = function;
        this.origin = origin;
        this.address = address;
    }

    /** As a script asks. */
    public Answer get(String path) {
        return send("GET", path, Map.of("Accept", "application/json"), new byte[0]);
    }

    /** As somebody opens it. */
    public Answer open(String path) {
        return send("GET", path, Map.of("Accept", "text/html,*/*;q=0.8"), new byte[0]);
    }

    /** As a script asks for a change; {@code json} is written with apostrophes for quotes. */
    public Answer post(String path, String json) {
        return post(path, json, Map.of());
    }

    public Answer post(String path, String json, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(
                Map.of("Accept", "application/json", "Content-Type", "application/json", "Origin", origin));
        all.putAll(headers);
        return send("POST", path, all, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** As a form without a script. */
    public Answer form(String path, String... namesAndValues) {
        Map<String, String> headers = Map.of(
                "Accept", "text/html,*/*;q=0.8",
                "Content-Type", "application/x-www-form-urlencoded",
                "Origin", origin,
                "Sec-Fetch-Site", "same-origin");
        return send("POST", path, headers, urlEncoded(namesAndValues));
    }

    /** The same fields, of which a script wants to know at once what came of them. */
    public Answer fields(String path, String... namesAndValues) {
        Map<String, String> headers = Map.of(
                "Accept", "application/json",
                "Content-Type", "application/x-www-form-urlencoded",
                "Origin", origin);
        return send("POST", path, headers, urlEncoded(namesAndValues));
    }

    /** Anything at all. Cookies go along, unless the headers have their own. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!cookies.isEmpty()) {
            all.put("Cookie", List.of(cookieHeader()));
        }
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        int query = path.indexOf('?');
        Request request = new Request(
                method,
                query < 0 ? path : path.substring(0, query),
                query < 0 ? "" : path.substring(query + 1),
                Headers.of(all),
                body,
                address);
        Answer answer = new Answer(function.handle(request));
        keep(answer.response());
        return answer;
    }

    /** Another tab or window: it has the cookies that this one has now. */
    public Browser twin() {
        Browser twin = new Browser(function, origin, address);
        twin.cookies.putAll(cookies);
        return twin;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(Response response) {
        for (Map.Entry<String, String> header : response.headers()) {
            if (header.getKey().equals("Set-Cookie")) {
                String pair = header.getValue().split(";", 2)[0];
                int equals = pair.indexOf('=');
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }

    private static byte[] urlEncoded(String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        return String.join("&", pairs).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(Response response) {

        public int status() {
            return response.status();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public Data json() {
            try {
                return Json.read(response.body());
            } catch (IOException e) {
                throw new AssertionError("No JSON: " + text(), e);
            }
        }

        /** The word of the problem; empty when there is none. */
        public String reason() {
            return json().at("problem", "reason").text().orElse("");
        }

        public String header(String name) {
            return response.header(name).orElse("");
        }
    }
}
