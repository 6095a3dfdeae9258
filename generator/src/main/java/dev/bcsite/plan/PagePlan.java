package dev.bcsite.plan;

import dev.bcsite.base.Digest;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityRef;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One page the build intends to produce, and everything that page is allowed to read.
 *
 * <p>A page model is built from these inputs and nothing else. A page therefore cannot depend on something that the
 * plan does not know about, and {@link #fingerprint} alone decides if it is stale.
 *
 * @param path where the page is served, for example {@code /mugs/austin-coffee-cup/}
 * @param kind what sort of page this is, which selects the template
 * @param subject what the page is about
 * @param inputs what it reads besides the subject, in any order
 * @param lists ordered inputs by the name under which the template gets them, such as {@code related}; by name
 * @param slice which part of a longer list it shows; absent for other pages
 * @param indexed whether search engines should know it
 */
public record PagePlan(
        UrlPath path,
        PageKind kind,
        EntityRef subject,
        List<EntityRef> inputs,
        Map<String, List<EntityRef>> lists,
        Optional<Slice> slice,
        boolean indexed) {

    public PagePlan {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        inputs = inputs.size() < 2
                ? List.copyOf(inputs)
                : inputs.stream().distinct().sorted().toList();
        // All plans are held at once, and nearly all have one list or none.
        lists = lists.size() < 2 ? Map.copyOf(lists) : Collections.unmodifiableMap(new TreeMap<>(lists));
    }

    /** Whether the page may read this. */
    public boolean reads(EntityRef ref) {
        return ref.equals(subject)
                || inputs.contains(ref)
                || lists.values().stream().anyMatch(list -> list.contains(ref));
    }

    /**
     * Digest of everything that makes up the page. Equal fingerprints mean pages equal to the byte.
     *
     * @param context digest of what all pages share: theme, words, settings, menus
     * @param digestOf gives the digest of each input
     */
    public Digest fingerprint(Digest context, Function<EntityRef, Digest> digestOf) {
        Digest.Builder digest = Digest.builder()
                .add(context)
                .add(path.toString())
                .add(kind.word())
                .add(Boolean.toString(indexed))
                .add(slice.toString());
        add(digest, subject, digestOf);
        inputs.forEach(ref -> add(digest, ref, digestOf));
        for (Map.Entry<String, List<EntityRef>> list : lists.entrySet()) {
            digest.add(list.getKey());
            list.getValue().forEach(ref -> add(digest, ref, digestOf));
        }
        return digest.build();
    }

    private static void add(Digest.Builder digest, EntityRef ref, Function<EntityRef, Digest> digestOf) {
        digest.add(ref.toString()).add(digestOf.apply(ref));
    }
}
