package dev.bcsite;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.base.UrlPath;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.ContentFile;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.crawl.Crawl;
import dev.bcsite.crawl.Host;
import dev.bcsite.plan.Alternates;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.publish.ImageCopies;
import dev.bcsite.publish.Manifest;
import dev.bcsite.publish.Parallel;
import dev.bcsite.publish.Publisher;
import dev.bcsite.publish.Reason;
import dev.bcsite.publish.StalePages;
import dev.bcsite.register.ChannelPlan;
import dev.bcsite.register.Registration;
import dev.bcsite.register.SharedWishes;
import dev.bcsite.register.WrittenBack;
import dev.bcsite.render.Asset;
import dev.bcsite.render.Assets;
import dev.bcsite.render.AtomFeed;
import dev.bcsite.render.PageRenderer;
import dev.bcsite.render.RobotsTxt;
import dev.bcsite.render.SitemapXml;
import dev.bcsite.render.Theme;
import dev.bcsite.site.SiteViews;
import dev.bcsite.site.Storefront;
import dev.bcsite.site.SwatchColors;
import dev.bcsite.why.Cause;
import dev.bcsite.why.RenderDiary;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** One storefront from snapshot to release: merge, plan, render, publish, register. */
final class StorefrontBuild {

    private final SiteConfig config;
    private final StoreAccess access;
    private final Storefront storefront;
    private final Snapshot snapshot;
    private final ContentLibrary library;
    private final Theme theme;
    private final Progress progress;
    private final BuildClock clock;
    private final StorefrontPlanning planning;

