package dev.bcsite.redirect;

import dev.bcsite.base.Problem;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.redirect.PathHistory.Marks;
import dev.bcsite.redirect.PathHistory.Read;
import dev.bcsite.redirect.PathHistory.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The text file of a {@link PathHistory}: a line for each fact, sorted, its fields apart by tabs; the last line counts
 * them, so that a file which was cut off is found out.
 *
 * <p>Lines that cannot be read are left out, the rest is used, and the file as it was is kept beside it.
 */
final class PathHistoryFile {

    private static final String FIRST_LINE = "bcsite path history 1";

    /** What a decoder puts for bytes that are no character. */
    private static final char UNREADABLE = '\uFFFD';

    private static final Map<String, EntityKind> KINDS =
            Arrays.stream(EntityKind.values()).collect(Collectors.toUnmodifiableMap(EntityKind::word, kind -> kind));

    private int generation;
    private final Map<UrlPath, SortedMap<Integer, Visit>> paths = new HashMap<>();
    private final Map<EntityRef, Marks> products = new HashMap<>();
    private final Map<EntityRef, EntityRef> heirs = new HashMap<>();

    private PathHistoryFile() {}

    static Read read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new Read(PathHistory.EMPTY, List.of());
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> lines = List.of(text.split("\n", -1));
        if (!lines.get(0).equals(FIRST_LINE)) {
            Problem note = setAside(file, "its first line is not \"" + FIRST_LINE + "\", so nothing of it is known");
            return new Read(PathHistory.EMPTY, List.of(note));
        }
        PathHistoryFile reading = new PathHistoryFile();
        List<Integer> unread = new ArrayList<>();
        int last = lines.size() - (text.endsWith("\n") ? 2 : 1);
        for (int i = 1; i <= last; i++) {
            if (lines.get(i).indexOf(UNREADABLE) >= 0 || !reading.take(lines.get(i), i)) {
                unread.add(i + 1);
            }
        }
        boolean whole = text.endsWith("\n") && lines.get(last).equals("end\t" + (last - 1));
        return new Read(reading.history(), complaints(file, unread, whole));
    }

    static void write(PathHistory history, Path file) throws IOException {
        byte[] bytes = text(history).getBytes(StandardCharsets.UTF_8);
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(temporary.getParent());
        Files.write(temporary, bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static String text(PathHistory history) {
        List<String> lines = new ArrayList<>();
        history.heirs().forEach((gone, heir) -> lines.add(line("heir", gone.toString(), heir.toString())));
        history.paths().forEach((path, visits) -> {
            for (int rank = 0; rank < visits.size(); rank++) {
                lines.add(line(path, rank, visits.get(rank)));
            }
        });
        history.products()
                .forEach((product, marks) -> lines.add(line("product", product.toString(), marks.sku(), marks.name())));
        lines.sort(null);
        lines.add(0, line("generation", Integer.toString(history.generation())));
        return FIRST_LINE + "\n" + String.join("\n", lines) + "\nend\t" + lines.size() + "\n";
    }

    private PathHistory history() {
        Map<UrlPath, List<Visit>> visits = new HashMap<>();
        paths.forEach((path, ranked) -> visits.put(path, List.copyOf(ranked.values())));
        return new PathHistory(generation, visits, products, heirs);
    }

    /** Whether the line could be read. */
    private boolean take(String line, int number) {
        String[] fields = line.split("\t", -1);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = unescaped(fields[i]);
        }
        try {
            return take(fields) || line.equals("end\t" + (number - 1));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean take(String[] fields) {
        switch (fields[0] + " " + fields.length) {
            case "generation 2" -> generation = Integer.parseInt(fields[1]);
            case "heir 3" -> putHeir(entity(fields[1]), entity(fields[2]));
            case "path 6" ->
                putVisit(
                        UrlPath.of(fields[1]),
                        Integer.parseInt(fields[2]),
                        new Visit(entity(fields[4]), fields[3], Integer.parseInt(fields[5])));
            case "product 4" -> products.put(entity(fields[1]), new Marks(fields[2], fields[3]));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void putVisit(UrlPath path, int rank, Visit visit) {
        paths.computeIfAbsent(path, any -> new TreeMap<>()).put(rank, visit);
    }

    /** Heirs that go round in a circle were not written by us. */
    private void putHeir(EntityRef gone, EntityRef heir) {
        EntityRef last = heir;
        while (heirs.containsKey(last) && !last.equals(gone)) {
            last = heirs.get(last);
        }
        if (last.equals(gone)) {
            throw new IllegalArgumentException(gone + " inherits from itself");
        }
        heirs.put(gone, heir);
    }

    private static EntityRef entity(String text) {
        int colon = text.indexOf(':');
        EntityKind kind = KINDS.get(text.substring(0, Math.max(0, colon)));
        if (kind == null) {
            throw new IllegalArgumentException("\"" + text + "\" names no entity");
        }
        String key = text.substring(colon + 1);
        return kind == EntityKind.DOCUMENT ? EntityRef.of(kind, key) : EntityRef.of(kind, Long.parseLong(key));
    }

    private static List<Problem> complaints(Path file, List<Integer> unread, boolean whole) throws IOException {
        if (!unread.isEmpty()) {
            String lines = unread.size() == 1 ? "line " + unread.get(0) : unread.size() + " lines";
            return List.of(setAside(file, lines + " could not be read and had to be left out"));
        }
        return whole ? List.of() : List.of(setAside(file, "its end is missing"));
    }

    private static Problem setAside(Path file, String finding) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        for (int number = 2; Files.exists(aside); number++) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
        }
        Files.copy(file, aside);
        return Problem.at(
                file.getFileName().toString(),
                finding,
                "old addresses may be missing from the redirects; the file as it was is kept as " + aside.getFileName()
                        + ", put back one from a backup if you have it");
    }

    private static String line(UrlPath path, int rank, Visit visit) {
        return line(
                "path",
                path.toString(),
                Integer.toString(rank),
                visit.locale(),
                visit.entity().toString(),
                Integer.toString(visit.lost()));
    }

    private static String line(String... fields) {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = escaped(fields[i]);
        }
        return String.join("\t", fields);
    }

    private static String escaped(String field) {
        return field.replace(UNREADABLE, '?')
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            boolean escape = field.charAt(i) == '\\' && i + 1 < field.length();
            char unit = escape ? field.charAt(++i) : field.charAt(i);
            text.append(!escape ? unit : unit == 't' ? '\t' : unit == 'n' ? '\n' : unit == 'r' ? '\r' : unit);
        }
        return text.toString();
    }
}
