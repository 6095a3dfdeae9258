package dev.bcsite;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Progress;
import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.Route;
import dev.bcsite.bigcommerce.SiteRoutes;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.bigcommerce.StoreRedirects;
import dev.bcsite.bigcommerce.StoreSite;
import dev.bcsite.catalog.Redirect;
import dev.bcsite.crawl.CrawlReport;
import dev.bcsite.crawl.Host;
import dev.bcsite.crawl.LiveHost;
import dev.bcsite.crawl.PublishedHost;
import dev.bcsite.publish.Manifest;
import dev.bcsite.publish.Publisher;
import dev.bcsite.register.ItemKey;
import dev.bcsite.register.Kind;
import dev.bcsite.site.Storefront;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sees that BigCommerce's links to the storefronts lead to the right pages, with the routes and redirects that
 * BigCommerce has at that moment. Changes nothing.
 */
public final class SiteCrawl {

    private final SiteConfig config;
    private final StoreAccess access;
    private final Progress progress;
    private final StoreClient client;

    public SiteCrawl(SiteConfig config, StoreAccess access, Progress progress) {
        this.config = config;
        this.access = access;
        this.progress = progress;
        this.client = StoreClient.of(access);
    }

    /**
     * Follows the links of some channels, as far as the configuration has them.
     *
     * @param live asks the public addresses instead of the built site
     * @return a report for each storefront that was looked at
     */
    public List<CrawlReport> run(Set<Long> channels, boolean live) throws IOException {
        if (!OfflinePlans.hasSnapshot(config, access)) {
            return List.of(unchecked("there is no snapshot of this store to know its pages from"));
        }
        BuildClock clock = new BuildClock();
        BuildOptions offline = BuildOptions.standard().withOffline(true);
        List<CrawlReport> reports = new ArrayList<>();
        try (BuildInputs inputs =
                BuildInputs.gather(config, access, client, offline, progress, clock, Optional.empty())) {
            for (Storefront storefront : inputs.storefronts()) {
                if (channels.contains(storefront.channel())) {
                    reports.add(run(inputs, storefront, live, clock));
                }
            }
            return reports;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The check was interrupted");
        }
    }

    private CrawlReport run(BuildInputs inputs, Storefront storefront, boolean live, BuildClock clock)
            throws IOException, InterruptedException {
        Optional<Host> host = live ? Optional.of(LiveHost.at(storefront.url())) : published(storefront);
        if (host.isEmpty()) {
            return unchecked("nothing is published in " + storefront.output());
        }
        Optional<StoreSite> site = new ChannelSites(client).read(storefront.channel());
        if (site.isEmpty()) {
            return unchecked("channel " + storefront.channel() + " has no site at BigCommerce");
        }
        progress.stage("Following BigCommerce's links", 0);
        long id = site.get().site().id();
        List<Route> routes = new SiteRoutes(client).list(id);
        List<Redirect> redirects = new StoreRedirects(client).list(id);
        return inputs.build(storefront, progress, clock).crawl(host.get()).run(routes, redirects, owned(storefront));
    }

    private Optional<Host> published(Storefront storefront) throws IOException {
        Publisher.recover(storefront.output(), config.publication());
        return Manifest.in(storefront.output()).map(manifest -> new PublishedHost(storefront.output(), manifest));
    }

    private Set<String> owned(Storefront storefront) throws InterruptedException {
        return ChannelDesk.ledger(config, client, storefront.channel()).read().owned().keySet().stream()
                .filter(key -> key.kind() == Kind.REDIRECT)
                .map(ItemKey::name)
                .collect(Collectors.toSet());
    }

    private static CrawlReport unchecked(String why) {
        Problem note = Problem.at("check", why, "build with bcsite generate, or ask the public address with --live");
        return new CrawlReport(0, List.of(), List.of(note));
    }
}
