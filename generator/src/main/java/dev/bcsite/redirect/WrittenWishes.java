package dev.bcsite.redirect;

import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.Problem;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.content.Attachment;
import dev.bcsite.content.Document;
import dev.bcsite.plan.SitePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The redirects that documents ask for with {@code redirectFrom}, to their own page or the one that shows them. */
final class WrittenWishes {

    private final Release release;
    private final List<Problem> notes;
    private final List<Wish> wishes = new ArrayList<>();

    WrittenWishes(Release release, List<Problem> notes) {
        this.release = release;
        this.notes = notes;
    }

    List<Wish> of(List<SitePlan> plans) {
        for (SitePlan plan : plans) {
            String locale = plan.site().context().locale();
            String fallback = plan.site().context().storefront().locales().get(0);
            plan.site().texts().documents().stream()
                    .filter(document -> document.locale().orElse(fallback).equals(locale))
                    .filter(document -> !document.frontMatter().redirectFrom().isEmpty())
                    .forEach(document ->
                            add(document, locale, plan.site().context().home()));
        }
        return wishes;
    }

    private void add(Document document, String locale, String home) {
        Optional<EntityRef> subject = subject(document);
        Optional<OldPath> page = document.kind() == Document.Kind.HOME
                ? OldPath.tryOf(home)
                : subject.flatMap(ref -> release.page(ref, locale)).map(OldPath::of);
        if (page.isEmpty()) {
            notes.add(Problem.at(
                    "content/" + document.file(),
                    "\"redirectFrom\" leads nowhere: the text is not on exactly one page",
                    "write it where a single page is meant"));
            return;
        }
        for (String written : document.frontMatter().redirectFrom()) {
            add(document, written, new Wish.Path(page.get(), ""), subject);
        }
    }

    private void add(Document document, String written, Wish.Path lead, Optional<EntityRef> subject) {
        RedirectSource source = new RedirectSource.Written(document.file());
        try {
            wishes.add(new Wish(OldPath.of(written), lead, source, subject));
        } catch (InvalidPathException e) {
            notes.add(Problem.at(source.where(), "\"redirectFrom\": " + e.getMessage(), "it is left out"));
        }
    }

    /** Whose page it is; absent for the home page, and for a text that several pages show. */
    private static Optional<EntityRef> subject(Document document) {
        if (document.kind() == Document.Kind.HOME) {
            return Optional.empty();
        }
        return document.frontMatter()
                .attachment()
                .map(WrittenWishes::attachedTo)
                .orElseGet(() -> Optional.of(EntityRef.of(EntityKind.DOCUMENT, document.file())));
    }

    private static Optional<EntityRef> attachedTo(Attachment attachment) {
        EntityKind kind = switch (attachment.target()) {
            case PRODUCT -> EntityKind.PRODUCT;
            case CATEGORY -> EntityKind.CATEGORY;
            case BRAND -> EntityKind.BRAND;
        };
        return attachment.ids().size() == 1
                ? Optional.of(EntityRef.of(kind, attachment.ids().get(0)))
                : Optional.empty();
    }
}
