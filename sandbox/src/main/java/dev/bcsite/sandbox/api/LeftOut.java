package dev.bcsite.sandbox.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What BigCommerce has and the sandbox leaves out on purpose, with the reason.
 *
 * <p>The list is in left-out.txt: a pattern of operations, ids in braces, and what the sandbox does not have. The table
 * of operations in the reference is made from the same lines, so what it says is what is answered.
 */
public final class LeftOut {

    private static final Pattern ID = Pattern.compile("\\{\\w+}");
    private static final String ANY_ID = "[^/]+";

    private final List<Line> lines;

    private LeftOut(List<Line> lines) {
        this.lines = lines;
    }

    private record Line(Pattern operations, String what) {

        static Line of(String written) {
            int bar = written.indexOf(" | ");
            String operations = ID.matcher(written.substring(0, bar)).replaceAll(ANY_ID);
            return new Line(Pattern.compile(operations), written.substring(bar + 3));
        }
    }

    public static LeftOut read() {
        try (InputStream in = LeftOut.class.getResourceAsStream("left-out.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new LeftOut(text.lines().map(Line::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the sandbox does not have, when that is why it does not answer.
     *
     * @param operation such as {@code GET /v3/content/widgets}, with ids or with their names in braces
     */
    public Optional<String> what(String operation) {
        return lines.stream()
                .filter(line -> line.operations().matcher(operation).matches())
                .map(Line::what)
                .findFirst();
    }
}
