package dev.bcsite.sandbox.picture;

import dev.bcsite.sandbox.Pictures;
import dev.bcsite.sandbox.Size;
import dev.bcsite.sandbox.table.Documents;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Pictures that clients uploaded, before those that are drawn.
 *
 * <p>One in a format that this JDK cannot read, such as WEBP, is drawn too.
 */
public final class StoredPictures implements Pictures {

    private final Documents documents;
    private final Pictures others;

    public StoredPictures(Documents documents, Pictures others) {
        this.documents = documents;
        this.others = others;
    }

    /** The name of the document with the bytes of a picture. */
    public static String document(String key) {
        return "files/" + key;
    }

    @Override
    public Size natural(String key) {
        return image(key)
                .map(image -> new Size(image.getWidth(), image.getHeight()))
                .orElseGet(() -> others.natural(key));
    }

    @Override
    public byte[] jpeg(String key, int width, int height) {
        return image(key)
                .map(image -> Jpeg.encoded(scaled(image, width, height)))
                .orElseGet(() -> others.jpeg(key, width, height));
    }

    private Optional<BufferedImage> image(String key) {
        return documents.get(document(key)).flatMap(bytes -> {
            try {
                return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes.binaryValue())));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(image, 0, 0, width, height, null);
        canvas.dispose();
        return scaled;
    }
}
