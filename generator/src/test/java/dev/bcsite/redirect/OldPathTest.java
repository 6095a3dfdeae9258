package dev.bcsite.redirect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.base.InvalidPathException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Old paths as people write them and browsers send them. */
class OldPathTest {

    @ParameterizedTest
    @CsvSource({
        "/old/, /old/, /old/",
        "old, /old, /old",
        "//a///b//, /a/b/, /a/b/",
        "/a%20b/, /a b/, /a%20b/",
        "/100%-cotton/, /100%-cotton/, /100%25-cotton/",
        "/%2520/, /%20/, /%2520/",
        "/%, /%, /%25",
        "/%4, /%4, /%254",
        "/%zz, /%zz, /%25zz",
        "/a%2Fb, /a/b, /a/b",
        "/e\u0301, /\u00e9, /%C3%A9",
        "/x?a=b c&d=<e>, /x?a=b%20c&d=%3Ce%3E, /x",
        "/joe's:*$;[1]|, /joe's:*$;[1]|, /joe's:*$;[1]|",
        "/%23%3F, /#?, /%23%3F",
    })
    void whatIsWrittenIsHeldDecodedAndSentEncoded(String written, String shown, String encoded) {
        OldPath path = OldPath.of(written);

        assertEquals(shown, path.toString());
        assertEquals(encoded, path.encoded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Cup/", "/cup", "/CUP/index.html", "/%63up", "cup/", "/cup//", "/\uff23up/"})
    void allSpellingsOfAPathHaveOneKey(String spelling) {
        assertEquals(OldPath.of("/cup/").key(), OldPath.of(spelling).key());
    }

    @Test
    void aQueryIsPartOfTheKey() {
        assertEquals("/cup?A=b", OldPath.of("/Cup/?A=b").key());
        assertEquals("/cup", OldPath.of("/Cup/?A=b").pathKey());
    }

    @Test
    void theOtherSlashIsNotAddedToFiles() {
        assertEquals(Optional.of(OldPath.of("/a")), OldPath.of("/a/").otherSlash());
        assertEquals(Optional.of(OldPath.of("/a/")), OldPath.of("/a").otherSlash());
        assertEquals(Optional.of(OldPath.of("/a.php")), OldPath.of("/a.php/").otherSlash());
        assertEquals(Optional.empty(), OldPath.of("/a.php").otherSlash());
        assertEquals(Optional.empty(), OldPath.of("/?a=b").otherSlash());
        assertEquals(Optional.of(OldPath.of("/a/?b=.c")), OldPath.of("/a?b=.c").otherSlash());
    }

    @Test
    void whatNoBrowserSendsIsRefusedWithTheReason() {
        assertRefused("/a#b", "\"/a#b\" has a #, and browsers do not send what follows");
        assertRefused("/a%0Ab", "\"/a%0Ab\" has the invisible character U+000A");
        assertRefused("/a\nb", "\"/a\\u000ab\" has the invisible character U+000A");
        assertRefused("/a%00", "\"/a%00\" has the invisible character U+0000");
        assertRefused("/%FF", "\"/%FF\" has a percent-encoding that is not UTF-8");
        assertRefused("/%C0%AF", "\"/%C0%AF\" has a percent-encoding that is not UTF-8");
        assertRefused("/a/../b", "\"/a/../b\" has a segment of dots, which browsers resolve before they ask");
        assertRefused("/%2e%2E", "\"/%2e%2E\" has a segment of dots, which browsers resolve before they ask");
        assertRefused("/./", "\"/./\" has a segment of dots, which browsers resolve before they ask");
        String longest = "/" + "x".repeat(1023);
        assertEquals(longest, OldPath.of(longest).toString());
        assertRefused(longest + "x", "\"" + longest + "x\" is longer than 1024 bytes");
        assertRefused("/?" + "x".repeat(1025), "\"/?" + "x".repeat(1025) + "\" is longer than 1024 bytes");
    }

    private static void assertRefused(String written, String message) {
        assertEquals(
                message,
                assertThrows(InvalidPathException.class, () -> OldPath.of(written))
                        .getMessage());
        assertEquals(Optional.empty(), OldPath.tryOf(written));
    }
}
