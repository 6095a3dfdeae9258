package dev.bcsite.content;

import dev.bcsite.base.UrlPath;
import java.util.Optional;

/**
 * A document before its body is read: enough to know where it will be.
 *
 * @param where the file as messages name it
 * @param yaml the front matter as written, for the lines of its keys
 */
record DocumentHead(DocumentName name, MarkdownSource source, FrontMatter front, String where, YamlMap yaml) {

    Document.Kind kind() {
        if (front.attachment().isPresent()) {
            return Document.Kind.ATTACHED;
        }
        if (name.isHome()) {
            return Document.Kind.HOME;
        }
        return name.isPost() ? Document.Kind.POST : Document.Kind.PAGE;
    }

    /** Where the page is served; absent for an attached document, and where the file's name makes no path. */
    Optional<UrlPath> path() {
        return kind() == Document.Kind.ATTACHED
                ? Optional.empty()
                : front.permalink().or(() -> UrlPath.tryOf(name.path()));
    }

    Optional<String> locale() {
        return front.locale().or(name::locale);
    }

    /** A translation is where its original is, and attached to what its original is attached to. */
    DocumentHead inheriting(Optional<DocumentHead> original) {
        if (original.isEmpty() || original.get() == this) {
            return this;
        }
        FrontMatter theirs = original.get().front();
        return new DocumentHead(name, source, front.inheriting(theirs), where, yaml);
    }
}
