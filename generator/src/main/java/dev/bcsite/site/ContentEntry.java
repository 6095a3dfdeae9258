package dev.bcsite.site;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.site.view.ContactForm;
import java.util.List;
import java.util.Optional;

/**
 * A page or a post that somebody wrote, in the project or in the store's control panel.
 *
 * @param source how messages name it: {@code content/about.md} or {@code store page 4 "About us"}
 * @param html as rendered or as written, not yet cleaned
 * @param summary plain text; may be empty
 * @param menuLabel absent when menus do not show it
 * @param date ISO date of a post; empty for a page
 * @param image address of its picture: absolute, or a path of this site
 * @param contact the form of a contact page
 */
public record ContentEntry(
        EntityRef ref,
        UrlPath path,
        String source,
        String title,
        String html,
        String summary,
        String description,
        Optional<String> menuLabel,
        int menuOrder,
        boolean noindex,
        String date,
        List<String> tags,
        Optional<String> author,
        Optional<String> image,
        String imageAlt,
        Optional<ContactForm> contact) {

    public ContentEntry {
        tags = List.copyOf(tags);
    }
}
