package dev.bcsite.site;

import dev.bcsite.content.Document;
import dev.bcsite.content.WriteBack;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what two documents both say for the store, where only one can be right. */
final class WriteBackWords {

    private WriteBackWords() {}

    /** As in front matter: {@code seo.title}, {@code metafields.care.washing}. */
    static SortedSet<String> both(Document one, Document other) {
        SortedSet<String> words = of(one.frontMatter().writeBack());
        words.retainAll(of(other.frontMatter().writeBack()));
        return words;
    }

    private static SortedSet<String> of(WriteBack said) {
        SortedSet<String> words = new TreeSet<>();
        said.seo().flatMap(WriteBack.Seo::title).ifPresent(text -> words.add("seo.title"));
        said.seo().flatMap(WriteBack.Seo::description).ifPresent(text -> words.add("seo.description"));
        said.listing().flatMap(WriteBack.Listing::state).ifPresent(text -> words.add("listing.state"));
        said.listing().flatMap(WriteBack.Listing::name).ifPresent(text -> words.add("listing.name"));
        said.listing().flatMap(WriteBack.Listing::description).ifPresent(text -> words.add("listing.description"));
        said.metafields().keySet().forEach(name -> words.add("metafields." + name));
        return words;
    }
}
