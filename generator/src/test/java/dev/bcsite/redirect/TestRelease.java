package dev.bcsite.redirect;

import dev.bcsite.base.Problem;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A release and wishes for a test, each in a line of text. */
final class TestRelease {

    private TestRelease() {}

    /** Lines such as {@code /cup/ product:77 SKU Blue cup}; of products the SKU may be {@code -}, for none. */
    static Release of(String... lines) {
        List<EntityPage> pages = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", 4);
            String sku = words.length < 3 || words[2].equals("-") ? "" : words[2];
            pages.add(new EntityPage(
                    UrlPath.of(words[0]), ref(words[1]), "en", true, sku, words.length < 4 ? "" : words[3]));
        }
        return new Release(pages, Map.of());
    }

    static EntityRef ref(String text) {
        String[] parts = text.split(":", 2);
        EntityKind kind = Arrays.stream(EntityKind.values())
                .filter(candidate -> candidate.word().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        return EntityRef.of(kind, parts[1]);
    }

    /**
     * Lines such as {@code about.md: /old/ -> /cup/} or {@code 7: /old/ -> https://other.example/}: a document's, by its
     * file, or the store's, by its number.
     */
    static RedirectMap redirects(Release release, String... lines) {
        List<Wish> wishes = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(": | -> ");
            RedirectSource source = words[0].endsWith(".md")
                    ? new RedirectSource.Written(words[0])
                    : new RedirectSource.InStore(Long.parseLong(words[0]));
            wishes.add(new Wish(OldPath.of(words[1]), lead(words[2]), source, Optional.empty()));
        }
        return RedirectMap.of(release, wishes, List.of());
    }

    static Wish.Lead lead(String text) {
        if (!text.startsWith("/")) {
            return new Wish.Away(Destination.Elsewhere.parse(text).orElseThrow());
        }
        int hash = text.indexOf('#');
        return hash < 0
                ? new Wish.Path(OldPath.of(text), "")
                : new Wish.Path(OldPath.of(text.substring(0, hash)), text.substring(hash + 1));
    }

    /** The redirects that follow from the past alone. */
    static RedirectMap redirects(Release release, PathHistory history) {
        return RedirectMap.of(release, new PastWishes(release, "en").of(history), List.of());
    }

    /** Each redirect as {@code /old/ -> /cup/}. */
    static List<String> shown(RedirectMap map) {
        return shown(map.redirects());
    }

    static List<String> shown(List<SiteRedirect> redirects) {
        return redirects.stream()
                .map(redirect -> redirect.from() + " -> " + redirect.to().location())
                .toList();
    }

    static List<String> notes(RedirectMap map) {
        return map.notes().stream().map(Problem::toString).toList();
    }
}
