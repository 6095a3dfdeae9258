package dev.bcsite.content;

import dev.bcsite.base.NearestName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of one level of a {@link YamlDocument}, in the order of the file.
 *
 * <p>A reader asks for the type it needs. Absent and empty ({@code title:}) give nothing; a value of another type gives
 * nothing either and becomes a problem of the document, with its line.
 */
public final class YamlMap {

    private final YamlPlace place;
    private final int line;
    private final Map<String, YamlValue> values;

    YamlMap(YamlPlace place, int line, Map<String, YamlValue> values) {
        this.place = place;
        this.line = line;
        this.values = new LinkedHashMap<>(values);
    }

    /** Text; a number, {@code true} or {@code false} counts as the text it is written as. */
    public Optional<String> text(String key) {
        return value(key).flatMap(YamlValue::text);
    }

    public Optional<Boolean> flag(String key) {
        return value(key).flatMap(YamlValue::flag);
    }

    /** A whole number. */
    public Optional<Long> number(String key) {
        return value(key).flatMap(YamlValue::number);
    }

    public Optional<YamlMap> map(String key) {
        return value(key).flatMap(YamlValue::map);
    }

    public Optional<List<YamlValue>> list(String key) {
        return value(key).flatMap(YamlValue::list);
    }

    /** A list of text; a single text counts as a list of one, and an absent key as an empty list. */
    public List<String> texts(String key) {
        return value(key).map(YamlValue::texts).orElse(List.of());
    }

    /** One of a few words. */
    public Optional<String> oneOf(String key, Collection<String> words) {
        return value(key).flatMap(value -> value.oneOf(words));
    }

    /** The value as it is, for a key that may have several types; absent also when it is empty. */
    public Optional<YamlValue> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** Makes a problem of every key that is not known, with the nearest known name. */
    public void unknownKeys(Collection<String> known) {
        for (Map.Entry<String, YamlValue> entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                entry.getValue()
                        .problem(
                                "unknown key \"" + YamlValue.shown(entry.getKey()) + "\"",
                                NearestName.advice(entry.getKey(), known));
            }
        }
    }

    /** Where the key stands, such as {@code content/about.md:4}; the start of the map for an absent key. */
    public String where(String key) {
        return values.containsKey(key) ? values.get(key).where() : where();
    }

    public String where() {
        return place.where(line);
    }

    /** Adds a problem of the reader's own at a key, or at the start of the map when the key is absent. */
    public void problem(String key, String finding, String remedy) {
        if (values.containsKey(key)) {
            values.get(key).problem(finding, remedy);
        } else {
            place.problem(line, finding, remedy);
        }
    }
}
