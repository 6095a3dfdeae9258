package dev.bcsite;

import dev.bcsite.base.Digest;
import dev.bcsite.base.OutputPath;
import dev.bcsite.base.Problems;
import dev.bcsite.base.Progress;
import dev.bcsite.base.StructureDigest;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.catalog.ChannelSite;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.content.ContentFile;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.content.Document;
import dev.bcsite.plan.Planner;
import dev.bcsite.plan.SitePlan;
import dev.bcsite.render.Asset;
import dev.bcsite.render.Theme;
import dev.bcsite.site.ImageLinks;
import dev.bcsite.site.Merger;
import dev.bcsite.site.SiteContext;
import dev.bcsite.site.SiteLists;
import dev.bcsite.site.Storefront;
import dev.bcsite.site.SwatchColors;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * What a storefront is planned from, and the plans that are made of it, for a build, a preview and a question alike. Asks
 * nobody and writes nothing.
 */
final class StorefrontPlanning {

    private static final String IMAGE_HOST = "https://cdn11.bigcommerce.com";

    private final SiteConfig config;
    private final StoreAccess access;
    private final Storefront storefront;
    private final Snapshot snapshot;
    private final ContentLibrary library;
    private final Theme theme;
    private final Progress progress;
    private final ImageLinks images;
    private final SwatchColors colors = new SwatchColors();

    StorefrontPlanning(
            SiteConfig config,
            StoreAccess access,
            Storefront storefront,
            Snapshot snapshot,
            ContentLibrary library,
            Theme theme,
            Progress progress) {
        this.config = config;
        this.access = access;
        this.storefront = storefront;
        this.snapshot = snapshot;
        this.library = library;
        this.theme = theme;
        this.progress = progress;
        this.images = new ImageLinks(storefront.images(), localHost(access.api()), theme.boxes());
    }

    Storefront storefront() {
        return storefront;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Theme theme() {
        return theme;
    }

    /** A plan for each locale. All their problems are reported together, and nothing is published. */
    List<SitePlan> plans() {
        Problems problems = new Problems();
        progress.stage("Planning pages", storefront.locales().size());
        List<SitePlan> plans = new ArrayList<>();
        for (String locale : storefront.locales()) {
            SiteLists lists = merger(locale, colors, problems).merge();
            problems.throwIfAny();
            plans.add(new Planner(lists, theme.needs(), problems).plan());
            plans.get(plans.size() - 1).pages().stream()
                    .map(page -> FileNames.problem(page.path().file()))
                    .flatMap(Optional::stream)
                    .limit(1)
                    .forEach(problems::add);
            progress.at(plans.size());
        }
        problems.throwIfAny();
        return plans;
    }

    /** The colours that the plans' pages show; complete when they are planned. */
    SwatchColors colors() {
        return colors;
    }

    private SiteContext context(String locale) {
        return new SiteContext(
                storefront,
                locale,
                snapshot.store(),
                snapshot.settings(storefront.channel()),
                Storefronts.currency(storefront, snapshot),
                theme.strings(locale),
                images,
                storeHosts(),
                fileBase());
    }

    /** Hosts under which the store's own texts link to the store. */
    private List<String> storeHosts() {
        Set<String> hosts = new TreeSet<>();
        String hash = snapshot.store().hash();
        hosts.add("store-" + hash + ".mybigcommerce.com");
        hosts.add("store-" + hash + "-" + storefront.channel() + ".mybigcommerce.com");
        Optional.ofNullable(storefront.url().getHost()).ifPresent(hosts::add);
        Optional.ofNullable(URI.create(snapshot.store().secureUrl()).getHost()).ifPresent(hosts::add);
        snapshot.channelSite(storefront.channel())
                .map(ChannelSite::url)
                .map(URI::create)
                .map(URI::getHost)
                .ifPresent(hosts::add);
        return List.copyOf(hosts);
    }

    /** Where the store's image host serves files that texts refer to. */
    private String fileBase() {
        String folder = "/s-" + snapshot.store().hash();
        URI api = access.api();
        return Loopback.is(api) ? api.getScheme() + "://" + imageHost(api) + folder : IMAGE_HOST + folder;
    }

    /** Files that the plans' pages link to, and where their contents come from; complete when they are planned. */
    Map<OutputPath, String> pictures() {
        return images.copies();
    }

    /** Gives the digest of what a product is made of. */
    LongFunction<Digest> inputs() {
        String currency = Storefronts.currency(storefront, snapshot).code();
        return product -> snapshot.inputDigest(storefront.channel(), currency, product);
    }

    /** Products that are not made of what they were in an earlier snapshot. */
    long[] changed(Snapshot earlier) {
        String currency = Storefronts.currency(storefront, snapshot).code();
        return snapshot.changedProducts(storefront.channel(), currency, earlier);
    }

    Merger merger(String locale, SwatchColors swatches, Problems problems) {
        return new Merger(snapshot, library, context(locale), swatches, problems);
    }

    /**
     * Everything beside the snapshot that decides what is published. Two builds with the same, and from the same snapshot,
     * publish the same.
     */
    Digest project() throws IOException {
        List<Object> parts =
                new ArrayList<>(List.of(theme.digest(), StructureDigest.of(config), StructureDigest.of(storefront)));
        parts.add(access.hash());
        parts.add(localHost(access.api()));
        for (Document document : library.documents()) {
            parts.add(document.file());
            parts.add(document.digest());
        }
        for (ContentFile file : library.files()) {
            parts.add(file.path().text());
            parts.add(file.digest());
        }
        for (Asset script : HostedScripts.read(
                        Storefronts.setting(config, storefront.channel()).registration())
                .assets()) {
            parts.add(script.path().text());
        }
        parts.add(LastBuild.digestOf(StorefrontRedirects.file(config, storefront)));
        return StructureDigest.of(parts);
    }

    private static Optional<String> localHost(URI api) {
        return Optional.of(imageHost(api)).filter(host -> Loopback.is(api));
    }

    private static String imageHost(URI api) {
        return api.getPort() < 0 ? api.getHost() : api.getHost() + ":" + api.getPort();
    }
}
