package dev.bcsite.function.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitorTest {

    private static final String KEY = "k".repeat(32);
    private static final Visitor BEHIND_PROXY = new Visitor(Optional.of(KEY));

    @Test
    void whatAnybodyCanWriteIsNotBelieved() {
        Map<String, List<String>> forged = Map.of("X-Forwarded-For", List.of("198.51.100.1"));

        assertEquals("203.0.113.7", new Visitor(Optional.empty()).address(forged, "203.0.113.7"));
        assertEquals("203.0.113.7", BEHIND_PROXY.address(forged, "203.0.113.7"));
    }

    @Test
    void aKeyThatIsNotOursIsNone() {
        for (List<String> keys : List.of(List.of(""), List.of(KEY + "k"), List.of(KEY, KEY))) {
            Map<String, List<String>> headers =
                    Map.of("x-bcsite-proxy-key", keys, "x-forwarded-for", List.of("198.51.100.1"));

            assertEquals("203.0.113.7", BEHIND_PROXY.address(headers, "203.0.113.7"));
        }
    }

    @Test
    void theProxyTellsTheAddressThatItSaw() {
        assertEquals("198.51.100.1", throughProxy("198.51.100.1"));
        assertEquals("198.51.100.1", throughProxy("192.0.2.66, 198.51.100.1"));
        assertEquals("198.51.100.1", throughProxy("192.0.2.66, 198.51.100.1 , 203.0.113.7"));
        assertEquals("2001:db8::1", throughProxy("2001:db8::1"));
    }

    @Test
    void aProxyThatCanTellsItPlainly() {
        Map<String, List<String>> plain = Map.of(
                "x-bcsite-visitor", List.of("198.51.100.1"), "x-forwarded-for", List.of("198.51.100.1, 192.0.2.66"));
        Map<String, List<String>> proven = new java.util.TreeMap<>(plain);
        proven.put("x-bcsite-proxy-key", List.of(KEY));

        assertEquals("198.51.100.1", BEHIND_PROXY.address(proven, "203.0.113.7"));
        assertEquals("203.0.113.7", BEHIND_PROXY.address(plain, "203.0.113.7"));
    }

    @Test
    void aProxyThatTellsNothingIsTheVisitorItself() {
        assertEquals("203.0.113.7", throughProxy(""));
        assertEquals("203.0.113.7", throughProxy(" , "));
        assertEquals("203.0.113.7", throughProxy("203.0.113.7"));
    }

    private static String throughProxy(String forwarded) {
        return BEHIND_PROXY.address(
                Map.of("x-bcsite-proxy-key", List.of(KEY), "x-forwarded-for", List.of(forwarded)), "203.0.113.7");
    }
}
