package dev.bcsite.site;

import dev.bcsite.base.InvalidPathException;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.BlogPost;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.catalog.StorePage;
import dev.bcsite.content.Attachment;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.content.Document;
import dev.bcsite.content.FrontMatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers what editors wrote in the project and what merchants wrote in the control panel, for one locale. */
final class TextsMerger {

    private static final Pattern STORE_FILE =
            Pattern.compile("https?://([^/:]+)(?::\\d+)?(/(?:product_images|content)/.*)");

    private final Snapshot snapshot;
    private final ContentLibrary library;
    private final SiteContext context;
    private final Problems problems;
    private final List<Problem> notes;
    private final List<ContentEntry> pages = new ArrayList<>();
    private final List<ContentEntry> posts = new ArrayList<>();
    private final Map<EntityRef, List<Document>> attached = new HashMap<>();
    private Optional<ContentEntry> home = Optional.empty();

    TextsMerger(
            Snapshot snapshot, ContentLibrary library, SiteContext context, Problems problems, List<Problem> notes) {
        this.snapshot = snapshot;
        this.library = library;
        this.context = context;
        this.problems = problems;
        this.notes = notes;
    }

    SiteTexts merge(Set<Long> products, Set<Long> categories, Set<Long> brands) {
        List<Document> documents =
                library.documents().stream().filter(this::isInLocale).toList();
        for (Document document : documents) {
            switch (document.kind()) {
                case HOME -> home = Optional.of(entry(document, UrlPath.of(context.home())));
                case PAGE -> document.path().ifPresent(path -> pages.add(entry(document, prefixed(path))));
                case POST -> document.path().ifPresent(path -> posts.add(entry(document, prefixed(path))));
                case ATTACHED -> attach(document, products, categories, brands);
            }
        }
        snapshot.storePages(context.storefront().channel()).forEach(this::addStorePage);
        snapshot.blogPosts().forEach(this::addBlogPost);
        return new SiteTexts(home, pages, posts, attached, library.files(), documents);
    }

    /** A document of this locale, or one of the default locale that nobody translated. */
    private boolean isInLocale(Document document) {
        String locale = context.locale();
        String fallback = context.storefront().locales().get(0);
        String written = document.locale().orElse(fallback);
        if (written.equals(locale)) {
            return true;
        }
        boolean translated = library.documents().stream()
                .anyMatch(other -> other.original().equals(document.original())
                        && other.locale().orElse(fallback).equals(locale));
        return written.equals(fallback) && !translated;
    }

    private void attach(Document document, Set<Long> products, Set<Long> categories, Set<Long> brands) {
        Attachment attachment = document.frontMatter().attachment().orElseThrow();
        for (long id : attachment.ids()) {
            boolean known = switch (attachment.target()) {
                case PRODUCT -> products.contains(id);
                case CATEGORY -> categories.contains(id);
                case BRAND -> brands.contains(id);
            };
            if (known) {
                attach(document, EntityRef.of(kind(attachment.target()), id));
            } else {
                notes.add(Problem.at(
                        "content/" + document.file(),
                        "it is attached to " + kind(attachment.target()).word() + " " + id
                                + ", which is not on this storefront",
                        "its text appears nowhere until that changes"));
            }
        }
    }

    private void attach(Document document, EntityRef ref) {
        List<Document> others = attached.computeIfAbsent(ref, key -> new ArrayList<>());
        for (Document other : others) {
            for (String word : WriteBackWords.both(other, document)) {
                problems.add(Problem.at(
                        "content/" + document.file(),
                        "\"" + word + "\" of " + ref.kind().word() + " " + ref.key() + " is in content/" + other.file()
                                + ", too",
                        "keep one of them"));
            }
        }
        others.add(document);
    }

    private static EntityKind kind(Attachment.Target target) {
        return switch (target) {
            case PRODUCT -> EntityKind.PRODUCT;
            case CATEGORY -> EntityKind.CATEGORY;
            case BRAND -> EntityKind.BRAND;
        };
    }

    private ContentEntry entry(Document document, UrlPath path) {
        FrontMatter front = document.frontMatter();
        return new ContentEntry(
                EntityRef.of(EntityKind.DOCUMENT, document.file()),
                path,
                "content/" + document.file(),
                document.title(),
                document.html(),
                document.summary(),
                front.description().orElse(document.summary()),
                front.menu().map(menu -> menu.label().orElse(document.title())),
                front.menu().map(FrontMatter.MenuEntry::order).orElse(0),
                front.noindex(),
                front.date().map(date -> date.toLocalDate().toString()).orElse(""),
                front.tags(),
                front.author(),
                front.image().map(Object::toString),
                front.imageAlt().orElse(""),
                Optional.empty());
    }

    private void addStorePage(StorePage page) {
        if (page.kind().equals("link") || page.kind().equals("blog") || page.home() || !page.visible()) {
            return;
        }
        String source = "store page " + page.id() + " \"" + page.name() + "\"";
        path(source, page.url())
                .ifPresent(path -> pages.add(new ContentEntry(
                        EntityRef.of(EntityKind.STORE_PAGE, page.id()),
                        path,
                        source,
                        page.name(),
                        page.body(),
                        PlainText.of(page.body(), 200),
                        page.seo().description().isBlank()
                                ? PlainText.of(page.body(), 160)
                                : page.seo().description(),
                        Optional.of(page.name()).filter(name -> page.parent().isEmpty()),
                        1000 + page.sortOrder(),
                        false,
                        "",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        ContactForms.of(page))));
    }

    private void addBlogPost(BlogPost post) {
        String source = "blog post " + post.id() + " \"" + post.title() + "\"";
        String summary = post.summary().isBlank() ? PlainText.of(post.body(), 240) : PlainText.of(post.summary(), 240);
        path(source, post.url())
                .ifPresent(path -> posts.add(new ContentEntry(
                        EntityRef.of(EntityKind.BLOG_POST, post.id()),
                        path,
                        source,
                        post.title(),
                        post.body(),
                        summary,
                        post.seo().description().isBlank()
                                ? summary
                                : post.seo().description(),
                        Optional.empty(),
                        0,
                        false,
                        Dates.day(post.date()).map(Object::toString).orElse(""),
                        post.tags(),
                        Optional.of(post.author()).filter(author -> !author.isBlank()),
                        post.imageUrl().map(this::storeFile),
                        "",
                        Optional.empty())));
    }

    /** A file of the store, where the store's image host serves it in any size. */
    private String storeFile(String url) {
        Matcher file = STORE_FILE.matcher(url);
        return file.matches() && context.storeHosts().contains(file.group(1))
                ? context.fileBase() + file.group(2)
                : url;
    }

    private Optional<UrlPath> path(String source, String url) {
        try {
            return Optional.of(prefixed(UrlPath.of(url)));
        } catch (InvalidPathException e) {
            problems.add(Problem.at(
                    source,
                    "its URL " + e.getMessage() + ", so no page can be served there",
                    "give it another URL in the control panel"));
            return Optional.empty();
        }
    }

    private UrlPath prefixed(UrlPath path) {
        return context.home().equals("/")
                ? path
                : UrlPath.of(context.home() + path.toString().substring(1));
    }
}
