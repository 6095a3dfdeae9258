package dev.bcsite.content;

import dev.bcsite.base.SafeUrl;
import dev.bcsite.base.UrlPath;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The header of a Markdown file, between two lines of {@code ---}.
 *
 * @param date of a post, also taken from a file name such as {@code 2026-03-01-kiln.md}; a bare date is midnight UTC
 * @param image as a page has it: a path of this storefront or an absolute https URL
 * @param menu where the site's menu shows the page; absent when it does not
 * @param draft true only when the library was read with drafts
 * @param noindex whether search engines are asked to leave the page out
 * @param redirectFrom old paths, root-relative and as written
 * @param writeBack what the store is to keep of it
 */
public record FrontMatter(
        Optional<String> title,
        Optional<String> description,
        Optional<UrlPath> permalink,
        Optional<Attachment> attachment,
        Optional<OffsetDateTime> date,
        List<String> tags,
        Optional<String> author,
        Optional<SafeUrl> image,
        Optional<String> imageAlt,
        Optional<MenuEntry> menu,
        boolean draft,
        Optional<String> locale,
        boolean noindex,
        List<String> redirectFrom,
        WriteBack writeBack) {

    /**
     * A place in the site's menu.
     *
     * @param label absent to use the title
     * @param order lower comes first; 0 unless given, ties by title
     */
    public record MenuEntry(Optional<String> label, int order) {}

    public FrontMatter {
        tags = List.copyOf(tags);
        redirectFrom = List.copyOf(redirectFrom);
    }

    /** What a translation need not repeat: where the page is and when it was published. */
    FrontMatter inheriting(FrontMatter original) {
        return new FrontMatter(
                title,
                description,
                permalink.or(original::permalink),
                attachment.or(original::attachment),
                date.or(original::date),
                tags,
                author.or(original::author),
                image.or(original::image),
                imageAlt,
                menu,
                draft,
                locale,
                noindex,
                redirectFrom,
                writeBack);
    }
}
