package dev.bcsite.content;

import java.util.List;

/**
 * The pages of the store that a document adds its text to.
 *
 * @param ids at least one, in the order of the front matter, without repetition
 */
public record Attachment(Target target, List<Long> ids, Position position) {

    /** What sort of page it is. */
    public enum Target {
        PRODUCT,
        CATEGORY,
        BRAND
    }

    /** Where the text stands: before or after what the store says. */
    public enum Position {
        BEFORE,
        AFTER
    }

    public Attachment {
        ids = List.copyOf(ids);
    }
}
