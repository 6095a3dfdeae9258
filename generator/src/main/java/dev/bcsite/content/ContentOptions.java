package dev.bcsite.content;

/**
 * How to read a content folder.
 *
 * @param label the folder as messages name it, usually as the configuration writes it: {@code content}
 * @param required whether a missing folder is a problem; else it is an empty library
 * @param includeDrafts whether documents with {@code draft: true} are read like others; else they are left out
 */
public record ContentOptions(String label, boolean required, boolean includeDrafts) {

    /** A folder that may be missing, without drafts. */
    public static final ContentOptions DEFAULT = new ContentOptions("content", false, false);
}
