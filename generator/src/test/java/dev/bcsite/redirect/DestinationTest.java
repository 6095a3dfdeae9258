package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.base.UrlPath;
import dev.bcsite.redirect.Destination.Elsewhere;
import dev.bcsite.redirect.Destination.OnSite;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects may end, and how that is spelled in a header and in a configuration. */
class DestinationTest {

    @ParameterizedTest
    @CsvSource({
        "https://other.example, https://other.example/",
        "HTTPS://Other.Example:8443/A?b#c, https://other.example:8443/A?b#c",
        "https://b\u00fccher.example/\u00fc, https://xn--bcher-kva.example/%C3%BC",
        "https://other.example/a b;$x'\"\\`{}|^<>, https://other.example/a%20b%3B%24x%27%22%5C%60%7B%7D%7C%5E%3C%3E",
        "https://other.example/:splat/*?t=1:2&u=a*, https://other.example/%3Asplat/%2A?t=1%3A2&u=a%2A",
        "https://other.example/%20%zz%, https://other.example/%20%25zz%25",
        "https://other.example?x=y?z, https://other.example/?x=y?z",
        "https://other.example#top#er, https://other.example/#top%23er",
    })
    void addressesOfOtherHostsAreSpelledSafely(String written, String location) {
        assertEquals(Optional.of(location), Elsewhere.parse(written).map(Destination::location));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a/",
                "//other.example/",
                "http://other.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:",
                "https:/other.example/",
                "https:other.example",
                "https:///other.example/",
                "https://",
                "https://user@other.example/",
                "https://user:word@other.example/",
                "https://other.example:port/",
                "https://other.example:1234567/",
                "https://oth er.example/",
                "https://other.example\\@evil.example/",
                "https://other.example;evil/",
                "https://[::1]/",
                " https://other.example/",
                "https://other.example/\nX-Header: y",
                "https://other.example/#\r\nX-Header: y"
            })
    void anythingElseIsNoAddressOfAnotherHost(String written) {
        assertEquals(Optional.empty(), Elsewhere.parse(written));
    }

    @Test
    void anAddressMayHave2048LettersAndNoMore() {
        String longest = "https://other.example/" + "x".repeat(2048 - 22);

        assertEquals(longest, Elsewhere.parse(longest).orElseThrow().location());
        assertEquals(Optional.empty(), Elsewhere.parse(longest + "x"));
    }

    @Test
    void pagesAreSpelledSafelyWithWhatFollows() {
        assertEquals(
                "/joe%27s%20%24%3B%C3%BC/?a=%22%20%0A&b=%7B#%3Cx%3E",
                new OnSite(UrlPath.of("/joe's $;\u00fc/"), "a=\" \n&b={", "<x>").location());
    }
}
