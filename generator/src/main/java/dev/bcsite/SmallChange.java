package dev.bcsite;

import dev.bcsite.Remembered.Changed;
import dev.bcsite.Remembered.Kept;
import dev.bcsite.base.Digest;
import dev.bcsite.base.Problems;
import dev.bcsite.plan.Alternates;
import dev.bcsite.plan.KeptOrder;
import dev.bcsite.plan.KeptPlan;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.publish.Publisher;
import dev.bcsite.render.SitemapXml;
import dev.bcsite.site.Merger;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.Site;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * A build after which only what pages show is different, and not which pages there are or what they list.
 *
 * <p>That is so when nothing changed but products, and each of these still has the {@linkplain ProductEntry#shape shape} it
 * had when the last plan was made and its {@linkplain KeptOrder place in every list}. Then the kept plan holds, and of its pages only those need be looked at that read one of
 * these products. What follows is what every build does: fingerprints decide what is rendered.
 */
final class SmallChange {

    /** With more, planning everything anew costs little beside rendering. */
    private static final int MOST = 2_000;

    private final StorefrontPlanning planning;
    private final KeptStorefront last;
    private final List<KeptLocale> locales;
    private final LongFunction<Digest> inputs;
    private final List<SitePlan> affected = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final SortedSet<Integer> sitemapParts = new TreeSet<>();

    private SmallChange(StorefrontPlanning planning, KeptStorefront last, List<KeptLocale> locales) {
        this.planning = planning;
        this.last = last;
        this.locales = locales;
        this.inputs = planning.inputs();
    }

    /** What has to be looked at; absent when more changed than that, or when the plans were not kept. */
    static Optional<SmallChange> since(KeptStorefront last, StorefrontPlanning planning) throws IOException {
        if (last.locales().isEmpty()) {
            return Optional.empty();
        }
        SmallChange change = new SmallChange(planning, last, last.locales().get());
        return change.isSmall() ? Optional.of(change) : Optional.empty();
    }

    private boolean isSmall() throws IOException {
        Optional<int[]> changed = last.changed(planning);
        if (changed.isEmpty()
                || changed.get().length > MOST
                || plans().locales().get(0).since().size() > MOST) {
            return false;
        }
        for (int i = 0; i < locales.size(); i++) {
            if (!isSmall(locales.get(i), plans().locales().get(i), changed.get())) {
                return false;
            }
        }
        return true;
    }

    private boolean isSmall(KeptLocale locale, Kept before, int[] changed) {
        KeptPlan plan = locale.plan();
        Problems problems = new Problems();
        Merger merger = locale.merge(planning, last.colors(), problems);
        KeptOrder order = new KeptOrder(plan, locale.site());
        SortedSet<Integer> pages = new TreeSet<>();
        SortedMap<Long, Changed> since = new TreeMap<>(before.since());
        for (int i : changed) {
            long id = plan.id(i);
            // The pages will ask the site.
            Optional<ProductEntry> entry = locale.site().product(id);
            entry = entry.isPresent() ? entry : merger.product(id);
            if (!problems.isEmpty() || !plan.hasShape(i, entry) || (entry.isPresent() && !order.holdsFor(i))) {
                return false;
            }
            look(plan, i, entry, before.since().get(id), pages);
            since.put(id, changed(id, entry));
        }
        List<PagePlan> read = pages.stream().map(plan::page).toList();
        affected.add(new SitePlan(locale.site(), read, List.of()));
        kept.add(new Kept(before.seal(), since));
        return true;
    }

    private Remembered.Plans plans() {
        return last.last().plans().orElseThrow();
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

    /** The pages of each locale that have to be looked at. */
    List<SitePlan> affected() {
        return affected;
    }

    Alternates alternates() {
        return locales.size() < 2
                ? Alternates.among(affected)
                : Alternates.amongKept(locales.stream().map(KeptLocale::plan).toList(), affected);
    }

    /** Writes the parts of the sitemap in which a date is another. */
    void writeSitemap(Publisher publisher) throws IOException {
        SitemapXml sitemap = new SitemapXml(planning.storefront(), plans().sitemapParts());
        for (int part : sitemapParts) {
            if (part != SitemapXml.UNLISTED) {
                List<SitemapXml.Url> urls = new ArrayList<>();
                for (int i = 0; i < locales.size(); i++) {
                    addUrls(
                            part,
                            locales.get(i).plan(),
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
        plan.pagesIn(part)
                .mapToObj(plan::outline)
                .forEach(page -> urls.add(new SitemapXml.Url(page.path(), modified(page, plan, site, since))));
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
        Remembered before = last.last();
        return new Remembered(
                madeFrom,
                before.beside(),
                manifest,
                before.summary(),
                before.notes(),
                Optional.of(new Remembered.Plans(kept, plans().sitemapParts(), plans().colors())));
    }
}
