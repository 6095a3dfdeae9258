package dev.bcsite.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.bcsite.base.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Some of a manifest's files, by path. The same files always give the same bytes.
 *
 * <p>A site has a hundred thousand of them and they stay in memory; so their facts are held in one column, five numbers for
 * each, and not as objects.
 */
final class ManifestPart {

    static final ManifestPart EMPTY = of(new TreeMap<>());

    /** Paths are many, and none comes twice. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final int WIDTH = 5;

    private final String[] paths;
    /** Digest, size and fingerprint of each; a fingerprint of 0 is none. */
    private final long[] facts;

    private ManifestPart(String[] paths, long[] facts) {
        this.paths = paths;
        this.facts = facts;
    }

    static ManifestPart of(SortedMap<String, ManifestEntry> entries) {
        String[] paths = entries.keySet().toArray(String[]::new);
        long[] facts = new long[paths.length * WIDTH];
        int at = 0;
        for (ManifestEntry entry : entries.values()) {
            facts[at++] = entry.file().digest().high();
            facts[at++] = entry.file().digest().low();
            facts[at++] = entry.file().size();
            facts[at++] = entry.fingerprint().map(Digest::high).orElse(0L);
            facts[at++] = entry.fingerprint().map(Digest::low).orElse(0L);
        }
        return new ManifestPart(paths, facts);
    }

    int size() {
        return paths.length;
    }

    /** The sum of all files, in bytes. */
    long bytes() {
        long sum = 0;
        for (int at = 0; at < paths.length; at++) {
            sum += facts[at * WIDTH + 2];
        }
        return sum;
    }

    Optional<PublishedFile> file(String path) {
        int at = Arrays.binarySearch(paths, path);
        return at < 0 ? Optional.empty() : Optional.of(file(at));
    }

    Optional<Digest> fingerprint(String path) {
        int at = Arrays.binarySearch(paths, path);
        return at < 0 ? Optional.empty() : fingerprint(at);
    }

    void forEachPath(Consumer<String> action) {
        for (String path : paths) {
            action.accept(path);
        }
    }

    void forEach(BiConsumer<String, ManifestEntry> action) {
        for (int at = 0; at < paths.length; at++) {
            action.accept(paths[at], new ManifestEntry(file(at), fingerprint(at)));
        }
    }

    boolean isIntact(Untouched untouched) {
        for (int at = 0; at < paths.length; at++) {
            if (!untouched.is(paths[at], facts[at * WIDTH + 2])) {
                return false;
            }
        }
        return true;
    }

    /** @param changes an absent entry takes the file out */
    ManifestPart with(Map<String, Optional<ManifestEntry>> changes) {
        SortedMap<String, ManifestEntry> entries = new TreeMap<>();
        forEach(entries::put);
        changes.forEach((path, entry) ->
                entry.ifPresentOrElse(present -> entries.put(path, present), () -> entries.remove(path)));
        return of(entries);
    }

    byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(paths.length * 128 + 16);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            for (int at = 0; at < paths.length; at++) {
                PublishedFile file = file(at);
                String facts = file.digest() + " " + file.size();
                json.writeStringField(
                        paths[at],
                        fingerprint(at).map(known -> facts + " " + known).orElse(facts));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException when these are no bytes of a part */
    static ManifestPart parse(byte[] bytes) throws IOException {
        List<String> paths = new ArrayList<>();
        long[] facts = new long[WIDTH * 128];
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                int at = paths.size() * WIDTH;
                facts = at == facts.length ? Arrays.copyOf(facts, at * 2) : facts;
                paths.add(json.currentName());
                read(json.nextTextValue(), facts, at);
            }
        }
        return new ManifestPart(paths.toArray(String[]::new), Arrays.copyOf(facts, paths.size() * WIDTH));
    }

    /** Digest, size and fingerprint, as {@link #json} writes them. */
    private static void read(String words, long[] facts, int at) {
        int size = words.indexOf(' ') + 1;
        int end = words.indexOf(' ', size);
        read(words.substring(0, Math.max(0, size - 1)), facts, at, 0);
        facts[at + 2] = Long.parseLong(words, size, end < 0 ? words.length() : end, 10);
        if (end >= 0) {
            read(words.substring(end + 1), facts, at, 3);
        }
    }

    private static void read(String digest, long[] facts, int at, int offset) {
        Digest read = Digest.parse(digest);
        facts[at + offset] = read.high();
        facts[at + offset + 1] = read.low();
    }

    private PublishedFile file(int at) {
        int from = at * WIDTH;
        return new PublishedFile(new Digest(facts[from], facts[from + 1]), facts[from + 2]);
    }

    private Optional<Digest> fingerprint(int at) {
        Digest fingerprint = new Digest(facts[at * WIDTH + 3], facts[at * WIDTH + 4]);
        return fingerprint.high() == 0 && fingerprint.low() == 0 ? Optional.empty() : Optional.of(fingerprint);
    }
}
