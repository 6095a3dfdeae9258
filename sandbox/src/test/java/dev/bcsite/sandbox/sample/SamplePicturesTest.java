package dev.bcsite.sandbox.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SamplePicturesTest {

    private static final String MUG = "f/101/stoneware-mug-moss.jpg";

    private final SamplePictures pictures = new SamplePictures();

    @Test
    void everyPictureCanBeDrawnAndNoTwoLookTheSame() throws IOException {
        Map<Integer, String> seen = new HashMap<>();
        for (String key : pictures.keys()) {
            Size size = pictures.natural(key).fittedInto(new Size(96, 96));
            BufferedImage image = decoded(pictures.jpeg(key, size.width(), size.height()));
            assertEquals(size, new Size(image.getWidth(), image.getHeight()), key);
            String twin = seen.put(Arrays.hashCode(pixels(image)), key);
            assertEquals(null, twin, () -> key + " looks like " + twin);
        }
    }

    @Test
    void everyPictureShowsMoreThanABackground() throws IOException {
        for (String key : pictures.keys()) {
            Set<Integer> colours = new HashSet<>();
            for (int pixel : pixels(decoded(pictures.jpeg(key, 96, 96)))) {
                // Four bits a channel: compression noise does not count as a colour.
                colours.add(pixel & 0xf0f0f0);
            }
            assertTrue(colours.size() >= 4, () -> key + " has " + colours.size() + " colours");
        }
    }

    @Test
    void theSameKeyAndSizeGiveTheSameBytes() {
        assertArrayEquals(pictures.jpeg(MUG, 320, 320), new SamplePictures().jpeg(MUG, 320, 320));
    }

    @Test
    void aPictureIsDrawnAtTheSizeAskedForAndNotStretched() throws IOException {
        int[] small = pixels(decoded(pictures.jpeg(MUG, 80, 80)));
        int[] half = pixels(halved(decoded(pictures.jpeg(MUG, 160, 160))));
        long apart = 0;
        for (int i = 0; i < small.length; i++) {
            apart += Math.abs((small[i] >> 8 & 0xff) - (half[i] >> 8 & 0xff));
        }
        assertTrue(apart / small.length < 6, "mean difference " + apart / small.length);
    }

    @Test
    void anUnknownKeyGetsAPictureOfItsOwn() {
        assertEquals(new Size(1280, 1280), pictures.natural("f/9/never-heard-of.jpg"));
        byte[] one = pictures.jpeg("f/9/never-heard-of.jpg", 64, 64);
        byte[] other = pictures.jpeg("f/9/neither.jpg", 64, 64);
        assertArrayEquals(one, pictures.jpeg("f/9/never-heard-of.jpg", 64, 64));
        assertNotEquals(Arrays.hashCode(one), Arrays.hashCode(other));
    }

    @Test
    void picturesComeInThreeShapes() {
        assertEquals(new Size(1280, 1280), pictures.natural(MUG));
        assertEquals(new Size(1280, 1600), pictures.natural("f/156/linen-apron.jpg"));
        assertEquals(new Size(1600, 1280), pictures.natural("f/101/stoneware-mug-shelf.jpg"));
    }

    @Test
    void everyThingIsShownSomewhere() {
        Set<String> shown = new TreeSet<>();
        SampleRows.stream(SampleRows.file("pictures").path("pictures")).forEach(row -> {
            shown.add(row.path("shape").asText());
            SampleRows.texts(SampleRows.stream(row.path("with")), "shape").forEach(shown::add);
        });
        assertEquals(List.copyOf(new TreeSet<>(Things.names())), List.copyOf(shown));
    }

    private static BufferedImage decoded(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage halved(BufferedImage image) {
        BufferedImage half = new BufferedImage(image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < half.getHeight(); y++) {
            for (int x = 0; x < half.getWidth(); x++) {
                int sum = 0;
                for (int corner = 0; corner < 4; corner++) {
                    sum += image.getRGB(x * 2 + corner % 2, y * 2 + corner / 2) >> 8 & 0xff;
                }
                half.setRGB(x, y, sum / 4 << 8);
            }
        }
        return half;
    }
}
