package dev.bcsite.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.site.view.Markup;
import freemarker.core.HTMLOutputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageWriterTest {

    @Test
    void whateverIsWrittenInPiecesComesOutAsUtf8() throws IOException {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder all = new StringBuilder();
            PageWriter writer = new PageWriter();
            for (int piece = random.nextInt(12); piece > 0; piece--) {
                String text = text(random);
                switch (random.nextInt(3)) {
                    case 0 -> writer.write(" " + text + " ", 1, text.length());
                    case 1 -> writer.write((" " + text + " ").toCharArray(), 1, text.length());
                    default -> {
                        writer.escaped(text);
                        text = HTMLOutputFormat.INSTANCE.escapePlainText(text);
                    }
                }
                all.append(text);
            }
            assertArrayEquals(all.toString().getBytes(StandardCharsets.UTF_8), writer.bytes(), "seed " + seed);
        }
    }

    @Test
    void whatIsUtf8AlreadyIsCopied() throws IOException {
        PageWriter writer = new PageWriter();
        writer.write("half a character: \ud83e");
        writer.splice(new Markup("<p>Käse &amp; Brot</p>"));
        writer.splice(Markup.ofUtf8("<br>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "half a character: ?<p>Käse &amp; Brot</p><br>", writer.markup().html());
    }

    /** Short and long, ASCII and not, with halves of characters at the ends. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(8) == 0 ? 40_000 : 150);
        boolean ascii = random.nextBoolean();
        while (text.length() < length) {
            switch (ascii ? 0 : random.nextInt(8)) {
                case 1 -> text.append('\u00e9');
                case 2 -> text.append('\u4e2d');
                case 3 -> text.append("\ud83e\uddf6");
                case 4 -> text.append(random.nextInt(10) == 0 ? "\ud83e" : "a");
                default -> text.append(random.nextInt(20) == 0 ? "<>&\"'".charAt(random.nextInt(5)) : ascii(random));
            }
        }
        return text.length() > 1 && random.nextInt(4) == 0 ? text.substring(1) : text.toString();
    }

    private static char ascii(Random random) {
        return (char) (32 + random.nextInt(95));
    }

    @Test
    void aPageWithoutEndIsStopped() throws IOException {
        PageWriter writer = new PageWriter();
        String much = "x".repeat(PageWriter.MAX_CHARACTERS / 2);
        writer.write(much);
        writer.write(much);
        assertThrows(PageWriter.PageTooLongException.class, () -> writer.write("x"));
    }

    @Test
    void asMarkupItHasNoBlanksAround() throws IOException {
        PageWriter writer = new PageWriter();
        writer.write("\r\n <p>Käse</p>\n\t");
        assertEquals(new Markup("<p>Käse</p>"), writer.markup());
        assertEquals(Markup.NONE, new PageWriter().markup());
    }
}
