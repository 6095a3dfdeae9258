package dev.bcsite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.site.view.Markup;
import java.text.BreakIterator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aLongTextIsReadNoFurtherThanItIsWanted() {
        String text = "<p>Ob blau oder gr&amp;ün &ndash; ja</p>" + "<p>mehr</p>".repeat(1000) + "<p>ende</p>";

        assertEquals("Ob blau oder gr&ün…", PlainText.of("<p>Ob blau oder gr&amp;ün, ja</p>".repeat(99), 20));
        assertEquals("Ob blau oder gr&ün – ja…", PlainText.of(text, 26));
        assertEquals("Ob blau", PlainText.of("<p>Ob blau </p> ", 7));
        assertEquals("Ob bl…", PlainText.of("<p>Ob blau</p>", 6));
        assertEquals("Ob blau", PlainText.of("<p>Ob blau</p>", Integer.MAX_VALUE));
    }

    @Test
    void whatHasBeenCleanedIsNotCleanedAgain() {
        assertEquals("a & b c", PlainText.of(new Markup("<p>a &amp; b</p><p>c</p>"), 160));
    }

    @Test
    void simpleCharactersAreCountedOneByOne() {
        char[] simple = simple();
        StringBuilder pairs = new StringBuilder();
        for (char first : simple) {
            for (int second = 0; second < simple.length; second += first < 0x180 ? 40 : 400) {
                pairs.append(first).append(simple[second]);
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(pairs.toString());

        for (int end = characters.next(), at = 1; end != BreakIterator.DONE; end = characters.next(), at++) {
            assertEquals(at, end);
        }
        assertFalse(PlainText.isSimple('\u0301'));
        assertFalse(PlainText.isSimple('\u00ad'));
    }

    private static char[] simple() {
        StringBuilder simple = new StringBuilder();
        for (char unit = 0; unit < 0xffff; unit++) {
            simple.append(PlainText.isSimple(unit) ? Character.toString(unit) : "");
        }
        assertTrue(simple.length() > 20_000);
        return simple.toString().toCharArray();
    }
}
