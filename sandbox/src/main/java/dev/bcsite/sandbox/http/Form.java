package dev.bcsite.sandbox.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;

/**
 * A body of the sort {@code multipart/form-data}: texts and files by name.
 *
 * <p>A part with a file name is a file, whatever it holds. Of several parts with one name the last counts.
 */
public record Form(Map<String, String> texts, Map<String, Upload> files) {

    public static final String TYPE = "multipart/form-data";

    /** @param name as the client's computer calls it, never to be used as a path */
    public record Upload(String name, byte[] bytes) {

        public Upload {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        public int size() {
            return bytes.length;
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    public Form {
        texts = new LinkedHashMap<>(texts);
        files = new LinkedHashMap<>(files);
    }

    public Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    public static boolean isIn(Request request) {
        return request.header("content-type").orElse("").startsWith(TYPE);
    }

    /** Reads the body; 415 when it is no form, 400 when it is a broken one. */
    static Form of(Request request) {
        String boundary =
                MultiPart.extractBoundary(request.header("content-type").orElse(""));
        if (!isIn(request)) {
            throw Refusal.of(415, "The Content-Type must be " + TYPE);
        }
        try {
            return of(boundary == null ? "" : boundary, request.body());
        } catch (CompletionException | IOException | IllegalArgumentException e) {
            throw Refusal.of(400, "The form cannot be read");
        }
    }

    private static Form of(String boundary, byte[] body) throws IOException {
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(body.length);
        Form form = new Form(Map.of(), Map.of());
        try (MultiPartFormData.Parts parts =
                parser.parse(Content.Source.from(ByteBuffer.wrap(body))).join()) {
            for (MultiPart.Part part : parts) {
                form.add(part);
            }
        }
        return form;
    }

    private void add(MultiPart.Part part) throws IOException {
        ByteBuffer content = Content.Source.asByteBuffer(part.getContentSource());
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        if (part.getFileName() == null) {
            texts.put(part.getName(), new String(bytes, StandardCharsets.UTF_8));
        } else {
            files.put(part.getName(), new Upload(part.getFileName(), bytes));
        }
    }
}
