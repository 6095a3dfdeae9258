package dev.bcsite.content;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import java.util.List;

/**
 * A YAML file whose readers can name the line of everything that is wrong with it.
 *
 * <p>What cannot be read is a problem and not an exception: {@link #root} is then empty, so that a reader goes on and
 * finds the rest. A reader's own findings go to the same list, through {@link YamlMap} and {@link YamlValue}.
 * Anchors, aliases, tags, repeated keys, more than {@value #MAX_BYTES} bytes and nesting deeper than
 * {@value YamlTree#MAX_DEPTH} are refused.
 */
public final class YamlDocument {

    static final int MAX_BYTES = 64 * 1024;

    private final YamlPlace place;
    private final YamlMap root;

    private YamlDocument(YamlPlace place, YamlMap root) {
        this.place = place;
        this.root = root;
    }

    /** Reads a whole file. */
    public static YamlDocument parse(String fileName, String text) {
        return parse(fileName, text, 1);
    }

    /**
     * Reads a part of a file.
     *
     * @param fileName as messages shall name it
     * @param firstLine the line of the file, counted from 1, at which {@code text} begins
     */
    public static YamlDocument parse(String fileName, String text, int firstLine) {
        YamlPlace place = new YamlPlace(fileName, firstLine, new Problems());
        return new YamlDocument(place, YamlTree.read(text, place));
    }

    /** The keys at the top; empty for an empty or unreadable text. */
    public YamlMap root() {
        return root;
    }

    /** Everything found wrong so far, by the parser and by the readers of its values. */
    public List<Problem> problems() {
        return place.problems().list();
    }
}
