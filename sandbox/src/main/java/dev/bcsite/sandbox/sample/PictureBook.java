package dev.bcsite.sandbox.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bcsite.sandbox.Size;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Reads {@code pictures.json}: which thing, in which colours and scene, each picture of the shop shows.
 *
 * <p>A row names a {@code shape} and its {@code colours} (from the palette: the body, then the accent) and may name a
 * {@code pattern}, a {@code scene}, company under {@code with}, the {@code ground} colour behind it all and a
 * {@code size} other than {@code 1280x1280}.
 */
final class PictureBook {

    private static final String FILE = "pictures.json";
    private static final List<String> GROUNDS = List.of("sand", "oat", "sage", "fog", "mint", "rose");

    private final Map<String, Color> palette = new TreeMap<>();
    private final Map<String, PicturePlan> plans = new TreeMap<>();

    private PictureBook(JsonNode book) {
        book.path("palette")
                .properties()
                .forEach(entry -> palette.put(
                        entry.getKey(), Color.decode(entry.getValue().asText())));
        book.path("pictures")
                .properties()
                .forEach(entry -> plans.put(entry.getKey(), plan(entry.getKey(), entry.getValue())));
    }

    static PictureBook load() {
        try (InputStream in = PictureBook.class.getResourceAsStream(FILE)) {
            return new PictureBook(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + FILE, e);
        }
    }

    List<String> keys() {
        return List.copyOf(plans.keySet());
    }

    /** What to draw for a key. An unknown key gets a thing of its own choice, always the same one. */
    PicturePlan plan(String key) {
        return Optional.ofNullable(plans.get(key)).orElseGet(() -> invented(key));
    }

    private PicturePlan plan(String key, JsonNode row) {
        long seed = seed(key);
        Thing thing = thing(key, row.path("shape").asText());
        Look look = look(key, row, seed);
        Composition composition =
                new Composition(thing, look, company(key, row, new Composition.Guest(thing, look.swapped())));
        Scene scene = choice(Scene.class, key, row.path("scene").asText("plain"));
        Color ground = colour(key, row.path("ground").asText(GROUNDS.get((int) (seed % GROUNDS.size()))));
        return new PicturePlan(composition, scene, ground, size(row.path("size").asText("1280x1280")), seed);
    }

    private List<Composition.Guest> company(String key, JsonNode row, Composition.Guest alone) {
        List<Composition.Guest> company = new ArrayList<>();
        for (JsonNode guest : row.path("with")) {
            Thing thing = thing(key, guest.path("shape").asText());
            company.add(new Composition.Guest(thing, look(key, guest, seed(key) + 7)));
        }
        return company.isEmpty() ? List.of(alone) : company;
    }

    private PicturePlan invented(String key) {
        long seed = seed(key);
        List<String> names = Things.names();
        Thing thing = thing(key, names.get((int) (seed % names.size())));
        List<Color> colours = List.copyOf(palette.values());
        Look look = new Look(
                colours.get((int) (seed / 7 % colours.size())),
                colours.get((int) (seed / 61 % colours.size())),
                Pattern.PLAIN,
                seed);
        Composition alone = new Composition(thing, look, List.of(new Composition.Guest(thing, look)));
        return new PicturePlan(
                alone,
                Scene.PLAIN,
                colour(key, GROUNDS.get((int) (seed % GROUNDS.size()))),
                new Size(1280, 1280),
                seed);
    }

    private Look look(String key, JsonNode row, long seed) {
        JsonNode colours = row.path("colours");
        Color main = colour(key, colours.path(0).asText());
        Color accent = colours.size() > 1 ? colour(key, colours.path(1).asText()) : Tint.darker(main, 0.3);
        return new Look(
                main, accent, choice(Pattern.class, key, row.path("pattern").asText("plain")), seed);
    }

    private static Thing thing(String key, String name) {
        return Things.named(name).orElseThrow(() -> wrong(key, "shape", name, String.join(", ", Things.names())));
    }

    private Color colour(String key, String name) {
        return Optional.ofNullable(palette.get(name))
                .orElseThrow(() -> wrong(key, "colour", name, String.join(", ", palette.keySet())));
    }

    private static <E extends Enum<E>> E choice(Class<E> kind, String key, String name) {
        try {
            return Enum.valueOf(kind, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(
                    key, kind.getSimpleName().toLowerCase(Locale.ROOT), name, "the names in " + kind.getSimpleName());
        }
    }

    private static Size size(String text) {
        String[] sides = text.split("x", 2);
        return new Size(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    private static long seed(String key) {
        CRC32 checksum = new CRC32();
        checksum.update(key.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    private static IllegalArgumentException wrong(String key, String what, String found, String expected) {
        return new IllegalArgumentException(
                FILE + ": " + key + ": unknown " + what + " \"" + found + "\"; expected one of " + expected);
    }
}
