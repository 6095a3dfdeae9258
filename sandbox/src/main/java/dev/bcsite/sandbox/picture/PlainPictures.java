package dev.bcsite.sandbox.picture;

import dev.bcsite.sandbox.Pictures;
import dev.bcsite.sandbox.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Two soft tones and two or three shapes, chosen by the key: something to look at for shops without photographs. */
public final class PlainPictures implements Pictures {

    private static final Size SQUARE = new Size(640, 640);
    private static final Size TALL = new Size(640, 800);

    /** So few that a shop of any size is drawn at once: the next picture is usually one that was drawn before. */
    private static final int DIFFERENT = 24;

    private static final int MOST_KEPT = 2000;

    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    @Override
    public Size natural(String key) {
        return chance(key).nextInt(4) == 0 ? TALL : SQUARE;
    }

    @Override
    public byte[] jpeg(String key, int width, int height) {
        String name = Math.floorMod(key.hashCode(), DIFFERENT) + " " + width + "x" + height;
        if (drawn.size() > MOST_KEPT) {
            drawn.clear();
        }
        return drawn.computeIfAbsent(name, drawing -> draw(key, width, height));
    }

    private static byte[] draw(String key, int width, int height) {
        SplittableRandom chance = chance(key);
        chance.nextInt();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = chance.nextInt(360) / 360f;
        canvas.setColor(Color.getHSBColor(hue, 0.10f, 0.96f));
        canvas.fillRect(0, 0, width, height);
        int shapes = 2 + chance.nextInt(2);
        for (int i = 0; i < shapes; i++) {
            canvas.setColor(Color.getHSBColor(hue + 0.06f * i, 0.22f + 0.14f * i, 0.90f - 0.14f * i));
            drawShape(canvas, chance, width, height);
        }
        canvas.dispose();
        return Jpeg.encoded(image);
    }

    private static void drawShape(Graphics2D canvas, SplittableRandom chance, int width, int height) {
        double across = Math.min(width, height) * (0.30 + chance.nextInt(30) / 100.0);
        double left = (width - across) / 2 + width * (chance.nextInt(30) - 15) / 100.0;
        double top = (height - across) / 2 + height * (chance.nextInt(30) - 15) / 100.0;
        if (chance.nextBoolean()) {
            canvas.fill(new Ellipse2D.Double(left, top, across, across));
        } else {
            canvas.fill(new RoundRectangle2D.Double(left, top, across, across * 1.2, across / 4, across / 4));
        }
    }

    private static SplittableRandom chance(String key) {
        return new SplittableRandom(Math.floorMod(key.hashCode(), DIFFERENT) * 2_654_435_769L);
    }
}
