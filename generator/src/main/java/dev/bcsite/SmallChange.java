package dev.bcsite;

import dev.bcsite.Remembered.Changed;
import dev.bcsite.Remembered.Kept;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problems;
import dev.bcsite.plan.Alternates;
import dev.bcsite.plan.KeptPlan;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.publish.Publisher;
import dev.bcsite.render.SitemapXml;
import dev.bcsite.site.Merger;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.Site;
import dev.bcsite.site.SwatchColors;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * A build after which only what pages show is different, and not which pages there are or what they list.
 *
 * <p>That is so when nothing changed but products, and each of these still has the {@linkplain ProductEntry#shape shape} it
 * had when the last plan was made. Then the kept plan holds, and of its pages only those need be looked at that read one of
 * these products. What follows is what every build does: fingerprints decide what is rendered.
 */
final class SmallChange {

    /** With more, planning everything anew costs little beside rendering. */
    private static final int MOST = 2_000;

    private final StorefrontPlanning planning;
    private final Remembered last;
    private final List<KeptPlan> plans;
    private final SwatchColors colors;
    private final LongFunction<Digest> inputs;
    private final List<SitePlan> affected = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final SortedSet<Integer> sitemapParts = new TreeSet<>();

    private SmallChange(StorefrontPlanning planning, Remembered last, List<KeptPlan> plans) {
        this.planning = planning;
        this.last = last;
        this.plans = plans;
        this.inputs = planning.inputs();
        this.colors = SwatchColors.of(last.plans().orElseThrow().colors());
    }

    /** What has to be looked at; absent when more changed than that, or when the plans were not kept. */
    static Optional<SmallChange> since(Remembered last, LastBuild files, StorefrontPlanning planning)
            throws IOException {
        List<String> locales = planning.storefront().locales();
        if (last.plans().isEmpty() || last.plans().get().locales().size() != locales.size()) {
            return Optional.empty();
        }
        List<KeptPlan> plans = new ArrayList<>();
        for (int i = 0; i < locales.size(); i++) {
            files.plan(locales.get(i), last.plans().get().locales().get(i).seal())
                    .ifPresent(plans::add);
        }
        if (plans.size() != locales.size()) {
            return Optional.empty();
        }
        SmallChange change = new SmallChange(planning, last, plans);
        return change.isSmall(locales) ? Optional.of(change) : Optional.empty();
    }

    private boolean isSmall(List<String> locales) {
        KeptPlan first = plans.get(0);
        long[] ids = first.ids();
        if (!Arrays.equals(
                ids, planning.snapshot().productIds(planning.storefront().channel()))) {
            return false;
        }
        SortedMap<Long, Changed> since =
                last.plans().orElseThrow().locales().get(0).since();
        int[] changed = IntStream.range(0, ids.length)
                .parallel()
                .filter(i -> !input(first, since, ids[i], i).equals(inputs.apply(ids[i])))
                .toArray();
        if (changed.length > MOST || since.size() > MOST) {
            return false;
        }
        for (int i = 0; i < locales.size(); i++) {
            if (!isSmall(i, locales.get(i), changed, ids)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSmall(int number, String locale, int[] changed, long[] ids) {
        KeptPlan plan = plans.get(number);
        Kept before = last.plans().orElseThrow().locales().get(number);
        Problems problems = new Problems();
        Merger merger = planning.merger(locale, colors, problems);
        Site site = merger.merge(plan.sizes());
        SortedSet<Integer> pages = new TreeSet<>();
        SortedMap<Long, Changed> since = new TreeMap<>(before.since());
        for (int i : changed) {
            Optional<ProductEntry> entry = merger.product(ids[i]);
            if (!problems.isEmpty() || !plan.hasShape(i, entry)) {
                return false;
            }
            look(plan, i, entry, before.since().get(ids[i]), pages);
            since.put(ids[i], changed(ids[i], entry));
        }
        List<PagePlan> read = pages.stream().map(plan::page).toList();
        affected.add(new SitePlan(site, read, List.of()));
        kept.add(new Kept(before.seal(), since));
        return true;
    }

    /** Notes the pages that may show a product otherwise than before. */
    private void look(
            KeptPlan plan, int product, Optional<ProductEntry> entry, Changed before, SortedSet<Integer> pages) {
        if (entry.isEmpty()) {
            return;
        }
        Digest card = before == null ? plan.card(product) : before.card();
        Optional<LocalDate> modified = before == null ? plan.modified(product) : before.modified();
        plan.ownPage(product).ifPresent(pages::add);
        if (!card.equals(entry.get().card())) {
            plan.readers(product).forEach(pages::add);
        }
        if (!modified.equals(entry.get().modified())) {
            plan.ownPage(product).map(plan::group).ifPresent(sitemapParts::add);
        }
    }

    private Changed changed(long id, Optional<ProductEntry> entry) {
        return new Changed(
                inputs.apply(id),
                entry.map(ProductEntry::card).orElse(new Digest(0, 0)),
                entry.flatMap(ProductEntry::modified));
    }

    private static Digest input(KeptPlan plan, SortedMap<Long, Changed> since, long id, int index) {
        Changed changed = since.isEmpty() ? null : since.get(id);
        return changed == null ? plan.input(index) : changed.input();
    }

    List<SitePlan> affected() {
        return affected;
    }

    SwatchColors colors() {
        return colors;
    }

    Alternates alternates() {
        return plans.size() < 2 ? Alternates.among(affected) : Alternates.amongKept(plans, affected);
    }

    /** Writes the parts of the sitemap in which a date is another. */
    void writeSitemap(SitemapXml sitemap, Publisher publisher) throws IOException {
        for (int part : sitemapParts) {
            if (part != SitemapXml.UNLISTED) {
                List<SitemapXml.Url> urls = new ArrayList<>();
                for (int i = 0; i < plans.size(); i++) {
                    addUrls(
                            part,
                            plans.get(i),
                            affected.get(i).site(),
                            kept.get(i).since(),
                            urls);
                }
                publisher.write(sitemap.file(part), sitemap.part(urls));
            }
        }
    }

    private static void addUrls(
            int part, KeptPlan plan, Site site, SortedMap<Long, Changed> since, List<SitemapXml.Url> urls) {
        for (int number = 0; number < plan.pages(); number++) {
            if (plan.group(number) == part) {
                PagePlan page = plan.page(number);
                urls.add(new SitemapXml.Url(page.path(), modified(page, plan, site, since)));
            }
        }
    }

    /** Of a product as it was kept, since no other products are looked at than those that changed. */
    private static Optional<LocalDate> modified(
            PagePlan page, KeptPlan plan, Site site, SortedMap<Long, Changed> since) {
        if (page.kind() != PageKind.PRODUCT) {
            return SitemapXml.modified(site, page);
        }
        Changed changed = since.get(page.subject().id());
        return changed == null ? plan.modified(plan.indexOf(page.subject().id())) : changed.modified();
    }

    /** What is to be remembered once it is published. */
    Remembered remembered(Digest madeFrom, Digest manifest) {
        Remembered.Plans before = last.plans().orElseThrow();
        return new Remembered(
                madeFrom,
                last.beside(),
                manifest,
                last.summary(),
                last.notes(),
                Optional.of(new Remembered.Plans(kept, before.sitemapParts(), before.colors())));
    }
}
