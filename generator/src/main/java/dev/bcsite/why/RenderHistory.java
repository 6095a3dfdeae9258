package dev.bcsite.why;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.Json;
import dev.bcsite.publish.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why pages were rendered by the last builds, in {@code .bcsite/channel-1-renders.ndjson}: a line for each build that
 * rendered or removed any.
 *
 * <p>Pages with one cause stand together, and all pages of one sort as that sort. The oldest builds are forgotten when the
 * file would grow beyond {@value #MOST_BYTES} bytes, so a page may be too old for its reason to be known.
 */
final class RenderHistory {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /** With more causes than this, inputs are told by kind: {@code product:*}. */
    private static final int MOST_GROUPS = 2_000;

    private final Path file;

    RenderHistory(Path file) {
        this.file = file;
    }

    /**
     * Adds a build.
     *
     * @param sorts of each page that was rendered, by path, such as {@code en product}
     * @param planned how many pages there are of each sort; when all of them were rendered, the sort stands for them
     */
    void add(Instant at, Map<UrlPath, Cause> causes, Map<UrlPath, String> sorts, Map<String, Integer> planned)
            throws IOException {
        if (causes.isEmpty()) {
            return;
        }
        ObjectNode round = Json.object().put("at", at.toString());
        ArrayNode groups = round.putArray("groups");
        grouped(causes).forEach((cause, pages) -> add(groups.addObject(), cause, pages, sorts, planned));
        byte[] line = (new String(Json.bytes(round), StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        long size = Files.isRegularFile(file) ? Files.size(file) : 0;
        if (size + line.length > MOST_BYTES) {
            forgetOldest(line.length);
        }
        Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** When and why a page was last rendered or removed; absent when that is forgotten. */
    Optional<Rendering> last(UrlPath page, String sort) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<Rendering> found = find(lines.get(i), page.toString(), sort);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Rendering> find(String line, String page, String sort) throws IOException {
        JsonNode round = Json.read(new StringReader(line));
        for (JsonNode group : round.path("groups")) {
            if (holds(group.path("pages"), page) || holds(group.path("sorts"), sort)) {
                Reason reason = Reason.valueOf(group.path("reason").asText().toUpperCase(Locale.ROOT));
                List<String> inputs = new ArrayList<>();
                group.path("inputs").forEach(input -> inputs.add(input.asText()));
                return Optional.of(new Rendering(Instant.parse(round.path("at").asText()), new Cause(reason, inputs)));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(JsonNode list, String text) {
        for (JsonNode one : list) {
            if (one.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Cause, List<UrlPath>> grouped(Map<UrlPath, Cause> causes) {
        boolean isCoarse = new HashSet<>(causes.values()).size() > MOST_GROUPS;
        Map<String, List<UrlPath>> pages = new TreeMap<>();
        Map<String, Cause> byText = new TreeMap<>();
        causes.forEach((page, exact) -> {
            Cause cause = isCoarse ? coarse(exact) : exact;
            byText.put(cause.toString(), cause);
            pages.computeIfAbsent(cause.toString(), key -> new ArrayList<>()).add(page);
        });
        Map<Cause, List<UrlPath>> groups = new LinkedHashMap<>();
        pages.forEach((text, group) -> groups.put(byText.get(text), group));
        return groups;
    }

    private static Cause coarse(Cause cause) {
        Set<String> inputs = new TreeSet<>();
        cause.inputs().forEach(input -> inputs.add(input.replaceFirst("(?<=^[a-z-]{1,20}:)[^/]+", "*")));
        return new Cause(cause.reason(), List.copyOf(inputs));
    }

    private static void add(
            ObjectNode group,
            Cause cause,
            List<UrlPath> pages,
            Map<UrlPath, String> sorts,
            Map<String, Integer> planned) {
        group.put("reason", cause.reason().name().toLowerCase(Locale.ROOT));
        putTexts(group, "inputs", cause.inputs());
        Map<String, Integer> rendered = new TreeMap<>();
        pages.forEach(page -> rendered.merge(sorts.getOrDefault(page, ""), 1, Integer::sum));
        Set<String> whole = new TreeSet<>(rendered.keySet());
        whole.removeIf(sort -> !rendered.get(sort).equals(planned.get(sort)));
        putTexts(group, "sorts", whole);
        putTexts(
                group,
                "pages",
                pages.stream()
                        .filter(page -> !whole.contains(sorts.getOrDefault(page, "")))
                        .map(UrlPath::toString)
                        .toList());
    }

    private static void putTexts(ObjectNode group, String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = group.putArray(name);
            texts.forEach(list::add);
        }
    }

    private void forgetOldest(long coming) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        long size = coming + Files.size(file);
        while (!lines.isEmpty() && size > MOST_BYTES / 2) {
            size -= lines.remove(0).getBytes(StandardCharsets.UTF_8).length + 1;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, lines);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
