package dev.bcsite.redirect;

import dev.bcsite.base.Problem;
import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.plan.SitePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which path has led to which entity, over all releases so far.
 *
 * <p>A path belongs to the last of its entities that is still there. A product that is deleted and made again under
 * another id inherits the paths of the one before: it has the same SKU or, being new, the same name. A path whose entity
 * is gone stays for {@value #KEPT} generations, since entities come back; a generation is a release that was news.
 * Immutable.
 */
public final class PathHistory {

    static final int KEPT = 500;

    static final PathHistory EMPTY = new PathHistory(0, Map.of(), Map.of(), Map.of());

    private final int generation;
    private final Map<UrlPath, List<Visit>> paths;
    private final Map<EntityRef, Marks> products;
    private final Map<EntityRef, EntityRef> heirs;

    PathHistory(
            int generation,
            Map<UrlPath, List<Visit>> paths,
            Map<EntityRef, Marks> products,
            Map<EntityRef, EntityRef> heirs) {
        this.generation = generation;
        Map<UrlPath, List<Visit>> copy = new HashMap<>();
        paths.forEach((path, visits) -> copy.put(path, List.copyOf(visits)));
        this.paths = Map.copyOf(copy);
        this.products = Map.copyOf(products);
        this.heirs = Map.copyOf(heirs);
    }

    /** Reads what {@link #write} wrote; empty when there is no file. What cannot be read is told in the notes. */
    public static Read read(Path file) throws IOException {
        return PathHistoryFile.read(file);
    }

    /** Writes the file, whole or not at all. */
    public void write(Path file) throws IOException {
        PathHistoryFile.write(this, file);
    }

    /** The history once these plans, one for each locale, are published; this very one if they are no news. */
    public PathHistory with(List<SitePlan> plans) {
        return with(Release.of(plans));
    }

    PathHistory with(Release release) {
        if (knows(release)) {
            return this;
        }
        Map<UrlPath, List<Visit>> visits = new HashMap<>(paths);
        Map<EntityRef, Marks> marks = new HashMap<>(products);
        Map<EntityRef, EntityRef> successors = new HashMap<>(heirs);
        successors.keySet().removeIf(release::has);
        for (EntityPage page : release.pages()) {
            visits.merge(page.path(), List.of(new Visit(page.entity(), page.locale(), 0)), PathHistory::before);
            if (page.main() && page.entity().kind() == EntityKind.PRODUCT) {
                marks.put(page.entity(), new Marks(page.sku(), page.name()));
            }
        }
        visits.values().stream()
                .flatMap(List::stream)
                .map(Visit::entity)
                .filter(entity -> entity.kind() == EntityKind.PRODUCT && !release.has(entity))
                .distinct()
                .forEach(entity -> inherit(entity, release, successors));
        visits.replaceAll((path, all) -> all.stream()
                .map(visit -> aged(visit, release, successors))
                .filter(visit -> visit.lost() == 0 || generation + 1 - visit.lost() <= KEPT)
                .toList());
        visits.values().removeIf(List::isEmpty);
        forget(visits, marks, successors);
        return new PathHistory(generation + 1, visits, marks, successors);
    }

    /** The entity itself if the release has it, else the product that took its place. */
    Optional<EntityRef> living(EntityRef entity, Release release) {
        return Optional.of(last(entity, heirs)).filter(release::has);
    }

    int generation() {
        return generation;
    }

    Map<UrlPath, List<Visit>> paths() {
        return paths;
    }

    Map<EntityRef, Marks> products() {
        return products;
    }

    Map<EntityRef, EntityRef> heirs() {
        return heirs;
    }

    /** Finds who took the place of a product that is gone, unless somebody did before. */
    private void inherit(EntityRef gone, Release release, Map<EntityRef, EntityRef> successors) {
        EntityRef last = last(gone, successors);
        Marks known = products.get(last);
        if (!release.has(last) && known != null) {
            release.productWithSku(known.sku())
                    .or(() -> release.productNamed(known.name()).filter(product -> !products.containsKey(product)))
                    .ifPresent(heir -> successors.put(last, heir));
        }
    }

    /** Who has a heir is gone and who becomes one is there, so this ends. */
    private static EntityRef last(EntityRef entity, Map<EntityRef, EntityRef> successors) {
        EntityRef last = entity;
        while (successors.containsKey(last)) {
            last = successors.get(last);
        }
        return last;
    }

    private static List<Visit> before(List<Visit> earlier, List<Visit> latest) {
        EntityRef entity = latest.get(0).entity();
        if (earlier.get(0).entity().equals(entity)) {
            return earlier.size() == 1 ? latest : joined(latest, earlier.subList(1, earlier.size()));
        }
        return joined(
                latest,
                earlier.stream().filter(visit -> !visit.entity().equals(entity)).toList());
    }

    private static List<Visit> joined(List<Visit> first, List<Visit> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private Visit aged(Visit visit, Release release, Map<EntityRef, EntityRef> successors) {
        if (release.has(last(visit.entity(), successors))) {
            return visit.lost() == 0 ? visit : new Visit(visit.entity(), visit.locale(), 0);
        }
        return visit.lost() == 0 ? new Visit(visit.entity(), visit.locale(), generation + 1) : visit;
    }

    private static void forget(
            Map<UrlPath, List<Visit>> visits, Map<EntityRef, Marks> marks, Map<EntityRef, EntityRef> successors) {
        Set<EntityRef> needed = new HashSet<>();
        visits.values().stream().flatMap(List::stream).map(Visit::entity).forEach(entity -> {
            EntityRef at = entity;
            while (needed.add(at) && successors.containsKey(at)) {
                at = successors.get(at);
            }
        });
        marks.keySet().retainAll(needed);
        successors.keySet().retainAll(needed);
    }

    /** Whether the release says nothing new, as most do. */
    private boolean knows(Release release) {
        return heirs.keySet().stream().noneMatch(release::has)
                && release.pages().stream().allMatch(this::knows)
                && paths.values().stream()
                        .flatMap(List::stream)
                        .allMatch(visit -> visit.lost() == 0 == release.has(last(visit.entity(), heirs)));
    }

    private boolean knows(EntityPage page) {
        List<Visit> visits = paths.getOrDefault(page.path(), List.of());
        boolean product = page.main() && page.entity().kind() == EntityKind.PRODUCT;
        return !visits.isEmpty()
                && visits.get(0).equals(new Visit(page.entity(), page.locale(), 0))
                && (!product || new Marks(page.sku(), page.name()).equals(products.get(page.entity())));
    }

    /**
     * A history that was read.
     *
     * @param notes what was wrong with the file; empty when nothing was
     */
    public record Read(PathHistory history, List<Problem> notes) {

        public Read {
            notes = List.copyOf(notes);
        }
    }

    /**
     * What was found at a path. Of several visits to one path the latest comes first.
     *
     * @param lost the generation since which the entity has no page; 0 while it or its heir has one
     */
    record Visit(EntityRef entity, String locale, int lost) {

        /** Written out like those of {@link dev.bcsite.base.Digest}. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Visit visit
                    && lost == visit.lost
                    && entity.equals(visit.entity)
                    && locale.equals(visit.locale);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * entity.hashCode() + locale.hashCode()) + lost;
        }
    }

    /** What a product is recognised by. */
    record Marks(String sku, String name) {

        /** Written out like those of {@link dev.bcsite.base.Digest}. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Marks marks && sku.equals(marks.sku) && name.equals(marks.name);
        }

        @Override
        public int hashCode() {
            return 31 * sku.hashCode() + name.hashCode();
        }
    }
}
