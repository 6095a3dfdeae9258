package dev.bcsite.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.Browser.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests that must be refused: each with a reason, none with an error of ours, and the store hears of none. */
final class Vectors {

    private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 405, 413, 415, 422);
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private final FunctionShop shop;
    private Browser browser;
    private int refused;

    Vectors(FunctionShop shop, Browser browser) {
        this.shop = shop;
        this.browser = browser;
    }

    /** How many were refused so far; all, or the test has failed. */
    int refused() {
        return refused;
    }

    /** One in each line: {@code ¶} is the end of a line in it, as HTTP has it, {@code ␊} as Unix has it. */
    static List<String> in(String block) {
        return block.lines()
                .map(line -> line.replace("¶", "\r\n").replace('␊', '\n'))
                .toList();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    void refuses(String path, List<String> bodies, String type) {
        bodies.forEach(body -> refuses(path, utf8(body), type));
    }

    void refuses(String path, byte[] body, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", JSON);
        headers.put("Content-Type", type);
        headers.put("Origin", FunctionShop.ORIGIN);
        refuses("POST", path, headers, body);
    }

    Answer refuses(String method, String path, Map<String, String> headers, byte[] body) {
        // Time enough for the limits on guessing.
        shop.later(java.time.Duration.ofSeconds(10));
        int before = shop.store().state().requests().total();
        Answer answer = browser.send(method, path, headers, body);
        String sent = new String(body, StandardCharsets.ISO_8859_1);
        String story = method + " " + path + " " + headers + " " + sent.substring(0, Math.min(300, sent.length()))
                + " → " + answer.status() + " " + answer.text();
        assertTrue(REFUSED.contains(answer.status()), story);
        assertTrue(answer.json().at("problem", "reason").text().isPresent(), story);
        assertTrue(answer.text().length() < 1500, story);
        assertEquals(before, shop.store().state().requests().total(), story);
        refused++;
        return answer;
    }

    /** What a page of the storefront sends along, and this. */
    static Map<String, String> headers(String... more) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", JSON, "Content-Type", JSON));
        for (int i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        return headers;
    }
}