    StorefrontBuild(
            SiteConfig config,
            StoreAccess access,
            StorefrontPlanning planning,
            ContentLibrary library,
            Progress progress,
            BuildClock clock) {
        this.config = config;
        this.access = access;
        this.planning = planning;
        this.storefront = planning.storefront();
        this.snapshot = planning.snapshot();
        this.theme = planning.theme();
        this.library = library;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * @param wishes of the storefronts that are built before, and then of this one, too
     * @param inMemory what the last build of this process kept, if there was one and it may still hold
     */
    Built run(StoreClient client, SharedWishes wishes, Optional<KeptStorefront> inMemory)
            throws IOException, InterruptedException {
        Publisher.recover(storefront.output(), config.publication());
        LastBuild files = new LastBuild(config, storefront);
        // What is registered may have been changed at the store, whatever was built here.
        Optional<KeptStorefront> last = config.register() ? Optional.empty() : last(files, inMemory);
        if (last.isPresent()) {
            Optional<Built> early = sinceOrClosed(last.get(), files);
            if (early.isPresent()) {
                return early.get();
            }
        }
        clock.lap("check");
        return new Built(build(files, client, wishes), Optional.empty());
    }

    private Optional<Built> sinceOrClosed(KeptStorefront last, LastBuild files)
            throws IOException, InterruptedException {
        Optional<Built> built = Optional.empty();
        try {
            built = since(last, files);
            return built;
        } finally {
            if (built.isEmpty()) {
                last.close();
            }
        }
    }

    private Optional<KeptStorefront> last(LastBuild files, Optional<KeptStorefront> inMemory) throws IOException {
        if (inMemory.isPresent() && inMemory.get().isLast()) {
            return inMemory;
        }
        inMemory.ifPresent(KeptStorefront::close);
        return KeptStorefront.read(files, planning);
    }

    /**
     * What came of a build, and what the next one can go on from.
     *
     * @param kept absent when everything was planned anew
     */
    record Built(Result result, Optional<KeptStorefront> kept) {}

    long channel() {
        return storefront.channel();
    }

    /** After everything was planned anew: what a next build of this process can go on from, if it can. */
    Optional<KeptStorefront> keep() throws IOException {
        Optional<KeptStorefront> read = KeptStorefront.read(new LastBuild(config, storefront), planning);
        return read.isPresent() ? Optional.of(read.get().ready()) : Optional.empty();
    }

    /** What comes of looking at what changed since the last build; absent when everything has to be looked at. */
    private Optional<Built> since(KeptStorefront last, LastBuild files) throws IOException, InterruptedException {
        Digest madeFrom = StructureDigest.of(last.project(), snapshot.digest());
        boolean same = last.last().madeFrom().equals(madeFrom);
        if (!same && !last.last().beside().equals(beside(last.project()))) {
            return Optional.empty();
        }
        // A process that builds again and again looks at the others when it has nothing else to do.
        if ((same || !last.isInMemory()) && !last.manifest().isIntact(storefront.output())) {
            return Optional.empty();
        }
        if (same) {
            clock.lap("check");
            KeptStorefront next = last.after(planning, last.last(), last.manifest());
            return Optional.of(
                    new Built(result(last, last.manifest(), new TreeMap<>(), Map.of(), 0), Optional.of(next)));
        }
        Optional<SmallChange> small = SmallChange.since(last, planning);
        clock.lap("check");
        return small.isPresent() ? Optional.of(publish(small.get(), madeFrom, last, files)) : Optional.empty();
    }

    private Digest beside(Digest project) {
        return StructureDigest.of(project, snapshot.digestBesideProducts());
    }

    private Built publish(SmallChange change, Digest madeFrom, KeptStorefront last, LastBuild files)
            throws IOException, InterruptedException {
        Publisher publisher = Publisher.over(storefront.output(), config.publication(), last.manifest());
        RenderDiary diary = last.diary();
        Map<UrlPath, Reason> reasons = new TreeMap<>();
        for (int i = 0; i < change.affected().size(); i++) {
            SitePlan plan = change.affected().get(i);
            PageRenderer renderer = last.renderer(i, plan, planning, change.alternates());
            reasons.putAll(pages(plan, renderer, publisher, diary));
        }
        clock.lap("render");
        change.writeSitemap(publisher);
        clock.lap("files");
        Manifest manifest = publisher.finish();
        diary.write(InstantSource.system().instant());
        Remembered published = change.remembered(madeFrom, files.published().orElseThrow());
        files.remember(published);
        KeptStorefront next = last.after(planning, published, manifest);
        clock.lap("publish");
        return new Built(result(last, manifest, reasons, diary.causes(), publisher.written()), Optional.of(next));
    }

    private Result result(
            KeptStorefront last,
            Manifest manifest,
            Map<UrlPath, Reason> reasons,
            Map<UrlPath, Cause> causes,
            long written) {
        return new Result(
                storefront,
                last.last().summary(),
                manifest,
                reasons,
                causes,
                written,
                Optional.empty(),
                last.last().notes());
    }

    private Result build(LastBuild files, StoreClient client, SharedWishes wishes)
            throws IOException, InterruptedException {
        List<SitePlan> plans = planning.plans();
        // Asked for by the merge, for all pages alike: what is rendered below must not change which files there are.
        Map<OutputPath, String> pictures = new TreeMap<>(planning.pictures());
        // What is wrong with it is said before anything is published.
        StorefrontRegistration registration = registration(plans);
        Moves moves = moves(plans, registration, wishes);
        StorefrontRedirects.Ready redirects = moves.redirects();
        clock.lap("plan");
        Publisher publisher = Publisher.into(storefront.output(), config.publication());
        RenderDiary diary = RenderDiary.in(config.state(), storefront.name());
        Map<UrlPath, Reason> reasons = pages(plans, planning.colors(), Alternates.among(plans), publisher, diary);
        clock.lap("render");
        files(plans, redirects, registration, publisher);
        ImageCopies copies = new ImageCopies(config.state().resolve("images"));
        copies.publish(pictures, publisher, progress);
        clock.lap("files");
        Optional<ChannelPlan> registered = Optional.empty();
        if (moves.wanted().isPresent()) {
            registered =
                    Optional.of(registration.register(client, moves.wanted().get(), wishes, progress));
        }
        clock.lap("register");
        Manifest manifest = publisher.finish();
        redirects.remember();
        reasons.putAll(publisher.removed());
        diary.remove(publisher.removed());
        diary.write(InstantSource.system().instant());
        clock.lap("publish");
        List<Problem> notes = new ArrayList<>();
        plans.forEach(plan -> notes.addAll(plan.notes()));
        notes.addAll(copies.notes());
        notes.addAll(redirects.notes());
        registered.ifPresent(changes -> notes.addAll(changes.notes()));
        Result result = new Result(
                storefront,
                BuildSummary.of(plans),
                manifest,
                reasons,
                diary.causes(),
                publisher.written(),
                registered,
                notes);
        // What was wrong with only this build must not be said again, or is tried again.
        if (copies.notes().isEmpty() && redirects.isPastWhole()) {
            files.remember(remembered(result, plans, files));
        } else {
            files.forget();
        }
        return result;
    }

    private Remembered remembered(Result result, List<SitePlan> plans, LastBuild files) throws IOException {
        Optional<Remembered.Plans> kept = Optional.empty();
        if (!config.register()) {
            SitemapXml sitemap = SitemapXml.of(storefront, plans);
            List<Remembered.Kept> locales =
                    files
                            .keep(plans, snapshot.productIds(storefront.channel()), planning.inputs(), sitemap::partOf)
                            .stream()
                            .map(seal -> new Remembered.Kept(seal, new TreeMap<>()))
                            .toList();
            kept = Optional.of(new Remembered.Plans(
                    locales, sitemap.parts(), planning.colors().used()));
        }
        Digest project = planning.project();
        return new Remembered(
                StructureDigest.of(project, snapshot.digest()),
                beside(project),
                files.published().orElseThrow(),
                result.summary(),
                result.notes(),
                kept);
    }

    /** Apart from {@link #build}, so that the past is let go of before pages are rendered. */
    private Moves moves(List<SitePlan> plans, StorefrontRegistration registration, SharedWishes wishes)
            throws IOException {
        StorefrontRedirects redirects = StorefrontRedirects.of(config, storefront, snapshot, plans);
        Optional<Registration> wanted = Optional.empty();
        if (config.register()) {
            wanted = Optional.of(registration.wanted(writtenBack(plans), redirects));
            wishes.add(storefront.channel(), wanted.get().items());
        }
        return new Moves(redirects.ready(), wanted);
    }

    /**
     * What happens beside the pages.
     *
     * @param wanted absent when nothing is to be registered
     */
    private record Moves(StorefrontRedirects.Ready redirects, Optional<Registration> wanted) {}

    private Map<UrlPath, Reason> pages(
            List<SitePlan> plans, SwatchColors swatches, Alternates alternates, Publisher publisher, RenderDiary diary)
            throws IOException, InterruptedException {
        Assets assets = Assets.of(theme, swatches);
        Map<UrlPath, Reason> reasons = new TreeMap<>();
        for (SitePlan plan : plans) {
            SiteViews views = new SiteViews(plan.site(), snapshot, swatches);
            try (PageRenderer renderer = new PageRenderer(theme, plan, views, assets, alternates)) {
                reasons.putAll(pages(plan, renderer, publisher, diary));
            }
        }
        for (Asset asset : assets.all()) {
            publisher.write(asset.path(), asset.content());
        }
        return reasons;
    }

    private Map<UrlPath, Reason> pages(SitePlan plan, PageRenderer renderer, Publisher publisher, RenderDiary diary)
            throws IOException, InterruptedException {
        StalePages stale =
                StalePages.between(plan.pages(), renderer::fingerprint, publisher.manifest(), storefront.output());
        progress.stage("Rendering pages", stale.stale().size());
        stale.fresh().forEach(publisher::keep);
        AtomicLong done = new AtomicLong();
        Parallel.forEach(Runtime.getRuntime().availableProcessors(), stale.byProduct(), page -> {
            publisher.page(page.path(), renderer.render(page.page()).html(), page.fingerprint());
            progress.at(done.incrementAndGet());
        });
        SortedMap<UrlPath, Reason> reasons = stale.reasons();
        diary.add(plan, renderer, reasons);
        return reasons;
    }

    private void files(
            List<SitePlan> plans,
            StorefrontRedirects.Ready redirects,
            StorefrontRegistration registration,
            Publisher publisher)
            throws IOException {
        Map<OutputPath, byte[]> files =
                new TreeMap<>(SitemapXml.of(storefront, plans).files(plans));
        files.putAll(RobotsTxt.files(plans.get(0).site().context()));
        for (SitePlan plan : plans) {
            files.putAll(AtomFeed.files(plan));
        }
        files.put(OutputPath.of("routes.json"), registration.routes().json());
        files.putAll(redirects.files());
        files.putAll(StorefrontHeaders.files(config, access, storefront));
        for (Map.Entry<OutputPath, byte[]> file : files.entrySet()) {
            publisher.write(file.getKey(), file.getValue());
        }
        for (Asset script : registration.scripts().assets()) {
            publisher.write(script.path(), script.content());
        }
        for (ContentFile file : library.files()) {
            publisher.copy(file.path(), file.source(), file.digest());
        }
    }

    /** What BigCommerce should know of this storefront, by the same plan that a build makes. */
    Registration registration() throws IOException {
        List<SitePlan> plans = planning.plans();
        return registration(plans)
                .wanted(writtenBack(plans), StorefrontRedirects.of(config, storefront, snapshot, plans));
    }

    private StorefrontRegistration registration(List<SitePlan> plans) throws IOException {
        return StorefrontRegistration.of(config, access, storefront, snapshot, plans.get(0));
    }

    /** What follows BigCommerce's links; its sample is another one with each snapshot. */
    Crawl crawl(Host host) {
        return new Crawl(planning.plans(), snapshot, host, snapshot.takenAt().getEpochSecond());
    }

    private WrittenBack writtenBack(List<SitePlan> plans) {
        return WrittenBack.of(plans.get(0).site(), snapshot);
    }

    /**
     * What came of one storefront.
     *
     * @param reasons why pages were rendered or removed
     * @param causes the same, with what it was that changed
     * @param written how many files had to be written
     * @param registered what was told to BigCommerce; absent when nothing was asked for
     */
    record Result(
            Storefront storefront,
            BuildSummary summary,
            Manifest manifest,
            Map<UrlPath, Reason> reasons,
            Map<UrlPath, Cause> causes,
            long written,
            Optional<ChannelPlan> registered,
            List<Problem> notes) {

        long planned() {
            return summary.pages();
        }

        long rendered() {
            return reasons.values().stream()
                    .filter(reason -> reason != Reason.GONE)
                    .count();
        }

        long removed() {
            return reasons.values().stream()
                    .filter(reason -> reason == Reason.GONE)
                    .count();
        }
    }
}
