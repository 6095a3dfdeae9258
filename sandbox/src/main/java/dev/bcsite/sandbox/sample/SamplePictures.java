package dev.bcsite.sandbox.sample;

import dev.bcsite.sandbox.Pictures;
import dev.bcsite.sandbox.Size;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pictures of the sample shop, drawn when asked for, at the size asked for.
 *
 * <p>Everything is vector until the last moment, so a thumbnail is as crisp as the original. The same key and size give
 * the same bytes on the same JDK. Safe to use from several threads; nothing is kept between calls.
 */
public final class SamplePictures implements Pictures {

    private static final float QUALITY = 0.88f;

    private final PictureBook book = PictureBook.load();

    @Override
    public byte[] jpeg(String key, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double unit = Math.min(width, height) / 1000.0;
        graphics.scale(unit, unit);
        book.plan(key).draw(new Brush(graphics), width / unit, height / unit);
        graphics.dispose();
        return encoded(image);
    }

    @Override
    public Size natural(String key) {
        return book.plan(key).natural();
    }

    /** The keys that have a row of their own, sorted. */
    List<String> keys() {
        return book.keys();
    }

    private static byte[] encoded(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not encode a picture", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
