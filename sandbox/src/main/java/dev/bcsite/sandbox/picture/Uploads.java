package dev.bcsite.sandbox.picture;

import com.fasterxml.jackson.databind.node.BinaryNode;
import dev.bcsite.sandbox.http.Form;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** Pictures that clients upload. The same bytes under the same name are kept once. */
public record Uploads(StoreState state) {

    /** What pictures of the supported formats begin with; web bitmaps and X bitmaps are told by their names. */
    private static final List<String> BEGINNINGS = List.of("BM", "GIF8", "\u00FF\u00D8\u00FF", "\u0089PNG", "RIFF");

    /** Keeps a picture, and gives the path that stands for it in rows; 422 when it is none. */
    public String kept(Form form, String field) {
        Form.Upload file = form.file(field).orElseThrow(() -> Refusal.unprocessable(field, "error.path.missing"));
        if (!isPicture(file)) {
            throw Refusal.unprocessable(field, "must be a BMP, GIF, JPEG, PNG, WBMP, XBM or WEBP picture");
        }
        return keep(file);
    }

    /** Keeps a file without looking at it. Its content is part of the path: a new picture is not taken for an old one. */
    public String keep(Form.Upload file) {
        CRC32 sum = new CRC32();
        sum.update(file.bytes());
        String path = "uploads/" + Long.toHexString(sum.getValue()) + "/" + safe(file.name());
        state.documents().put(StoredPictures.document(path), BinaryNode.valueOf(file.bytes()));
        return path;
    }

    private static boolean isPicture(Form.Upload file) {
        String start = new String(Arrays.copyOf(file.bytes(), Math.min(4, file.size())), StandardCharsets.ISO_8859_1);
        return BEGINNINGS.stream().anyMatch(start::startsWith)
                || file.size() > 0 && file.name().toLowerCase(Locale.ROOT).matches(".*\\.(wbmp|xbm)");
    }

    private static String safe(String name) {
        String last = name.replaceFirst(".*[/\\\\]", "").replaceAll("[^A-Za-z0-9._-]+", "-");
        return last.matches("[.-]*") ? "picture" : last;
    }
}
