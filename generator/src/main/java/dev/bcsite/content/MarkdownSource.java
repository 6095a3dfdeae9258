package dev.bcsite.content;

import dev.bcsite.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of a Markdown file, cut into front matter and body.
 *
 * @param frontMatter YAML between the two lines of {@code ---}, from line 2; empty when there is none
 * @param body Markdown, with line feeds only
 * @param bodyLine the line of the file at which the body begins, counted from 1
 */
record MarkdownSource(String frontMatter, String body, int bodyLine) {

    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final String FENCE = "---";

    /** A file, or what is wrong with it. */
    record Result(Optional<MarkdownSource> source, Optional<Problem> problem) {

        private static Result refused(String where, String finding, String remedy) {
            return new Result(Optional.empty(), Optional.of(Problem.at(where, finding, remedy)));
        }
    }

    /** @param where the file as messages name it */
    static Result read(Path file, String where) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            return Result.refused(where, "is longer than " + MAX_BYTES + " bytes", "split it into several pages");
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            return parse(StandardCharsets.UTF_8.newDecoder().decode(input).toString(), where);
        } catch (CharacterCodingException e) {
            int line = line(bytes, input.position());
            return Result.refused(where + ":" + line, "is not UTF-8 text", "save the file in the encoding UTF-8");
        }
    }

    static Result parse(String text, String where) {
        String lines = YamlText.withoutMark(text).replace("\r\n", "\n").replace('\r', '\n');
        if (!isFence(firstLine(lines, 0))) {
            return new Result(Optional.of(new MarkdownSource("", lines, 1)), Optional.empty());
        }
        int start = Math.min(lines.length(), firstLine(lines, 0).length() + 1);
        int line = 2;
        for (int at = start; at < lines.length(); line++) {
            String current = firstLine(lines, at);
            int next = Math.min(lines.length(), at + current.length() + 1);
            if (isFence(current)) {
                MarkdownSource source = new MarkdownSource(lines.substring(start, at), lines.substring(next), line + 1);
                return new Result(Optional.of(source), Optional.empty());
            }
            at = next;
        }
        return Result.refused(
                where + ":1", "opens its front matter with \"---\" and never closes it", "add a line \"---\" after it");
    }

    private static String firstLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
