package dev.bcsite.sandbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/** Forms as a browser would send them. */
final class TestForm {

    static final String BOUNDARY = "----a-boundary";

    private TestForm() {}

    static byte[] bytes(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String file = part.getValue().startsWith("@") ? part.getValue().substring(1) : "";
            String name = file.contains(" ") ? file.substring(0, file.indexOf(' ')) : file;
            write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\"");
            write(out, file.isEmpty() ? "" : "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream");
            write(out, "\r\n\r\n");
            out.write(file.isEmpty() ? utf8(part.getValue()) : content(name, file));
            write(out, "\r\n");
        }
        write(out, "--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    /** Pictures without content of their own are pictures of 40 to 30. */
    private static byte[] content(String name, String file) throws IOException {
        if (file.contains(" ")) {
            return utf8(file.substring(name.length() + 1).replace("\\n", "\n"));
        }
        return name.matches(".*\\.(png|jpg|gif|bmp)")
                ? picture(name.substring(name.length() - 3), 40, 30)
                : new byte[0];
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) throws IOException {
        out.write(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
