package dev.bcsite.register;

import dev.bcsite.base.Problem;
import dev.bcsite.catalog.Brand;
import dev.bcsite.catalog.Category;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.SeoText;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.Attachment;
import dev.bcsite.content.Document;
import dev.bcsite.content.WriteBack;
import dev.bcsite.site.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What documents say for the store to keep: listings, texts for search engines and metafields.
 *
 * <p>It is taken from every document whose product, category or brand the channel has, shown or not: a document that
 * switches a product's listing off would else be forgotten as soon as it is obeyed.
 */
public final class WrittenBack {

    private static final Map<String, Kind> WORDS = Map.of(
            "listings", Kind.LISTING,
            "seo", Kind.TEXT,
            "metafields", Kind.METAFIELD);

    private final Map<Kind, List<Wanted>> wanted = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> files = new EnumMap<>(Kind.class);

    private WrittenBack() {}

    /** @param site of the storefront's first locale: BigCommerce keeps one text of each */
    public static WrittenBack of(Site site, Snapshot snapshot) {
        WrittenBack back = new WrittenBack();
        Set<EntityRef> known = known(site.context().storefront().channel(), snapshot);
        for (Document document : site.texts().documents()) {
            WriteBack said = document.frontMatter().writeBack();
            document.frontMatter()
                    .attachment()
                    .filter(attachment -> !said.isEmpty() && attachment.ids().size() == 1)
                    .map(WrittenBack::entity)
                    .filter(known::contains)
                    .ifPresent(entity -> back.add(document.file(), entity, said));
        }
        return back;
    }

    /** The kind that a word of {@code writeBack} means. */
    public static Optional<Kind> kind(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    public static List<String> words() {
        return WORDS.keySet().stream().sorted().toList();
    }

    List<Wanted> wanted(Set<Kind> kinds) {
        return kinds.stream()
                .flatMap(kind -> wanted.getOrDefault(kind, List.of()).stream())
                .toList();
    }

    /** One note on everything that is said and not switched on. */
    List<Problem> notes(Set<Kind> kinds) {
        List<String> off = words().stream()
                .filter(word -> !kinds.contains(WORDS.get(word)) && files.containsKey(WORDS.get(word)))
                .toList();
        if (off.isEmpty()) {
            return List.of();
        }
        List<String> documents = off.stream()
                .flatMap(word -> files.get(WORDS.get(word)).stream())
                .distinct()
                .sorted()
                .toList();
        String others = documents.size() == 1 ? "" : " and " + (documents.size() - 1) + " more";
        return List.of(Problem.at(
                "content/" + documents.get(0) + others,
                "what is said for the store stays here: " + String.join(", ", off),
                "to have it written back, add to bcsite.yaml: writeBack: [" + String.join(", ", off) + "]"));
    }

    private void add(String file, EntityRef entity, WriteBack said) {
        said.listing()
                .ifPresent(listing -> add(
                        Kind.LISTING,
                        file,
                        ListingRegistry.wanted(entity.id(), listing.state(), listing.name(), listing.description())));
        said.seo()
                .map(seo ->
                        new SeoText(seo.title().orElse(""), seo.description().orElse("")))
                .ifPresent(seo -> add(Kind.TEXT, file, TextRegistry.wanted(entity, seo)));
        said.metafields().forEach((name, value) -> {
            String[] parts = name.split("\\.", 2);
            add(Kind.METAFIELD, file, List.of(MetafieldRegistry.wanted(entity, parts[0], parts[1], value)));
        });
    }

    private void add(Kind kind, String file, Collection<Wanted> several) {
        if (!several.isEmpty()) {
            wanted.computeIfAbsent(kind, some -> new ArrayList<>()).addAll(several);
            files.computeIfAbsent(kind, some -> new ArrayList<>()).add(file);
        }
    }

    private static Set<EntityRef> known(long channel, Snapshot snapshot) {
        Set<EntityRef> known = new HashSet<>();
        Arrays.stream(snapshot.productIds(channel)).forEach(id -> known.add(EntityRef.of(EntityKind.PRODUCT, id)));
        snapshot.categories(channel).stream()
                .map(Category::id)
                .forEach(id -> known.add(EntityRef.of(EntityKind.CATEGORY, id)));
        snapshot.brands().stream().map(Brand::id).forEach(id -> known.add(EntityRef.of(EntityKind.BRAND, id)));
        return known;
    }

    private static EntityRef entity(Attachment attachment) {
        EntityKind kind = switch (attachment.target()) {
            case PRODUCT -> EntityKind.PRODUCT;
            case CATEGORY -> EntityKind.CATEGORY;
            case BRAND -> EntityKind.BRAND;
        };
        return EntityRef.of(kind, attachment.ids().get(0));
    }
}
