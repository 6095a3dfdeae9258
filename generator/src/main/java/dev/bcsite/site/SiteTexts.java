package dev.bcsite.site;

import dev.bcsite.base.Digest;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.content.ContentFile;
import dev.bcsite.content.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people wrote for one site: pages, posts, the text of the home page, and texts attached to pages of the catalog.
 *
 * @param home the home page's text; absent without one
 * @param pages by path
 * @param posts latest first, then by path
 * @param attached documents by the entity whose page shows them, by file
 */
public record SiteTexts(
        Optional<ContentEntry> home,
        List<ContentEntry> pages,
        List<ContentEntry> posts,
        Map<EntityRef, List<Document>> attached,
        List<ContentFile> files,
        List<Document> documents) {

    public SiteTexts {
        pages = pages.stream().sorted(Comparator.comparing(ContentEntry::path)).toList();
        posts = posts.stream()
                .sorted(Comparator.comparing(ContentEntry::date).reversed().thenComparing(ContentEntry::path))
                .toList();
        attached = Map.copyOf(attached);
        files = List.copyOf(files);
        documents = List.copyOf(documents);
    }

    public Optional<ContentEntry> find(EntityRef ref) {
        List<ContentEntry> all = new ArrayList<>(pages);
        all.addAll(posts);
        home.ifPresent(all::add);
        return all.stream().filter(entry -> entry.ref().equals(ref.facet(""))).findFirst();
    }

    /** Pages that menus show, in their order. */
    public List<ContentEntry> menu() {
        return pages.stream()
                .filter(page -> page.menuLabel().isPresent())
                .sorted(Comparator.comparingInt(ContentEntry::menuOrder)
                        .thenComparing(page -> page.menuLabel().orElse(""))
                        .thenComparing(ContentEntry::path))
                .toList();
    }

    /** Posts by tag, tags in alphabetical order. */
    public Map<String, List<ContentEntry>> byTag() {
        Map<String, List<ContentEntry>> tags = new TreeMap<>();
        for (ContentEntry post : posts) {
            for (String tag : post.tags()) {
                tags.computeIfAbsent(tag, name -> new ArrayList<>()).add(post);
            }
        }
        return tags;
    }

    List<Document> attachedTo(EntityRef ref) {
        return attached.getOrDefault(ref, List.of());
    }

    Digest attachedDigest(EntityRef ref) {
        return StructureDigest.of(attachedTo(ref).stream().map(Document::digest).toList());
    }

    Digest digest(EntityRef ref) {
        ContentEntry entry =
                find(ref).orElseThrow(() -> new IllegalArgumentException(ref + " is not part of the site"));
        return ref.facet().equals("summary") ? summaryDigest(entry) : StructureDigest.of(entry);
    }

    Digest postsDigest() {
        return StructureDigest.of(posts.stream().map(SiteTexts::summaryDigest).toList());
    }

    Digest pagesDigest() {
        return StructureDigest.of(pages.stream()
                .map(page -> StructureDigest.of(page.title(), page.path(), page.noindex()))
                .toList());
    }

    private static Digest summaryDigest(ContentEntry entry) {
        return StructureDigest.of(
                entry.title(),
                entry.path(),
                entry.summary(),
                entry.date(),
                entry.tags(),
                entry.author(),
                entry.image(),
                entry.imageAlt());
    }
}
