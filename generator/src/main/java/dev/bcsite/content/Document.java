package dev.bcsite.content;

import dev.bcsite.base.Digest;
import dev.bcsite.base.UrlPath;
import java.util.List;
import java.util.Optional;

/**
 * One Markdown file, read and rendered.
 *
 * @param file relative to the content folder, with forward slashes: {@code guides/care.de.md}
 * @param original the file this one says in another language, itself for an original: {@code guides/care.md}
 * @param locale the language it is written in; absent for the storefront's default
 * @param path where it is served, before a locale's prefix; absent for an attached document, which has no page of its
 *     own
 * @param title from the front matter, else the first heading, else the file name in words
 * @param html what the Markdown says, not yet cleaned: raw HTML of the file is still in it. The heading that repeats
 *     the title is gone, and headings start at {@code h2} without gaps
 * @param summary the first paragraph as plain text, not shortened; empty when there is none
 * @param headings in reading order, as in {@code html}
 * @param links every destination of a link or an image, rewritten, in reading order; not those in raw HTML
 * @param digest of everything the file says, front matter included
 */
public record Document(
        String file,
        String original,
        Optional<String> locale,
        Kind kind,
        Optional<UrlPath> path,
        String title,
        FrontMatter frontMatter,
        String html,
        String summary,
        List<Heading> headings,
        List<Link> links,
        Digest digest) {

    /** What a document is for, by its place and its front matter. */
    public enum Kind {
        /** {@code index.md} at the root. */
        HOME,
        PAGE,
        /** A file in {@code blog/}; always has a date. */
        POST,
        /** Text for the page of a product, category or brand; always has an attachment. */
        ATTACHED
    }

    /**
     * A heading of the body.
     *
     * @param level 2 to 6
     * @param id for a link to it, as it will be once the HTML is cleaned
     */
    public record Heading(int level, String text, String id) {}

    /**
     * A destination the document leads to.
     *
     * @param line of the file, counted from 1
     * @param target as a page has it: a root-relative path, possibly with a query or fragment, or an absolute URL
     * @param image whether it is shown rather than linked
     */
    public record Link(int line, String target, boolean image) {}

    public Document {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
    }
}
