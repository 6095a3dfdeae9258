package dev.bcsite;

import dev.bcsite.base.Digest;
import dev.bcsite.base.Problems;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.plan.Alternates;
import dev.bcsite.plan.KeptPlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.publish.Manifest;
import dev.bcsite.render.Assets;
import dev.bcsite.render.PageRenderer;
import dev.bcsite.site.SwatchColors;
import dev.bcsite.why.RenderDiary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the last build of a storefront left, and what the next one needs of it after a small change: read from disk, or kept in
 * memory since.
 *
 * <p>Everything is made when it is asked for and then kept, so that a process of one build makes no more than it needs. Serves
 * one build; {@link #after} is for the next one. After a build that planned anew, or failed, it is of no more use. Not for
 * several threads.
 */
final class KeptStorefront implements AutoCloseable {

    private final StorefrontPlanning planning;
    private final LastBuild files;
    private final LastBuild.Mark mark;
    private final Digest project;
    private final Remembered last;
    private final Manifest manifest;
    private final Optional<Snapshot> snapshot;
    private final SwatchColors colors;
    private Optional<List<KeptLocale>> locales;
    private Optional<Assets> assets;
    private Optional<RenderDiary> diary;

    /** @param snapshot that it was published from; absent when only digests are known of it */
    private KeptStorefront(
            StorefrontPlanning planning,
            LastBuild files,
            Digest project,
            Remembered last,
            Manifest manifest,
            Optional<Snapshot> snapshot,
            SwatchColors colors)
            throws IOException {
        this.planning = planning;
        this.files = files;
        this.mark = files.mark();
        this.project = project;
        this.last = last;
        this.manifest = manifest;
        this.snapshot = snapshot;
        this.colors = colors;
        this.locales = Optional.empty();
        this.assets = Optional.empty();
        this.diary = Optional.empty();
    }

    /** What the last build left on disk; absent when that is not what is published. */
    static Optional<KeptStorefront> read(LastBuild files, StorefrontPlanning planning) throws IOException {
        Optional<Remembered> last = files.read();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Manifest manifest = Manifest.in(planning.storefront().output()).orElse(Manifest.EMPTY);
        SwatchColors colors =
                SwatchColors.of(last.get().plans().map(Remembered.Plans::colors).orElse(List.of()));
        return Optional.of(new KeptStorefront(
                planning, files, planning.project(), last.get(), manifest, Optional.empty(), colors));
    }

    /** The same for the next build of this process, which this one was published for. */
    KeptStorefront after(StorefrontPlanning built, Remembered published, Manifest release) throws IOException {
        KeptStorefront next =
                new KeptStorefront(built, files, project, published, release, Optional.of(built.snapshot()), colors);
        next.locales = locales;
        next.assets = assets;
        next.diary = diary.map(RenderDiary::next);
        return next;
    }

    /** Makes everything now that the next build may need, from what is published now. */
    KeptStorefront ready() throws IOException {
        KeptStorefront ready = after(planning, last, manifest);
        if (ready.locales().isPresent()) {
            for (KeptLocale locale : ready.locales().get()) {
                locale.merge(planning, colors, new Problems());
                SitePlan none = new SitePlan(locale.site(), List.of(), List.of());
                locale.renderer(none, planning, colors, ready.assets(), Alternates.among(List.of(none)));
            }
            ready.diary();
        }
        return ready;
    }

    /** Whether nobody else built this storefront meanwhile, or took away what was built. */
    boolean isLast() throws IOException {
        return mark.equals(files.mark())
                && files.published().filter(last.manifest()::equals).isPresent();
    }

    /** Whether it was here when the last build ended, which then saw to it that its files are as they should be. */
    boolean isInMemory() {
        return snapshot.isPresent();
    }

    /** Digest of everything beside the snapshot. */
    Digest project() {
        return project;
    }

    Remembered last() {
        return last;
    }

    /** What is published. */
    Manifest manifest() {
        return manifest;
    }

    SwatchColors colors() {
        return colors;
    }

    /** One for each locale of the storefront, in its order; absent when the plans were not kept. */
    Optional<List<KeptLocale>> locales() throws IOException {
        if (locales.isEmpty() && last.plans().isPresent()) {
            locales = open(last.plans().get());
        }
        return locales;
    }

    private Optional<List<KeptLocale>> open(Remembered.Plans plans) throws IOException {
        List<String> names = planning.storefront().locales();
        List<KeptLocale> opened = new ArrayList<>();
        for (int i = 0; i < names.size() && plans.locales().size() == names.size(); i++) {
            String name = names.get(i);
            files.plan(name, plans.locales().get(i).seal()).ifPresent(plan -> opened.add(new KeptLocale(name, plan)));
        }
        return opened.size() == names.size() ? Optional.of(List.copyOf(opened)) : Optional.empty();
    }

    /**
     * Products that are not made of what they were, by their place in the plans; absent when there are others than there
     * were.
     */
    Optional<int[]> changed(StorefrontPlanning now) throws IOException {
        KeptPlan plan = locales().orElseThrow().get(0).plan();
        if (snapshot.isPresent()) {
            int[] changed = LongStream.of(now.changed(snapshot.get()))
                    .mapToInt(plan::indexOf)
                    .toArray();
            return Optional.of(changed).filter(found -> IntStream.of(found).allMatch(place -> place >= 0));
        }
        long[] ids = plan.ids();
        if (!Arrays.equals(ids, now.snapshot().productIds(now.storefront().channel()))) {
            return Optional.empty();
        }
        SortedMap<Long, Remembered.Changed> since =
                last.plans().orElseThrow().locales().get(0).since();
        return Optional.of(IntStream.range(0, ids.length)
                .parallel()
                .filter(i -> !input(plan, since, ids[i], i).equals(now.inputs().apply(ids[i])))
                .toArray());
    }

    private static Digest input(KeptPlan plan, SortedMap<Long, Remembered.Changed> since, long id, int index) {
        Remembered.Changed changed = since.isEmpty() ? null : since.get(id);
        return changed == null ? plan.input(index) : changed.input();
    }

    /** Renders pages of a locale, as it was merged last. */
    PageRenderer renderer(int locale, SitePlan pages, StorefrontPlanning now, Alternates alternates)
            throws IOException {
        return locales().orElseThrow().get(locale).renderer(pages, now, colors, assets(), alternates);
    }

    private Assets assets() {
        if (assets.isEmpty()) {
            assets = Optional.of(Assets.of(planning.theme(), colors));
        }
        return assets.get();
    }

    RenderDiary diary() throws IOException {
        if (diary.isEmpty()) {
            diary = Optional.of(files.diaryOfSome());
        }
        return diary.get();
    }

    @Override
    public void close() {
        locales.ifPresent(all -> all.forEach(KeptLocale::close));
    }
}
