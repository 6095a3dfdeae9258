package dev.bcsite.content;

import dev.bcsite.base.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One value of a {@link YamlDocument} and where it stands.
 *
 * <p>Each reader method gives nothing, and adds a problem to the document, when the value is of another type; ask
 * {@link #isList} and its like first where several types are welcome. Words such as {@code no} and {@code on} are text
 * (YAML 1.2), as is anything in quotes.
 */
public final class YamlValue {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");
    private static final int SHOWN = 60;

    private final YamlPlace place;
    private final int line;
    private final String name;
    private final Content content;

    /** @param name the value in a message: {@code "title"}, or {@code item 2 of "tags"} */
    YamlValue(YamlPlace place, int line, String name, Content content) {
        this.place = place;
        this.line = line;
        this.name = name;
        this.content = content;
    }

    /** The same value, said to stand at another line: that of its key. */
    YamlValue at(int otherLine) {
        return new YamlValue(place, otherLine, name, content);
    }

    /** What a value can be. */
    sealed interface Content {}

    /** One word, number or text; {@code plain} without quotes. */
    record Scalar(String text, boolean plain) implements Content {}

    record Items(List<YamlValue> values) implements Content {}

    record Entries(Map<String, YamlValue> values) implements Content {}

    public Optional<String> text() {
        return content instanceof Scalar scalar ? Optional.of(scalar.text()) : otherThan("text");
    }

    public Optional<Boolean> flag() {
        return isFlag() ? Optional.of(plain().equals("true")) : otherThan("true or false");
    }

    public Optional<Long> number() {
        return isNumber() ? Optional.of(Long.valueOf(plain())) : otherThan("a whole number");
    }

    public Optional<YamlMap> map() {
        return content instanceof Entries entries
                ? Optional.of(new YamlMap(place, line, entries.values()))
                : otherThan("a group of keys");
    }

    public Optional<List<YamlValue>> list() {
        return content instanceof Items items ? Optional.of(items.values()) : otherThan("a list");
    }

    /** The texts of a list; one text counts as a list of one. */
    public List<String> texts() {
        if (content instanceof Scalar) {
            return text().map(List::of).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        list().orElse(List.of()).forEach(item -> item.text().ifPresent(texts::add));
        return List.copyOf(texts);
    }

    public Optional<String> oneOf(Collection<String> words) {
        Optional<String> word = text();
        if (word.isPresent() && !words.contains(word.get())) {
            problem(
                    name + " cannot be \"" + shown(word.get()) + "\"",
                    NearestName.of(word.get(), words)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("write one of " + String.join(", ", words)));
            return Optional.empty();
        }
        return word;
    }

    public boolean isEmpty() {
        return List.of("", "null", "~").contains(plain()) && content instanceof Scalar scalar && scalar.plain();
    }

    public boolean isFlag() {
        return plain().equals("true") || plain().equals("false");
    }

    public boolean isNumber() {
        return NUMBER.matcher(plain()).matches();
    }

    /** Text, or a number or flag that can be taken as text. */
    public boolean isText() {
        return content instanceof Scalar;
    }

    public boolean isList() {
        return content instanceof Items;
    }

    public boolean isMap() {
        return content instanceof Entries;
    }

    /** Where the value stands, such as {@code content/about.md:4}. */
    public String where() {
        return place.where(line);
    }

    /** Adds a problem of the reader's own at this value. An empty remedy says that the finding says it all. */
    public void problem(String finding, String remedy) {
        place.problem(line, finding, remedy);
    }

    private <T> Optional<T> otherThan(String expected) {
        problem(name + " must be " + expected + ", found " + found(), "");
        return Optional.empty();
    }

    private String found() {
        if (content instanceof Items) {
            return "a list";
        }
        if (content instanceof Entries) {
            return "a group of keys";
        }
        if (isEmpty()) {
            return "nothing";
        }
        boolean number = isNumber() || DECIMAL.matcher(plain()).matches();
        return (number ? "the number " : isFlag() ? "" : "the text ")
                + (number || isFlag() ? plain() : "\"" + shown(((Scalar) content).text()) + "\"");
    }

    private String plain() {
        return content instanceof Scalar scalar && scalar.plain() ? scalar.text() : "\"";
    }

    /** Short enough, and without line ends, for a message. */
    static String shown(String text) {
        String flat = text.replaceAll("\\p{Cntrl}+", " ");
        int points = flat.codePointCount(0, flat.length());
        return points <= SHOWN ? flat : flat.substring(0, flat.offsetByCodePoints(0, SHOWN)) + "...";
    }
}
