package dev.bcsite.sandbox.fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a client sees, in a few lines: the status line, headers that the right answer lacks (+) or has (-), the body,
 * and whether the connection goes on, is closed or is reset.
 */
final class View {

    private static final Pattern SECOND =
            Pattern.compile("HTTP/1.1 200 OK\r\n(?:[^\r]+\r\n)*\r\n\\{\"time\".*", Pattern.DOTALL);
    private static final Pattern CHUNK = Pattern.compile("\\A([0-9A-Fa-f]{1,6})\r\n");
    private static final String GZIP = "\u001f\u008b";
    private static final int LONG = 420;

    private final RawClient.Seen right;
    private final Instant now;

    View(RawClient.Seen right, Instant now) {
        this.right = right;
        this.now = now;
    }

    List<String> of(RawClient.Seen seen) {
        Matcher second = SECOND.matcher(seen.bytes());
        boolean goesOn = second.find();
        String first = goesOn ? seen.bytes().substring(0, second.start()) : seen.bytes();
        List<String> lines = new ArrayList<>();
        if (!first.isEmpty()) {
            answer(first, lines);
        }
        lines.add(goesOn ? "goes on" : seen.wasReset() ? "reset" : "closed");
        return lines;
    }

    private void answer(String bytes, List<String> lines) {
        String[] parts = bytes.split("\r\n\r\n", 2);
        TreeSet<String> head = head(parts[0]);
        if (parts.length == 2 && parts[1].startsWith(GZIP)) {
            // How small it gets depends on the machine.
            head.removeIf(line -> line.startsWith("Content-Length: "));
        }
        TreeSet<String> usual = head(right.bytes().split("\r\n\r\n", 2)[0]);
        lines.add(shown(parts[0].split("\r\n")[0]));
        difference(usual, head).forEach(line -> lines.add("- " + line));
        difference(head, usual).forEach(line -> lines.add("+ " + line));
        if (parts.length == 2) {
            String body = head.contains("Transfer-Encoding: chunked") ? unchunked(parts[1]) : parts[1];
            lines.add(("body " + body(body)).strip());
        }
    }

    private static TreeSet<String> difference(TreeSet<String> some, TreeSet<String> others) {
        TreeSet<String> lines = new TreeSet<>();
        some.stream().filter(line -> !others.contains(line)).forEach(line -> lines.add(shown(line)));
        List<String> quota =
                lines.stream().filter(line -> line.startsWith("X-Rate-Limit-")).toList();
        if (quota.size() == 4) {
            lines.removeAll(quota);
            lines.add("X-Rate-Limit-...");
        }
        return lines;
    }

    private String body(String body) {
        if (body.startsWith(GZIP)) {
            return gunzipped(body);
        }
        String usual = SECOND.matcher(right.bytes()).replaceFirst("").split("\r\n\r\n", 2)[1];
        return body.equals(unchunked(usual)) ? "as usual" : shown(body);
    }

    private String gunzipped(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return "gzip of: " + body(new String(gzip.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return "gzip with " + e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private TreeSet<String> head(String head) {
        TreeSet<String> lines = new TreeSet<>();
        for (String line : List.of(head.split("\r\n"))) {
            lines.add(line.startsWith("Date: ") ? "Date: " + date(line.substring(6)) : line);
        }
        lines.remove(head.split("\r\n")[0]);
        lines.remove("Vary: Accept-Encoding");
        return lines;
    }

    private String date(String date) {
        if (!date.endsWith("GMT")) {
            return date;
        }
        Instant said = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        return "now and " + Math.round(Duration.between(now, said).toSeconds() / 60.0) + " minutes";
    }

    /** As it is when the chunks are not right. */
    private static String unchunked(String body) {
        StringBuilder text = new StringBuilder();
        String left = body;
        while (true) {
            Matcher chunk = CHUNK.matcher(left);
            if (!chunk.find()) {
                return body;
            }
            int length = Integer.parseInt(chunk.group(1), 16);
            int end = chunk.end() + length;
            if (left.length() < end + 2 || !left.startsWith("\r\n", end)) {
                return body;
            }
            text.append(left, chunk.end(), end);
            left = left.substring(end + 2);
            if (length == 0) {
                return left.isEmpty() ? text.toString() : body;
            }
        }
    }

    private static String shown(String bytes) {
        StringBuilder text = new StringBuilder();
        int end = bytes.length() > LONG ? LONG / 2 : bytes.length();
        for (int i = 0; i < end; i++) {
            char c = bytes.charAt(i);
            text.append(
                    c == '\r' ? "\\r" : c == '\n' ? "\\n" : c < ' ' || c > '~' ? "\\x%02x".formatted((int) c) : "" + c);
        }
        return end < bytes.length() ? text + "... (" + bytes.length() + " bytes)" : text.toString();
    }
}
