package dev.bcsite.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void everySequenceIsJudgedAsTheDecoderDoes() {
        byte[] text = new byte[4];
        for (int first = 0; first < 0x100; first++) {
            for (int second = 0; second < 0x100; second++) {
                for (int end : new int[] {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0xBF, 0xC0, 0xFF}) {
                    text[0] = (byte) first;
                    text[1] = (byte) second;
                    text[2] = (byte) end;
                    text[3] = (byte) (end ^ 0x3F);
                    assertSame(text);
                }
            }
        }
    }

    @Test
    void randomTextsAreJudgedAsTheDecoderDoes() {
        SplittableRandom random = new SplittableRandom(3);
        for (int run = 0; run < 20_000; run++) {
            byte[] text = "aé€😀".repeat(3).getBytes(StandardCharsets.UTF_8);
            text[random.nextInt(text.length)] ^= (byte) (1 << random.nextInt(8));
            assertSame(text);
        }
    }

    private static void assertSame(byte[] text) {
        assertEquals(
                isDecoded(text),
                isFound(text),
                () -> "seed 3: " + java.util.HexFormat.of().formatHex(text));
    }

    private static boolean isFound(byte[] text) {
        try {
            Utf8.require(text);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isDecoded(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
